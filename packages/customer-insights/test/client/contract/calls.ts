import type { CustomerInsightsClient } from '../../../src/client/index.ts'
import { ids } from '../fixture.ts'

/** One call of a method, about a customer where it is about one. None of them changes anything. */
export type Call = (client: CustomerInsightsClient, id: string, signal?: AbortSignal) => Promise<unknown>

export const callsOfCustomer: [name: string, call: Call][] = [
  ['getCustomerInsights', (client, id, signal) => client.getCustomerInsights(id, { signal })],
  ['getCustomerGames', (client, id, signal) => client.getCustomerGames(id, { signal })],
  ['getCustomerVenues', (client, id, signal) => client.getCustomerVenues(id, { signal })],
  ['getCustomerBookings', (client, id, signal) => client.getCustomerBookings(id, { signal })],
  ['getCustomerAnalytics', (client, id, signal) => client.getCustomerAnalytics(id, { signal })],
  ['exportCustomerData', (client, id, signal) => client.exportCustomerData(id, { signal })],
  ['getCustomerPrivacy', (client, id, signal) => client.getCustomerPrivacy(id, { signal })],
  ['updateCustomerTags', (client, id, signal) => client.updateCustomerTags(id, ['never stored'], { signal })],
  ['getMarketingConsent', (client, id, signal) => client.getMarketingConsent(id, { signal })],
]

/** Everything but the status, which has rules of its own. */
export const calls: [name: string, call: Call][] = [
  ...callsOfCustomer,
  ['getCustomerSegments', (client, _id, signal) => client.getCustomerSegments({ signal })],
  ['listCustomers', (client, _id, signal) => client.listCustomers({ signal })],
  ['exportSegment', (client, _id, signal) => client.exportSegment({ signal }).next()],
  ['getSettings', (client, _id, signal) => client.getSettings({ signal })],
  ['updateSettings', (client, _id, signal) => client.updateSettings({}, { signal })],
  ['listAuditLog', (client, _id, signal) => client.listAuditLog({ signal })],
  ['verifyAuditLog', (client, _id, signal) => client.verifyAuditLog({ signal })],
  ['previewRetention', (client, _id, signal) => client.previewRetention({ signal })],
  ['getMarketingTags', (client, _id, signal) => client.getMarketingTags({ signal })],
  [
    'bulkUpdateTags',
    (client, _id, signal) => client.bulkUpdateTags({ search: ids.nobody }, { add: ['never stored'] }, { signal }),
  ],
]
