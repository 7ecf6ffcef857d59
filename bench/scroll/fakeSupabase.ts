import type {
  CustomerPage,
  ListedCustomer,
  SupabaseClientLike,
} from '../../packages/customer-insights/src/client/index.ts'
import { segments } from './rows.ts'

/** A page of a list, as the database would give it. */
export function pageOf(rows: readonly ListedCustomer[], from: number, size: number): CustomerPage {
  const to = from + size
  return {
    customers: rows.slice(from, to),
    next: to < rows.length ? String(to) : null,
    total: { count: rows.length, is_exact: true },
    as_of: '2026-02-15',
    currency: 'USD',
  }
}

/**
 * A Supabase client that answers from memory, at once. What is measured is the list and not the way to a server.
 *
 * @param onAnswer Called by the name of an RPC when its answer is handed over.
 */
export function fakeSupabase(
  rows: readonly ListedCustomer[],
  onAnswer: Readonly<Record<string, () => void>>,
): SupabaseClientLike {
  const answers: Record<string, (args: Record<string, unknown>) => unknown> = {
    customer_insights_status: () => ({ schema_version: '99.0.0' }),
    get_customer_segments: () => segments,
    get_marketing_tags: () => [],
    list_customers: ({ after, page_size }) => pageOf(rows, Number(after ?? 0), Number(page_size ?? 50)),
  }
  const rpc = (name: string, args: Record<string, unknown>) => {
    const answer = Promise.resolve().then(() => {
      onAnswer[name]?.()
      return { data: answers[name]?.(args) ?? null, error: null, status: 200 }
    })
    return Object.assign(answer, { abortSignal: () => answer })
  }
  return {
    rpc,
    schema: () => ({ rpc }),
    auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => {} } } }) },
  }
}
