import type { ComponentType, ReactNode } from 'react'
import type { CustomerInsightsError } from '../client/errors.ts'

/** What a replacement for one of the states gets. */
export interface StateProps {
  /** The component whose state it is, e.g. "GamesPlayedGrid". */
  component: string
  /** What is shown by default, to wrap rather than replace it. */
  children: ReactNode
}

export interface ErrorStateProps extends StateProps {
  error: CustomerInsightsError
  /** Asks again. */
  retry: () => void
}

/** Replacements for the states that every component with data has. Those left out keep the default. */
export interface ComponentOverrides {
  Loading?: ComponentType<StateProps> | undefined
  Empty?: ComponentType<StateProps> | undefined
  Error?: ComponentType<ErrorStateProps> | undefined
  Forbidden?: ComponentType<ErrorStateProps> | undefined
  /** Around data on screen that is being refreshed, or that could not be. */
  Stale?: ComponentType<StateProps> | undefined
}
