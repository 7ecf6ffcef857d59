import { describe, expect, test } from 'vitest'
import { anonClaims, endCustomerClaims, staffClaims } from '../../../src/testing/claims.ts'
import { AS_OF, ids } from '../fixture.ts'
import type { Contract } from './contract.ts'

/** What supabase-js itself may expect of either backend. */
export function postgrestContract(contract: () => Contract): void {
  describe('the adapter speaks PostgREST', () => {
    const raw = async () => await contract().backend.supabase(staffClaims)

    test('an unknown function', async () => {
      const { error, status } = await (await raw()).rpc('no_such_function', { a: 1, b: 2 })
      expect(status).toBe(404)
      expect(error).toMatchObject({
        code: 'PGRST202',
        message: 'Could not find the function public.no_such_function(a, b) in the schema cache',
        details: expect.stringContaining('with parameters a, b or with a single unnamed json/jsonb parameter'),
      })
    })

    test('an unknown argument, and a missing one', async () => {
      const supabase = await raw()
      const unknown = await supabase.rpc('get_customer_games', { customer_id: ids.ada, colour: 'red' })
      expect([unknown.status, unknown.error?.code]).toEqual([404, 'PGRST202'])
      const missing = await supabase.rpc('get_customer_games')
      expect([missing.status, missing.error?.code]).toEqual([404, 'PGRST202'])
      expect(missing.error?.message).toBe(
        'Could not find the function public.get_customer_games without parameters in the schema cache',
      )
    })

    test('a stable function by GET, and a volatile one refused', async () => {
      const supabase = await raw()
      const games = await supabase.rpc('get_customer_games', { customer_id: ids.ada }, { get: true })
      expect([games.status, games.data?.length]).toEqual([200, 2])
      const tags = await supabase.rpc('update_customer_tags', { customer_id: ids.ada, tags: ['x'] }, { get: true })
      expect([tags.status, tags.error?.code]).toEqual([405, '25006'])
    })

    test('a set of rows of a host’s own function', async () => {
      const { data, status } = await (await raw()).rpc('search_customers', { term: 'ada@' })
      expect(status).toBe(200)
      expect(data).toMatchObject([{ id: ids.ada, name: 'Ada', total_spent: expect.any(Number) }])
    })

    test('reading a table: columns, filters, order, limit, count', async () => {
      const supabase = await raw()
      const bookings = await supabase
        .from('bookings')
        .select('status,total_amount', { count: 'exact' })
        .eq('customer_id', ids.ada)
        .gte('total_amount', 125)
        .order('total_amount', { ascending: false })
        .limit(2)
      expect(bookings).toMatchObject({
        status: 206,
        count: 4,
        data: [
          { status: 'cancelled', total_amount: 999 },
          { status: null, total_amount: 150.5 },
        ],
      })
      const names = async (query: PromiseLike<{ data: { name: string }[] | null }>) =>
        (await query).data?.map(({ name }) => name)
      const customers = () => supabase.from('customers').select('name').order('name')
      expect(await names(customers().ilike('email', 'a%'))).toEqual(['Ada'])
      expect(await names(customers().is('phone', null))).toEqual(['Bob', 'Cyd'])
      expect(await names(customers().neq('name', 'Bob'))).toEqual(['Ada', 'Cyd'])
      expect(await names(customers().in('name', ['Cyd', 'a "quoted", name']))).toEqual(['Cyd'])
      expect(await names(customers().range(1, 1))).toEqual(['Bob'])
      expect(await names(customers().eq('name', "O'Hara\\"))).toEqual([])
    })

    test('one row or none', async () => {
      const supabase = await raw()
      const customer = (id: string) => supabase.from('customers').select('name').eq('id', id)
      expect((await customer(ids.ada).single()).data).toEqual({ name: 'Ada' })
      const none = await customer(ids.nobody).single()
      expect([none.status, none.error?.code]).toEqual([406, 'PGRST116'])
      expect(none.error?.details).toBe('The result contains 0 rows')
      expect((await customer(ids.nobody).maybeSingle()).data).toBeNull()
    })

    test('writing a table; the segments follow in the same transaction', async () => {
      const supabase = await raw()
      const booking = {
        customer_id: ids.bob,
        game_id: ids.temple,
        booking_date: '2026-02-01T10:00:00Z',
        total_amount: 40,
      }
      const inserted = await supabase.from('bookings').insert(booking).select('id,status,total_amount').single()
      expect(inserted).toMatchObject({ status: 201, data: { total_amount: 40 } })
      expect((await contract().staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).spending_tier).toBe('low')

      const id: string = inserted.data?.id
      const updated = await supabase.from('bookings').update({ status: 'cancelled' }).eq('id', id).select('status')
      expect(updated).toMatchObject({ status: 200, data: [{ status: 'cancelled' }] })
      expect((await contract().staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).spending_tier).toBeNull()

      expect(await supabase.from('bookings').delete().eq('id', id)).toMatchObject({ status: 204, data: null })
      const many = await supabase.from('bookings').insert([booking, { ...booking, total_amount: 60 }])
      expect(many).toMatchObject({ status: 201, data: null })
      expect((await contract().staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).total_spent).toBe(100)
      await supabase.from('bookings').delete().eq('customer_id', ids.bob)
      expect((await contract().staff.getCustomerInsights(ids.bob, { asOf: AS_OF })).total_bookings).toBe(0)
    })

    test('row-level security and the errors of Postgres', async () => {
      const customer = await contract().backend.supabase(endCustomerClaims(ids.ada))
      expect((await customer.from('customers').select('name')).data).toEqual([])
      const own = (await customer.from('bookings').select('customer_id')).data ?? []
      expect(new Set(own.map(booking => booking.customer_id))).toEqual(new Set([ids.ada]))
      expect((await customer.rpc('get_my_profile')).data).toMatchObject([{ name: 'Ada' }])
      const refused = await customer.from('venues').insert({ name: 'Mine' })
      expect([refused.status, refused.error?.code]).toEqual([403, '42501'])
      const visitor = await (await contract().backend.supabase(anonClaims)).from('customers').select('name')
      expect([visitor.status, visitor.error?.code]).toEqual([401, '42501'])

      const supabase = await raw()
      const orphan = await supabase.from('bookings').insert({ customer_id: ids.nobody, booking_date: '2026-01-01' })
      expect([orphan.status, orphan.error?.code]).toEqual([409, '23503'])
      const twin = await supabase.from('customers').insert({ id: ids.ada, name: 'Ada', email: 'a@b.c' })
      expect([twin.status, twin.error?.code]).toEqual([409, '23505'])
      const malformed = await supabase.from('customers').select('name').eq('id', 'ada')
      expect([malformed.status, malformed.error?.code]).toEqual([400, '22P02'])
      const unknown = await supabase.from('no_such_table').select()
      expect([unknown.status, unknown.error?.code]).toEqual([404, '42P01'])
      const hidden = await supabase.schema('customer_insights').rpc('staff_tenants')
      expect([hidden.status, hidden.error?.code]).toEqual([406, 'PGRST106'])
    })
  })
}
