import { CustomerInsightsError } from './errors.ts'
import type { CustomerInsightsStatus } from './types.ts'

/** The oldest SQL bundle that this client works with. */
export const REQUIRED_SCHEMA_VERSION = '0.1.0'

/** Resolves unless the bundle is known to be too old, which it rejects with `outdated_schema`. */
export type Handshake = () => Promise<unknown>

/**
 * Asks the database once for the version of its bundle and remembers a good answer. Anything else is asked again at
 * the next call: a failure may pass, and an old bundle may be upgraded while the page stays open.
 *
 * A failure to ask is not reported here. The call it goes with meets the same failure and names it better.
 */
export function createHandshake(readStatus: () => Promise<CustomerInsightsStatus>): Handshake {
  let answer: Promise<boolean> | undefined

  const ask = async (): Promise<boolean> => {
    const status = await readStatus().catch(() => undefined)
    if (status && isOlder(status.schema_version, REQUIRED_SCHEMA_VERSION)) throw outdated(status.schema_version)
    return status !== undefined
  }

  return () => {
    if (!answer) {
      const asked = ask()
      answer = asked
      const forget = () => {
        if (answer === asked) answer = undefined
      }
      asked.then(isGood => isGood || forget(), forget)
    }
    return answer
  }
}

/** `installed` is null where the bundle answers, but lacks what was called. */
export function outdated(installed: string | null, cause?: unknown): CustomerInsightsError {
  const what = installed === null ? 'lacks a function of' : `is version ${installed || '(none)'}, older than`
  return new CustomerInsightsError(
    'outdated_schema',
    `The Customer Insights SQL bundle in this database ${what} the version ${REQUIRED_SCHEMA_VERSION} that this client needs.`,
    { cause, hint: 'Run `npx customer-insights init` again, then `supabase db push`.' },
  )
}

/** "1.2.3-next.4" counts as 1.2.3: a prerelease has the functions of its release. */
const isOlder = (version: string, than: string): boolean =>
  (version.split(/[-+]/)[0] ?? '').localeCompare(than, 'en', { numeric: true }) < 0
