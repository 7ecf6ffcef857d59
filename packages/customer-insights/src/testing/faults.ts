import type { CustomerInsightsErrorCode } from '../client/errors.ts'
import { RestError } from './rest/errors.ts'

/** What should go wrong, for the states a component has to show. */
export interface Faults {
  /** Milliseconds before each answer; `Infinity`: none comes, until the caller gives up. */
  delay?: number | undefined
  /** By function name, or `*` for every request: the code that the client is to see. */
  fail?: Partial<Record<string, CustomerInsightsErrorCode>> | undefined
}

/** Waits, then throws what `fetch` would throw or what PostgREST would answer; or does nothing. */
export async function applyFaults({ delay = 0, fail = {} }: Faults, path: string, signal?: AbortSignal | null) {
  if (delay > 0) await sleep(delay, signal)
  const name = path.replace('/rpc/', '')
  const error = name === 'customer_insights_status' ? statusFault(fail) : fault(fail[name] ?? fail['*'], path)
  if (error) throw error
}

/** The client tells a missing bundle from an outdated one by its status: the one has none, the other still answers. */
function statusFault(fail: Partial<Record<string, CustomerInsightsErrorCode>>): Error | undefined {
  if (Object.values(fail).includes('not_installed')) return fault('not_installed', '/rpc/customer_insights_status')
  const code = fail.customer_insights_status ?? fail['*']
  return code === 'outdated_schema' ? undefined : fault(code, '/rpc/customer_insights_status')
}

function fault(code: CustomerInsightsErrorCode | undefined, path: string): Error | undefined {
  switch (code) {
    case 'network':
      return new TypeError('fetch failed')
    case 'forbidden':
      return new RestError(403, '42501', 'Customer insights are for staff only, and this caller is not staff.')
    case 'not_found':
      return new RestError(404, 'PT404', 'There is no such customer, or this caller may not see it.')
    case 'invalid_input':
      return new RestError(400, 'PT400', 'The input is not valid.')
    case 'conflict':
      return new RestError(409, 'PT409', 'Something stands in the way.')
    case 'not_installed':
    case 'outdated_schema':
      return new RestError(404, 'PGRST202', `Could not find the function public.${path.slice(5)} in the schema cache`)
    case 'unknown':
      return new RestError(500, 'XX000', 'Something broke in the database.')
    case undefined:
      return undefined
  }
}

function sleep(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
