import type { Capability } from '../../client/types.ts'
import { useCustomerInsightsStatus } from '../../hooks/useCustomerInsightsStatus.ts'

/**
 * Whether the caller may do something, as far as the database has said; null: not known. What is offered to those who
 * may not is refused all the same: this decides only what is worth showing.
 */
export function useCapability(capability: Capability): boolean | null {
  const access = useCustomerInsightsStatus().data?.access
  return access?.capabilities?.includes(capability) ?? null
}
