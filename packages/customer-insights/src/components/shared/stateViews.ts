import type { ReactNode } from 'react'
import type { CustomerInsightsError } from '../../client/errors.ts'
import type { RootElementProps } from './Root.tsx'

export interface ErrorViewProps {
  error: CustomerInsightsError
  retry: () => void
}

export interface StaleViewProps {
  retry: () => void
  /** A new attempt is under way. */
  refreshing: boolean
}

/** How a component speaks of its states: as a block in place of its view, or in a line of text or badges. */
export interface StateViews {
  layout: 'block' | 'inline'
  /** What all of it stands in. */
  Root: (props: RootElementProps) => ReactNode
  Error: (props: ErrorViewProps) => ReactNode
  Stale: (props: StaleViewProps) => ReactNode
}
