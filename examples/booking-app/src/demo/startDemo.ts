import { defaultConfig, hostSchemaSql } from '@org/customer-insights/sql'
import {
  createPgliteBackend,
  endCustomerClaims,
  generateBookingHistory,
  loadDemoData,
  staffClaims,
} from '@org/customer-insights/testing'
import { business } from '../business.ts'
import { isoDate } from '../format.ts'
import type { Role, Session } from '../session.ts'
import { staff } from './staff.ts'

export type Step = 'database' | 'data' | 'ready'

/** The running demo: a Postgres in this tab, and a session for each role. */
export interface Demo {
  sessions: Record<Role, Session>
  /** The database as its owner, past row-level security: for the browser's console and tests. */
  query<Row>(sql: string): Promise<Row[]>
  close(): Promise<void>
}

/**
 * What a Supabase project is to a deployed app: here Postgres runs in the page, with the same SQL, roles and policies,
 * and two years of an invented business that end today.
 */
export async function startDemo(onStep: (step: Step) => void): Promise<Demo> {
  const history = generateBookingHistory({ to: isoDate(new Date()), timeZone: business.timeZone })
  onStep('database')
  const backend = await createPgliteBackend({
    // The app has asked for a newsletter on its booking form all along: that is a consent to marketing by e-mail.
    schema: `${hostSchemaSql}
      alter table public.customers add column newsletter boolean not null default false;`,
    config: {
      ...defaultConfig,
      customers: { ...defaultConfig.customers, consent: { email: 'newsletter' } },
      time_zone: business.timeZone,
      currency: business.currency,
    },
    load: async db => {
      onStep('data')
      await loadDemoData(db, history)
      await db.exec('update public.customers set newsletter = true where hashtext(id::text) & 7 < 3')
    },
  })
  const customer = history.customers.find(({ id }) => history.bookings.some(({ customer_id }) => customer_id === id))
  if (!customer) throw new Error('The sample data has no customer with a booking')
  onStep('ready')

  return {
    sessions: {
      staff: { role: 'staff', userName: staff[staffClaims.sub ?? ''] ?? '', supabase: backend.supabase(staffClaims) },
      customer: {
        role: 'customer',
        userName: customer.name,
        supabase: backend.supabase(endCustomerClaims(customer.id)),
      },
    },
    query: async <Row>(sql: string) => (await backend.db.query<Row>(sql)).rows,
    close: () => backend.close(),
  }
}
