import type { Client } from 'pg'
import { expect } from 'vitest'
import { expectedMetadata } from './compare.ts'
import { type ExpectedCustomer, expectCustomers, type World } from './oracle.ts'

/**
 * Metadata after a sweep: each customer's is what the oracle says as of its own insights_as_of, and tiers, stage and last
 * visit still are so on the day of the sweep.
 */
export async function expectMirrored(client: Client, world: World, sweptAsOf: string): Promise<void> {
  const { rows } = await client.query('select id::text, metadata from public.customers')
  const swept = expectCustomers(world, sweptAsOf)
  const byDay = new Map<string, Map<string, ExpectedCustomer>>()
  for (const { id, metadata } of rows) {
    const day: string | undefined = metadata.insights_as_of
    const now = swept.get(id)
    if (!now) throw new Error(`The oracle has no customer ${id}.`)
    if (day === undefined) {
      expect(now.total_bookings, `customer ${id}, who has no metadata`).toBe(0)
      continue
    }
    const expected = byDay.get(day) ?? expectCustomers(world, day)
    byDay.set(day, expected)
    const then = expected.get(id)
    if (!then) throw new Error(`The oracle has no customer ${id}.`)
    expect(metadata, `metadata of customer ${id}`).toEqual(expectedMetadata(world, then, day))
    expect(aging(then), `customer ${id} on ${sweptAsOf}, mirrored as of ${day}`).toEqual(aging(now))
  }
}

/** What of a customer changes with time, but for the days that count on. */
export const aging = ({ lifecycle_stage, last_visit, spending_tier, frequency_tier }: ExpectedCustomer) => ({
  lifecycle_stage,
  last_visit,
  spending_tier,
  frequency_tier,
})
