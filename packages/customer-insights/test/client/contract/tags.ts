import { afterEach, describe, expect, test } from 'vitest'
import { staffClaims } from '../../../src/testing/claims.ts'
import { ids } from '../fixture.ts'
import { type Contract, expectError } from './contract.ts'

/** Tags of many customers. */
export function tagsContract(contract: () => Contract): void {
  const tagsOf = async (id: string) => (await contract().staff.getCustomerInsights(id)).customer.marketing_tags

  afterEach(async () => {
    for (const id of [ids.ada, ids.bob, ids.cyd]) await contract().staff.updateCustomerTags(id, [])
  })

  describe('bulkUpdateTags', () => {
    test('adds and removes for everyone who fits, and says for how many that was news', async () => {
      await contract().staff.updateCustomerTags(ids.ada, ['newsletter', 'old'])
      const booked = { spending_tier: ['high', 'low'] } as const
      const change = { add: [' newsletter ', 'win-back'], remove: ['old'] }
      expect(await contract().staff.bulkUpdateTags(booked, change)).toEqual({ matched: 2, changed: 2 })
      expect(await tagsOf(ids.ada)).toEqual(['newsletter', 'win-back'])
      expect(await tagsOf(ids.bob)).toEqual([])
      expect(await tagsOf(ids.cyd)).toEqual(['newsletter', 'win-back'])
      expect(await contract().staff.bulkUpdateTags(booked, change)).toEqual({ matched: 2, changed: 0 })
    })

    test('{} is everyone, and a filter that fits nobody changes nothing', async () => {
      expect(await contract().staff.bulkUpdateTags({}, { add: ['all'] })).toEqual({ matched: 3, changed: 3 })
      expect(await contract().staff.bulkUpdateTags({ tags: { any: ['none'] } }, { add: ['x'] })).toEqual({
        matched: 0,
        changed: 0,
      })
    })

    test('changes nobody where one would have more than 50', async () => {
      const many = Array.from({ length: 50 }, (_, i) => `tag ${i}`)
      await contract().staff.updateCustomerTags(ids.ada, many)
      const answer = contract().staff.bulkUpdateTags({}, { add: ['one more'] })
      await expectError(answer, 'invalid_input', { message: /1 .*50 tags/, hint: /Remove/ })
      expect(await tagsOf(ids.cyd)).toEqual([])
      const swapped = await contract().staff.bulkUpdateTags({}, { add: ['one more'], remove: ['tag 0'] })
      expect(swapped.changed).toBe(3)
    })

    test.each([
      [{ add: ['a'], remove: [' a'] }, /"a"/],
      [{ add: ['x'.repeat(51)] }, /51 characters/],
      [{ remove: [''] }, /empty/],
    ])('what the client does not even send, the database refuses too: %j', async (changes, message) => {
      const error = await contract()
        .staff.bulkUpdateTags({}, changes)
        .catch((error: unknown) => error)
      expect(error).toMatchObject({ code: 'invalid_input', cause: undefined })
      const supabase = await contract().backend.supabase(staffClaims)
      const answer = await supabase.rpc('bulk_update_tags', { filter: {}, ...changes })
      expect(answer).toMatchObject({ status: 400, error: { code: 'PT400' } })
      expect(answer.error?.message).toMatch(message)
    })
  })

  test('listCustomers by tags: any, all, none', async () => {
    await contract().staff.updateCustomerTags(ids.ada, ['newsletter', 'win-back'])
    await contract().staff.updateCustomerTags(ids.cyd, ['win-back'])
    const names = async (tags: { any?: string[]; all?: string[]; none?: string[] }) =>
      (await contract().staff.listCustomers({ filter: { tags }, sort: 'name' })).customers.map(({ name }) => name)
    expect(await names({ any: ['newsletter', 'win-back'] })).toEqual(['Ada', 'Cyd'])
    expect(await names({ all: ['newsletter', 'win-back'] })).toEqual(['Ada'])
    expect(await names({ none: ['newsletter'] })).toEqual(['Bob', 'Cyd'])
    expect(await names({ any: ['win-back'], none: ['newsletter'] })).toEqual(['Cyd'])
  })

  test('getMarketingTags: most used first, then by name', async () => {
    expect(await contract().staff.getMarketingTags()).toEqual([])
    await contract().staff.updateCustomerTags(ids.ada, ['newsletter', 'b', 'a'])
    await contract().staff.updateCustomerTags(ids.cyd, ['newsletter'])
    expect(await contract().staff.getMarketingTags()).toEqual([
      { tag: 'newsletter', customers: 2 },
      { tag: 'a', customers: 1 },
      { tag: 'b', customers: 1 },
    ])
  })
}
