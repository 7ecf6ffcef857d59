import { describe, expect, test } from 'vitest'
import { type CustomerInsightsClient, createCustomerInsightsClient } from '../../../src/client/index.ts'
import { endCustomerClaims, staffClaims } from '../../../src/testing/claims.ts'
import { AS_OF, ids } from '../fixture.ts'
import type { Contract } from './contract.ts'

/** One customer, the segments, and the status. */
export function customersContract(contract: () => Contract): void {
  describe('what each method answers', () => {
    test('getCustomerInsights: a customer with bookings', async () => {
      expect(await contract().staff.getCustomerInsights(ids.ada, { asOf: AS_OF })).toEqual({
        customer: {
          id: ids.ada,
          name: 'Ada',
          email: 'ada@example.com',
          phone: '+44 1',
          metadata: { vat: 'GB1' },
          marketing_tags: [],
        },
        favorite_game: { id: ids.vault, name: 'The Vault', count: 3 },
        preferred_venue: { id: ids.harbour, name: 'Harbour', count: 4 },
        favorite_category: { name: 'Escape Room', count: 3 },
        lifecycle_stage: 'active',
        spending_tier: 'high',
        frequency_tier: 'regular',
        total_bookings: 5,
        total_spent: 625.5,
        average_booking_value: 125.1,
        booking_frequency_per_month: 1.11,
        first_booking_date: '2025-10-01',
        last_booking_date: '2026-03-01',
        last_visit: '2026-02-05',
        days_since_last_visit: 10,
        segments: ['high', 'regular', 'escape_room_fan'],
        as_of: AS_OF,
        currency: 'USD',
      })
    })

    test('getCustomerInsights: a customer without bookings has no tiers, stage or favourites', async () => {
      expect(await contract().staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).toMatchObject({
        customer: { id: ids.bob, metadata: {} },
        favorite_game: null,
        preferred_venue: null,
        favorite_category: null,
        lifecycle_stage: null,
        spending_tier: null,
        frequency_tier: null,
        total_bookings: 0,
        total_spent: 0,
        average_booking_value: 0,
        first_booking_date: null,
        last_visit: null,
        days_since_last_visit: null,
        segments: [],
      })
    })

    test('getCustomerInsights: without a date it is the database’s today', async () => {
      const { as_of } = await contract().staff.getCustomerInsights(ids.cyd)
      const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
      expect([dayOf(Date.now() - 60_000), dayOf(Date.now())]).toContain(as_of)
    })

    test('getCustomerGames: most booked first', async () => {
      expect(await contract().staff.getCustomerGames(ids.ada)).toEqual([
        {
          game_id: ids.vault,
          game_name: 'The Vault',
          game_image: '/vault.svg',
          game_category: 'Escape Room',
          booking_count: 3,
          total_spent: 400.5,
          last_played: '2026-02-05',
        },
        {
          game_id: ids.temple,
          game_name: 'Lost Temple',
          game_image: null,
          game_category: 'Adventure',
          booking_count: 2,
          total_spent: 225,
          last_played: '2026-03-01',
        },
      ])
      expect(await contract().staff.getCustomerGames(ids.bob)).toEqual([])
    })

    test('getCustomerGames with what is left to play: by name, after what was booked', async () => {
      const gamesOf = async (id: string) =>
        (await contract().staff.getCustomerGames(id, { includeUnplayed: true })).map(
          ({ game_name, booking_count, last_played }) => [game_name, booking_count, last_played],
        )
      expect(await gamesOf(ids.cyd)).toEqual([
        ['The Vault', 1, '2025-06-01'],
        ['Lost Temple', 0, null],
      ])
      expect(await gamesOf(ids.bob)).toEqual([
        ['Lost Temple', 0, null],
        ['The Vault', 0, null],
      ])
      expect(await contract().staff.getCustomerGames(ids.ada, { includeUnplayed: true })).toEqual(
        await contract().staff.getCustomerGames(ids.ada),
      )
    })

    test('getCustomerVenues: most visited first', async () => {
      expect(await contract().staff.getCustomerVenues(ids.ada)).toEqual([
        { venue_id: ids.harbour, venue_name: 'Harbour', visit_count: 4, total_spent: 475, last_visit: '2026-03-01' },
        { venue_id: ids.oldTown, venue_name: 'Old Town', visit_count: 1, total_spent: 150.5, last_visit: '2026-02-05' },
      ])
      expect(await contract().staff.getCustomerVenues(ids.bob)).toEqual([])
    })

    test('getCustomerSegments: the average days since the last visit, on request', async () => {
      const segments = await contract().staff.getCustomerSegments({ previewSize: 0, asOf: AS_OF, lastVisits: true })
      const days = ({ average_days_since_last_visit }: { average_days_since_last_visit: number | null }) =>
        average_days_since_last_visit
      // Ada was there 10 days ago and has a booking ahead; Cyd 259; Bob never.
      expect(days(segments.totals)).toBe(134.5)
      expect(segments.lifecycle_stages.map(days)).toEqual([null, 10, null, 259])
      expect(segments.game_preferences.map(days)).toEqual([134.5])
      expect(days(segments.unsegmented)).toBeNull()
      const without = await contract().staff.getCustomerSegments({ previewSize: 0, asOf: AS_OF })
      expect(days(without.totals)).toBeNull()
    })

    test('live counts are the same for someone who may see everyone', async () => {
      const supabase = await contract().backend.supabase(staffClaims)
      const live = createCustomerInsightsClient(supabase, { counts: 'live' })
      const { staff } = contract()
      const filter = { search: 'a', spending_tier: ['low', 'high'] } as const
      for (const ask of [
        (client: CustomerInsightsClient) => client.getCustomerSegments({ asOf: AS_OF }),
        (client: CustomerInsightsClient) => client.listCustomers({ filter, asOf: AS_OF }),
        (client: CustomerInsightsClient) => client.getMarketingTags(),
      ]) {
        expect(await ask(live)).toEqual(await ask(staff))
      }
    })

    test('getCustomerSegments: complete, in order, with previews', async () => {
      const segments = await contract().staff.getCustomerSegments({ previewSize: 1, asOf: AS_OF })
      expect(segments.spending_tiers.map(({ tier, count }) => [tier, count])).toEqual([
        ['vip', 0],
        ['high', 1],
        ['medium', 0],
        ['low', 1],
      ])
      expect(segments.frequency_tiers.map(({ tier, count }) => [tier, count])).toEqual([
        ['frequent', 0],
        ['regular', 1],
        ['occasional', 0],
        ['one-time', 1],
      ])
      expect(segments.lifecycle_stages.map(({ stage, count }) => [stage, count])).toEqual([
        ['new', 0],
        ['active', 1],
        ['at-risk', 0],
        ['churned', 1],
      ])
      expect(segments.game_preferences).toMatchObject([
        { game: { id: ids.vault, name: 'The Vault', category: 'Escape Room' }, count: 2, bookings: 6 },
      ])
      expect(segments.venue_preferences.map(({ venue, count }) => [venue.name, count])).toEqual([
        ['Harbour', 1],
        ['Old Town', 1],
      ])
      expect(segments.category_preferences).toMatchObject([{ category: 'Escape Room', count: 2 }])
      expect(segments.unsegmented).toMatchObject({ count: 1, bookings: 0, total_spent: 0, average_booking_value: 0 })
      expect(segments).toMatchObject({
        totals: { count: 3, bookings: 6, total_spent: 705.5, average_booking_value: 117.58 },
        as_of: AS_OF,
        currency: 'USD',
      })
      expect(segments.spending_tiers[1]).toMatchObject({
        bookings: 5,
        total_spent: 625.5,
        average_booking_value: 125.1,
      })
      expect(segments.spending_tiers[1]?.share).toBeCloseTo(1 / 3, 5)
      expect(segments.spending_tiers[1]?.customers).toEqual([
        {
          id: ids.ada,
          name: 'Ada',
          email: 'ada@example.com',
          total_bookings: 5,
          total_spent: 625.5,
          last_booking_date: '2026-03-01',
        },
      ])
    })

    test('getCustomerSegments: no preview when none is wanted, five by default', async () => {
      const without = await contract().staff.getCustomerSegments({ previewSize: 0, asOf: AS_OF })
      expect(without.lifecycle_stages.every(({ customers }) => customers.length === 0)).toBe(true)
      const { game_preferences } = await contract().staff.getCustomerSegments({ asOf: AS_OF })
      expect(game_preferences[0]?.customers.map(({ name }) => name)).toEqual(['Ada', 'Cyd'])
    })

    test('updateCustomerTags: answers the tags as stored, and they stay', async () => {
      expect(await contract().staff.updateCustomerTags(ids.cyd, [' win-back ', 'newsletter', 'win-back'])).toEqual([
        'newsletter',
        'win-back',
      ])
      expect((await contract().staff.getCustomerInsights(ids.cyd)).customer.marketing_tags).toEqual([
        'newsletter',
        'win-back',
      ])
      expect(await contract().staff.updateCustomerTags(ids.cyd, [])).toEqual([])
      expect((await contract().staff.getCustomerInsights(ids.cyd)).customer.marketing_tags).toEqual([])
    })

    test('getStatus: what is installed, and the caller’s access', async () => {
      expect(await contract().staff.getStatus()).toEqual({
        schema_version: '0.1.0',
        access: {
          is_staff: true,
          tenants: ['default'],
          capabilities: ['view', 'tag', 'export', 'manage', 'erase'],
        },
        features: { metadata: true, tenants: false },
        backfill_pending: 0,
        paused_since: null,
        log_position: expect.stringMatching(/^[0-9A-F]+\/[0-9A-F]+$/),
      })
      const customer = await contract().clientOf(endCustomerClaims(ids.ada))
      expect(await customer.getStatus()).toMatchObject({
        access: { is_staff: false, tenants: [], capabilities: [] },
        log_position: null,
      })
    })

    test('the service role is staff', async () => {
      const service = await contract().clientOf({ role: 'service_role' })
      expect((await service.getCustomerInsights(ids.ada, { asOf: AS_OF })).total_bookings).toBe(5)
    })
  })
}
