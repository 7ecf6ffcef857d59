import type { CustomerCount } from '../../client/types.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** "1,204 customers", or "10,000+ customers" where counting stopped. */
export function useTotalText(): (total: CustomerCount) => string {
  const { messages, formatters } = useInsightsUi()
  return ({ count, is_exact }) => {
    const text = formatters.number(count)
    return is_exact ? messages.customers(count, text) : messages.list.atLeast(text)
  }
}
