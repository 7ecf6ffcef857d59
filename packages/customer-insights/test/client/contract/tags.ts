import { afterEach, describe, expect, test } from 'vitest'
import type { BulkTagResult, TagChange } from '../../../src/client/index.ts'
import { staffClaims } from '../../../src/testing/claims.ts'
import { AS_OF, ids } from '../fixture.ts'
import type { Contract } from './contract.ts'

/** Who got and lost which tags. */
const byCustomer = (changes: TagChange[] | null) =>
  Object.fromEntries(
    (changes ?? []).flatMap(({ added, removed, customer_ids }) => customer_ids.map(id => [id, [added, removed]])),
  )

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
      const result = await contract().staff.bulkUpdateTags(booked, change)
      expect(result).toEqual({
        matched: 2,
        changed: 2,
        skipped: 0,
        total: { count: 2, is_exact: true },
        changes: expect.any(Array),
        next: null,
        as_of: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      })
      expect(byCustomer(result.changes)).toEqual({
        [ids.ada]: [['win-back'], ['old']],
        [ids.cyd]: [['newsletter', 'win-back'], []],
      })
      expect(await tagsOf(ids.ada)).toEqual(['newsletter', 'win-back'])
      expect(await tagsOf(ids.bob)).toEqual([])
      expect(await tagsOf(ids.cyd)).toEqual(['newsletter', 'win-back'])
      expect(await contract().staff.bulkUpdateTags(booked, change)).toMatchObject({
        matched: 2,
        changed: 0,
        changes: [],
      })
    })

    test('{} is everyone, and a filter that fits nobody changes nothing', async () => {
      expect(await contract().staff.bulkUpdateTags({}, { add: ['all'] })).toMatchObject({ matched: 3, changed: 3 })
      expect(await contract().staff.bulkUpdateTags({ tags: { any: ['none'] } }, { add: ['x'] })).toMatchObject({
        matched: 0,
        changed: 0,
        total: { count: 0, is_exact: true },
      })
    })

    test('leaves those alone who would have more than 50, and says how many', async () => {
      const many = Array.from({ length: 50 }, (_, i) => `tag ${i}`)
      await contract().staff.updateCustomerTags(ids.ada, many)
      const added = await contract().staff.bulkUpdateTags({}, { add: ['one more'] })
      expect(added).toMatchObject({ matched: 3, changed: 2, skipped: 1 })
      expect(await tagsOf(ids.ada)).toEqual(many.toSorted())
      expect(await tagsOf(ids.cyd)).toEqual(['one more'])
      await contract().staff.undoBulkUpdateTags(added.changes ?? [])
      const swapped = await contract().staff.bulkUpdateTags({}, { add: ['one more'], remove: ['tag 0'] })
      expect(swapped.changed).toBe(3)
    })

    test('an undo takes the tag from those only who did not have it before, and can be undone', async () => {
      await contract().staff.updateCustomerTags(ids.ada, ['win-back', 'old'])
      await contract().staff.updateCustomerTags(ids.bob, ['old'])
      const { changes } = await contract().staff.bulkUpdateTags({}, { add: ['win-back'], remove: ['old'] })
      const undone = await contract().staff.undoBulkUpdateTags(changes ?? [])
      expect(undone).toMatchObject({ matched: 3, changed: 3, total: { count: 3, is_exact: true }, next: null })
      expect(await tagsOf(ids.ada)).toEqual(['old', 'win-back'])
      expect(await tagsOf(ids.bob)).toEqual(['old'])
      expect(await tagsOf(ids.cyd)).toEqual([])
      await contract().staff.undoBulkUpdateTags(undone.changes ?? [])
      for (const id of [ids.ada, ids.bob, ids.cyd]) expect(await tagsOf(id)).toEqual(['win-back'])
    })

    test('who fits is decided on the day asked for, as in the list', async () => {
      const active = { lifecycle_stage: ['active'] } as const
      expect(await contract().staff.bulkUpdateTags(active, { add: ['x'] }, { asOf: AS_OF })).toMatchObject({
        matched: 1,
        as_of: AS_OF,
      })
      expect(await tagsOf(ids.ada)).toEqual(['x'])
      expect(await contract().staff.bulkUpdateTags(active, { add: ['y'] }, { asOf: '2030-01-01' })).toMatchObject({
        matched: 0,
      })
    })

    test('many, page by page: everyone once, with progress, aborted and gone on with, undone', async () => {
      const crowd = `insert into public.customers (name, email)
        select 'Crowd', n || '@crowd.example' from generate_series(1, 2100) n`
      await contract().backend.sql(crowd)
      try {
        const { staff } = contract()
        // The change itself takes them out of the filter.
        const filter = { search: 'crowd', tags: { none: ['new'] } }
        const controller = new AbortController()
        const steps: BulkTagResult[] = []
        const onProgress = (step: BulkTagResult) => {
          steps.push(step)
          controller.abort()
        }
        const aborted = staff.bulkUpdateTags(filter, { add: ['new'] }, { signal: controller.signal, onProgress })
        await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
        expect(steps).toMatchObject([{ matched: 1000, changed: 1000, total: { count: 2100, is_exact: true } }])
        const after = steps[0]
        const matched: number[] = []
        const result = await staff.bulkUpdateTags(
          filter,
          { add: ['new'] },
          { after, onProgress: step => matched.push(step.matched) },
        )
        expect(matched).toEqual([2000, 2100])
        expect(result).toMatchObject({ changed: 2100, total: { count: 2100, is_exact: true }, next: null })
        const tagged = async () => (await staff.getMarketingTags()).find(({ tag }) => tag === 'new')?.customers
        expect(await tagged()).toBe(2100)
        expect(await staff.undoBulkUpdateTags(result.changes ?? [])).toMatchObject({ matched: 2100, changed: 2100 })
        expect(await tagged()).toBeUndefined()
      } finally {
        await contract().backend.sql(`delete from public.customers where name = 'Crowd'`)
      }
    })

    test('a page goes on from one of the same filter and tags only', async () => {
      const supabase = await contract().backend.supabase(staffClaims)
      const page = { filter: {}, add: ['x'], page_size: 1 }
      const { data } = await supabase.rpc('bulk_update_tags', page)
      expect(data).toMatchObject({ matched: 1, total: { count: 3, is_exact: true }, next: expect.any(String) })
      const answer = await supabase.rpc('bulk_update_tags', { ...page, after: data.next })
      expect(answer.data).toMatchObject({ matched: 1, total: null })
      for (const wrong of [{ add: ['y'] }, { remove: ['y'] }, { filter: { search: 'a' } }, { page_size: 1001 }]) {
        const { status } = await supabase.rpc('bulk_update_tags', { ...page, after: data.next, ...wrong })
        expect(status, JSON.stringify(wrong)).toBe(400)
      }
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
