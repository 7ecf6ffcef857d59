import { createCustomerInsightsClient } from '../../packages/customer-insights/src/client/index.ts'
import type { PgliteBackend } from '../../packages/customer-insights/src/testing/index.ts'
import { NOW } from './databases.ts'
import { HOSTILE } from './hostile.ts'

/** Who a story can be about, in place of an id. */
export const ROLES = [
  'vip',
  'regular',
  'newcomer',
  'atRisk',
  'churned',
  'withoutBookings',
  'unknown',
  'hostile',
  'nameless',
  'collector',
  'odd',
  'bookless',
] as const

export type Role = (typeof ROLES)[number]

/** The id of a role in this database: the biggest spender of that segment. */
export async function findPerson(backend: PgliteBackend, role: Role): Promise<string> {
  switch (role) {
    case 'unknown':
      return '00000000-0000-4000-8000-ffffffffffff'
    case 'hostile':
      return HOSTILE.customer
    case 'nameless':
      return HOSTILE.nameless
    case 'collector':
      return HOSTILE.collector
    case 'odd':
      return HOSTILE.odd
    case 'bookless':
      return HOSTILE.bookless
  }
  const client = createCustomerInsightsClient(backend.supabase({ role: 'service_role' }))
  const segments = await client.getCustomerSegments({ previewSize: 1, asOf: NOW.slice(0, 10) })
  const stage = (name: string) => segments.lifecycle_stages.find(entry => entry.stage === name)
  const entry = {
    vip: segments.spending_tiers.find(({ tier }) => tier === 'vip'),
    regular: segments.frequency_tiers.find(({ tier }) => tier === 'occasional'),
    newcomer: stage('new'),
    atRisk: stage('at-risk'),
    churned: stage('churned'),
    withoutBookings: segments.unsegmented,
  }[role]
  const id = entry?.customers[0]?.id
  if (!id) throw new Error(`The demo data has nobody who is "${role}".`)
  return id
}
