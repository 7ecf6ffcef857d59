import { CustomerInsightsError } from '../client/errors.ts'

/**
 * For every write of ours, whatever the defaults of a host's query client. An offline browser gets an error that says
 * so, rather than waiting without end; a database in the page needs no network at all. An error is an answer: it is for
 * whoever asked to show, and not thrown through the host's page.
 */
export const mutationDefaults = { networkMode: 'always', throwOnError: false } as const

/** The same for every query. */
export const queryDefaults = { ...mutationDefaults, refetchOnReconnect: true } as const

const MAX_RETRIES = 2

/** For hooks: only what may pass is asked again, so that a caller who is not staff sees that at once. */
export function retry(failures: number, error: Error): boolean {
  const mayPass = !(error instanceof CustomerInsightsError) || error.code === 'network' || error.code === 'unknown'
  return mayPass && failures < MAX_RETRIES
}
