'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { type ReactNode, useRef } from 'react'
import { useBeforePaint } from '../../provider/useBeforePaint.ts'
import { CloseGlyph } from './Glyph.tsx'
import { IconButton } from './IconButton.tsx'
import { isSecondClick } from './isSecondClick.ts'
import { useInsightsUi } from './useInsightsUi.ts'
import { boxless, useSurroundings } from './useSurroundings.tsx'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  /**
   * Widest inline size: 28, 44 or 72 rem. On a phone it fills the screen. A large one is there to be read: the focus
   * goes to its content, which scrolls by keyboard then, rather than to its first field.
   */
  size?: 'small' | 'medium' | 'large' | undefined
  /** Buttons, the one to press last. */
  footer?: ReactNode
  children?: ReactNode
}

/** Opened in a portal, and yet with the direction, colours and font of where it stands in the tree. */
export function Dialog({ open, onOpenChange, title, description, size = 'small', footer, children }: DialogProps) {
  const { messages } = useInsightsUi()
  const { anchor, measure, portal, root } = useSurroundings()
  const body = useRef<HTMLDivElement>(null)
  useBeforePaint(() => {
    if (open) measure()
  }, [open, measure])
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      {anchor}
      <BaseDialog.Portal {...portal}>
        <div {...root('ci-Dialog-root', boxless)}>
          <BaseDialog.Backdrop className="ci-Dialog-backdrop" />
          <BaseDialog.Popup
            className="ci-Dialog-popup"
            data-size={size}
            initialFocus={opened => (size === 'large' ? body.current : firstField(body.current, opened))}
          >
            <header className="ci-Dialog-header">
              <div className="ci-Dialog-titles">
                <BaseDialog.Title className="ci-Dialog-title">{title}</BaseDialog.Title>
                {description && (
                  <BaseDialog.Description className="ci-Dialog-description">{description}</BaseDialog.Description>
                )}
              </div>
              <BaseDialog.Close render={<IconButton label={messages.controls.close}>{<CloseGlyph />}</IconButton>} />
            </header>
            <div ref={body} className="ci-Dialog-body" tabIndex={-1}>
              {children}
            </div>
            {footer && (
              // What is pressed there often changes what stands there.
              <footer
                className="ci-Dialog-footer"
                onClickCapture={event => isSecondClick(event) && event.stopPropagation()}
              >
                {footer}
              </footer>
            )}
          </BaseDialog.Popup>
        </div>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

/** What the reader came to fill in; under a finger not, for it would bring the keyboard up over what there is to read. */
function firstField(body: HTMLElement | null, opened: string): HTMLElement | true {
  const field = opened === 'touch' ? null : body?.querySelector<HTMLElement>('input:not(:disabled), textarea')
  return field ?? true
}
