import { staffClaims } from '@org/customer-insights/testing'

/** Who a user id is: an app of its own has a table for that. */
export const staff: Record<string, string> = { [staffClaims.sub ?? '']: 'Mara Quill' }
