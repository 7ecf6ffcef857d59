/** What this business is called, and where and in what it counts. */
export const business = {
  name: 'Latchkey',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  currency: 'GBP',
} as const
