import { useCustomerInsightsContext } from '../../provider/context.ts'

/** What every view takes from the provider: words, formats, look. */
export function useInsightsUi() {
  const { messages, formatters, colorScheme, components } = useCustomerInsightsContext()
  return { messages, formatters, colorScheme, components }
}
