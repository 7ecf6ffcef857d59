import { describe, expect, test } from 'vitest'
import { fakeSupabase, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { tagPageOf } from '../../test/client/fakeTags.ts'
import { checkTagChanges } from './bulkUpdateTags.ts'
import { createCustomerInsightsClient } from './client.ts'
import type { BulkTagResult } from './types.ts'

const invalid = (message: RegExp) =>
  expect.objectContaining({ code: 'invalid_input', message: expect.stringMatching(message) })
const total = { count: 2000, is_exact: true }

describe('bulkUpdateTags', () => {
  test('keeps to the day of the first page, and sums up', async () => {
    const fake = fakeSupabase({
      bulk_update_tags: [
        ok(tagPageOf(1000, { next: 'a', skipped: 2, total, as_of: '2026-02-14' })),
        ok(tagPageOf(500, { total: null, as_of: '2026-02-14' })),
      ],
    })
    const result = await createCustomerInsightsClient(fake.supabase).bulkUpdateTags({}, { add: ['new'] })
    // Fewer than were counted: some have gone meanwhile.
    expect(result).toMatchObject({ matched: 1500, changed: 1500, skipped: 2, total: { count: 1500, is_exact: true } })
    expect(result.changes?.map(({ customer_ids }) => customer_ids.length)).toEqual([1000, 500])
    expect(fake.calls.at(-1)?.args).toEqual({ filter: {}, add: ['new'], remove: [], after: 'a', as_of: '2026-02-14' })
  })

  test('a failure in the middle leaves what it takes to go on', async () => {
    const fake = fakeSupabase({
      bulk_update_tags: [ok(tagPageOf(1000, { next: 'a', total })), unreachable, ok(tagPageOf(1000, { total: null }))],
    })
    const client = createCustomerInsightsClient(fake.supabase)
    let done: BulkTagResult | undefined
    const onProgress = (result: BulkTagResult) => {
      done = result
    }
    const failing = client.bulkUpdateTags({}, { add: ['new'] }, { onProgress })
    await expect(failing).rejects.toMatchObject({ code: 'network' })
    expect(done).toMatchObject({ changed: 1000, next: 'a', total })
    const result = await client.bulkUpdateTags({}, { add: ['new'] }, { after: done })
    expect(result).toMatchObject({ changed: 2000, next: null })
    expect(await client.bulkUpdateTags({}, { add: ['new'] }, { after: result })).toBe(result)
    expect(fake.count('bulk_update_tags')).toBe(3)
  })

  test('more changes than can be kept are not kept by halves', async () => {
    const fake = fakeSupabase({
      bulk_update_tags: ({ after }) =>
        ok(tagPageOf(1000, { next: after === '101' ? null : String(Number(after ?? 0) + 1), total: null })),
    })
    const kept: boolean[] = []
    const onProgress = ({ changes }: BulkTagResult) => kept.push(changes !== null)
    const { changed } = await createCustomerInsightsClient(fake.supabase).bulkUpdateTags(
      {},
      { add: ['new'] },
      { onProgress },
    )
    expect(changed).toBe(102_000)
    expect(kept.indexOf(false)).toBe(100)
    expect(kept.slice(100)).toEqual([false, false])
  })
})

describe('undoBulkUpdateTags', () => {
  test('asks for 1000 customers at a time, the tags the other way round', async () => {
    const fake = fakeSupabase({ bulk_update_tags: [ok(tagPageOf(1000)), ok(tagPageOf(200)), ok(tagPageOf(1))] })
    const steps: (string | null)[] = []
    const result = await createCustomerInsightsClient(fake.supabase).undoBulkUpdateTags(
      [
        { added: ['a'], removed: ['b'], customer_ids: Array.from({ length: 1200 }, String) },
        { added: [], removed: ['b'], customer_ids: ['x'] },
      ],
      { onProgress: ({ next, total }) => steps.push(next && `${next} of ${total.count}`) },
    )
    expect(result).toMatchObject({ matched: 1201, changed: 1201, next: null, total: { count: 1201, is_exact: true } })
    expect(steps).toEqual(['1 of 1201', '2 of 1201', null])
    const [, first, second, third] = fake.calls.map(({ args }) => args)
    expect(first).toMatchObject({ add: ['b'], remove: ['a'], filter: { customer_id: { length: 1000 } } })
    expect(second).toMatchObject({ add: ['b'], remove: ['a'], filter: { customer_id: { length: 200 } } })
    expect(third).toEqual({ add: ['b'], remove: [], filter: { customer_id: ['x'] } })
  })
})

describe('checkTagChanges', () => {
  test('trims, merges and sorts what is added and what is removed', () => {
    expect(checkTagChanges({ add: [' b', 'a', 'b '], remove: ['c'] })).toEqual({ add: ['a', 'b'], remove: ['c'] })
    expect(checkTagChanges({ remove: ['c'] })).toEqual({ add: [], remove: ['c'] })
  })

  test('a tag in both is a mistake, also where only blanks tell them apart', () => {
    expect(() => checkTagChanges({ add: ['a', 'b'], remove: [' b'] })).toThrow(invalid(/tag "b" is to be added and/))
  })

  test('the rules of a tag hold for both', () => {
    expect(() => checkTagChanges({ add: [''] })).toThrow(invalid(/empty/))
    expect(() => checkTagChanges({ remove: ['x'.repeat(51)] })).toThrow(invalid(/51 characters/))
  })
})
