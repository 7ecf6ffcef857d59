import type { Capability } from '../../client/types.ts'
import { useCustomerInsightsStatus } from '../../hooks/useCustomerInsightsStatus.ts'

/**
 * Whether the caller may do something, as far as the database has said; null: not known. What is offered to those who
 * may not is refused all the same: this decides only what is worth showing.
 */
export function useCapability(capability: Capability): boolean | null {
  const access = useCustomerInsightsStatus().data?.access
  // Who is no staff at all is refused as such, by whatever is asked.
  return access?.is_staff ? (access.capabilities?.includes(capability) ?? null) : null
}
