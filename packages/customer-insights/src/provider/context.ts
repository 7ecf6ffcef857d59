'use client'

import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { CustomerInsightsClient } from '../client/client.ts'
import type { SupabaseClientLike } from '../client/supabase.ts'
import type { Formatters } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages.ts'
import type { ComponentOverrides } from './overrides.ts'

/** `auto` follows the host's `color-scheme`. */
export type ColorScheme = 'light' | 'dark' | 'auto'

export interface CustomerInsightsContextValue {
  client: CustomerInsightsClient
  /** The host's own, as given to the provider. */
  supabase: SupabaseClientLike
  queryClient: QueryClient
  /** Second part of every query key of ours. */
  tenantKey: string
  /** Another one when the signed-in user is: what a component remembers of one user (a `key`) is not for the next. */
  session: string
  locale: string
  timeZone: string
  currency: string
  /** The instant given to the provider in place of the clock, if any. */
  now: Date | undefined
  /** The date of `now` in `timeZone`, `YYYY-MM-DD`: what hooks ask for by default. Undefined: the server's today. */
  asOf: string | undefined
  messages: Messages
  formatters: Formatters
  components: ComponentOverrides
  /** Where what opens is mounted. Undefined: the body of the document, or the shadow root, in which it is opened. */
  portalContainer: HTMLElement | ShadowRoot | null | undefined
  colorScheme: ColorScheme
}

export const CustomerInsightsContext = createContext<CustomerInsightsContextValue | null>(null)

/** What the nearest `CustomerInsightsProvider` was given. Throws outside of one. */
export function useCustomerInsightsContext(): CustomerInsightsContextValue {
  const value = useContext(CustomerInsightsContext)
  if (!value) {
    throw new Error(
      'No CustomerInsightsProvider above this component. Wrap the part of your app that shows customer insights in one.',
    )
  }
  return value
}
