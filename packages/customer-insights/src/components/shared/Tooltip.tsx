'use client'

import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { useSurroundings } from './useSurroundings.tsx'

interface TooltipProps {
  /** What explains; shown on hover and focus. Never the only place where something stands. */
  content: ReactNode
  /** One element that can take the focus and hands its props and ref on. */
  children: ReactElement<Record<string, unknown>>
}

/** An explanation of the element it wraps. */
export function Tooltip({ content, children }: TooltipProps) {
  const { anchor, measure, portal, root } = useSurroundings()
  return (
    <BaseTooltip.Root onOpenChange={open => open && measure()}>
      {anchor}
      <BaseTooltip.Trigger render={children} delay={300} />
      <BaseTooltip.Portal {...portal}>
        <BaseTooltip.Positioner sideOffset={6} collisionPadding={8} {...root('ci-Overlay-positioner')}>
          <BaseTooltip.Popup className="ci-Tooltip-popup">{content}</BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
