import { useCustomerInsightsContext } from '../../provider/context.ts'
import { dateInZone } from '../../provider/dateInZone.ts'

/** Today as `YYYY-MM-DD`: the provider's `now` where it was given one, else the clock's, in the provider's zone. */
export function useToday(): string {
  const { asOf, timeZone } = useCustomerInsightsContext()
  return asOf ?? dateInZone(new Date(), timeZone)
}
