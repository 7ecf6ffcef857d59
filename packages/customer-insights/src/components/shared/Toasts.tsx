'use client'

import { Toast } from '@base-ui/react/toast'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { AlertGlyph, CheckGlyph, CloseGlyph } from './Glyph.tsx'
import { useInsightsUi } from './useInsightsUi.ts'
import { useSurroundings } from './useSurroundings.tsx'

export interface ToastMessage {
  title: string
  description?: string | undefined
  tone?: 'neutral' | 'success' | 'error' | undefined
  /** Such as to undo what the toast tells of. */
  action?: { label: string; onSelect: () => void } | undefined
}

interface Toasts {
  /** Shown for 6 seconds; with an action 10; an error until it is closed. */
  add: (toast: ToastMessage) => void
}

const ToastContext = createContext(false)

/** Where toasts of the components inside are shown. A region in a region leaves it to the outer one. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const isInside = useContext(ToastContext)
  if (isInside) return children
  return (
    <ToastContext.Provider value={true}>
      <Toast.Provider limit={3}>
        {children}
        <Viewport />
      </Toast.Provider>
    </ToastContext.Provider>
  )
}

/** Tells the reader what was done, inside a `ToastRegion`. */
export function useToasts(): Toasts {
  const { add, close } = Toast.useToastManager()
  return useMemo<Toasts>(
    () => ({
      add: ({ title, description, tone = 'neutral', action }) => {
        const id = add({
          title,
          description,
          type: tone,
          timeout: tone === 'error' ? 0 : action ? 10_000 : 6000,
          priority: tone === 'error' ? 'high' : 'low',
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                close(id)
                action.onSelect()
              },
            },
          }),
        })
      },
    }),
    [add, close],
  )
}

function Viewport() {
  const { messages } = useInsightsUi()
  const { toasts } = Toast.useToastManager()
  const { anchor, measure, portal, root } = useSurroundings()
  const isShowing = toasts.length > 0
  // At first too: what tells of toasts must be in the page before the first one.
  useEffect(() => {
    measure()
    void isShowing
  }, [isShowing, measure])
  return (
    <>
      {anchor}
      <Toast.Portal {...portal}>
        <Toast.Viewport {...root('ci-Toast-viewport')}>
          {toasts.map(toast => (
            <Toast.Root
              key={toast.id}
              toast={toast}
              className="ci-Toast-root"
              swipeDirection={['down', 'left', 'right']}
            >
              <Toast.Content className="ci-Toast-content">
                <span className="ci-Toast-icon">{toast.type === 'error' ? <AlertGlyph /> : <CheckGlyph />}</span>
                <div className="ci-Toast-texts">
                  {/* Not a heading: it would stand in nobody's outline. */}
                  <Toast.Title className="ci-Toast-title" render={<p />} />
                  <Toast.Description className="ci-Toast-description" />
                </div>
                <Toast.Action className="ci-Button-root ci-Toast-action" data-variant="outline" />
                <Toast.Close className="ci-IconButton-root" aria-label={messages.controls.close}>
                  <CloseGlyph />
                </Toast.Close>
              </Toast.Content>
            </Toast.Root>
          ))}
        </Toast.Viewport>
      </Toast.Portal>
    </>
  )
}
