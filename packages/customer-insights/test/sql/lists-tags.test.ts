import { actAs, type Database, type TokenClaims } from '@customer-insights/local-supabase'
import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { fillListWorld, randomFilter } from './support/list-world.ts'
import { expectList, type Person, sorts } from './support/lists.ts'
import { dayIn, expectCustomers } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

const staff: TokenClaims = { role: 'authenticated', app_metadata: { role: 'staff' } }

let database: Database
let client: Client
let people: Map<string, Person>

beforeEach(async () => {
  database = await testDatabase({ template: installed })
  client = await database.connect()
  people = await fillListWorld(client, 21, 60)
})

interface Answer {
  matched: number
  changed: number
  skipped: number
  changes: { added: string[]; removed: string[]; customer_ids: string[] }[]
  next: string | null
  total: { count: number; is_exact: boolean } | null
}

const bulk = async (filter: unknown, add: unknown = [], remove: unknown = [], more: object = {}): Promise<Answer> => {
  const names = ['filter', 'add', 'remove', ...Object.keys(more)]
  const { rows } = await actAs(client, staff, () =>
    client.query(
      `select public.bulk_update_tags(${names.map((name, n) => `${name} => $${n + 1}`).join(', ')}) as answer`,
      [JSON.stringify(filter), add, remove, ...Object.values(more)],
    ),
  )
  return rows[0].answer
}

/** Page after page. */
const bulkAll = async (filter: unknown, add: string[], remove: string[], page_size: number) => {
  const pages = [await bulk(filter, add, remove, { page_size })]
  for (let after = pages[0]?.next; after; after = pages.at(-1)?.next) {
    pages.push(await bulk(filter, add, remove, { page_size, after }))
  }
  return pages
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

const storedTags = async () => {
  const { rows } = await client.query(
    `select customer_id::text as id, array_agg(tag order by tag collate "C") as tags
     from customer_insights.customer_tags group by 1`,
  )
  return new Map<string, string[]>(rows.map(row => [row.id, row.tags]))
}

const tagsOf = (from: Map<string, Person>) =>
  new Map([...from].filter(([, { tags }]) => tags.length > 0).map(([id, { tags }]) => [id, tags.toSorted()]))

describe('bulk_update_tags', () => {
  test('30 random changes, page by page: matched, changed, tags and metadata as the oracle has them', async () => {
    const random = randomSource(5)
    const expected = expectCustomers(await readWorld(client), dayIn(new Date(), 'UTC'))
    for (let n = 0; n < 30; n++) {
      const filter = randomFilter(random)
      const add = random.chance(0.7) ? [random.pick([' spring ', 'ZZ', "it's"])] : []
      const remove = ['newsletter', 'vip night'].filter(() => random.chance(0.4))
      const matched = expectList(expected, people, filter, 'name', false)
      let changed = 0
      for (const id of matched) {
        const person = people.get(id)
        if (!person) continue
        const tags = new Set([...person.tags.filter(tag => !remove.includes(tag)), ...add.map(tag => tag.trim())])
        if (tags.size !== person.tags.length || person.tags.some(tag => !tags.has(tag))) changed++
        people.set(id, { ...person, tags: [...tags] })
      }
      const pages = await bulkAll(filter, add, remove, random.pick([3, 20, 1000]))
      const what = JSON.stringify({ filter, add, remove })
      expect([sum(pages.map(page => page.matched)), sum(pages.map(page => page.changed))], what).toEqual([
        matched.length,
        changed,
      ])
      expect(pages[0]?.total, what).toEqual({ count: matched.length, is_exact: true })
      expect(await storedTags()).toEqual(tagsOf(people))
    }
    const { rows } = await client.query('select id::text, metadata from public.customers')
    for (const { id, metadata } of rows) {
      expect(metadata.marketing_tags ?? [], id).toEqual(people.get(id)?.tags.toSorted())
    }
  })

  test('30 random changes, undone in turn: everyone has the tags of before', async () => {
    const random = randomSource(8)
    for (let n = 0; n < 30; n++) {
      const before = await storedTags()
      const add = [random.pick(['spring', 'ZZ', "it's"])]
      const pages = await bulkAll(randomFilter(random), add, ['newsletter'], random.pick([7, 1000]))
      const changes = pages.flatMap(page => page.changes)
      const changed = changes.flatMap(({ customer_ids }) => customer_ids)
      expect(new Set(changed).size).toBe(sum(pages.map(page => page.changed)))
      expect(changed).toHaveLength(sum(pages.map(page => page.changed)))
      for (const { added, removed, customer_ids } of changes) {
        const undone = await bulk({ customer_id: customer_ids }, removed, added)
        expect(undone).toMatchObject({ matched: customer_ids.length, changed: customer_ids.length })
      }
      expect(await storedTags()).toEqual(before)
    }
  })

  test('a customer who would have more than 50 tags is counted and left alone', async () => {
    const [first = '', second = '', third = ''] = people.keys()
    const many = (count: number) => Array.from({ length: count }, (_, n) => `t${n}`)
    for (const id of [first, second]) {
      await client.query('select public.update_customer_tags($1, $2)', [id, many(50)])
    }
    await client.query('select public.update_customer_tags($1, $2)', [third, many(49)])
    await expect(bulk({}, ['one more'])).resolves.toMatchObject({ matched: 60, changed: 58, skipped: 2 })
    const after = await storedTags()
    for (const id of [first, second]) expect(after.get(id)).toEqual(many(50).toSorted())
    expect(after.get(third)).toContain('one more')
    // A tag that goes makes room for one that comes.
    const swapped = await bulk({ customer_id: [first] }, ['one more'], ['t7'])
    expect(swapped).toMatchObject({ matched: 1, changed: 1, skipped: 0 })
    await expect(bulk({}, ['t1'])).resolves.toMatchObject({ matched: 60, changed: 57, skipped: 0 })
    // Who has all of them already, or only loses some, is not too full.
    await expect(bulk({ customer_id: [second] }, ['t1'], ['t2'])).resolves.toMatchObject({ changed: 1, skipped: 0 })
  })

  test('what is wrong is named', async () => {
    const refused = (message: RegExp) => ({ code: 'PT400', message: expect.stringMatching(message) })
    await expect(bulk({}, ['a', ' b '], ['b'])).rejects.toMatchObject(refused(/"b"/))
    await expect(bulk({}, [' '])).rejects.toMatchObject(refused(/^add has an empty tag/))
    await expect(bulk({}, [], [null])).rejects.toMatchObject(refused(/^remove .* null/))
    await expect(bulk({}, null)).rejects.toMatchObject(refused(/^add is null/))
    await expect(bulk({}, ['x'.repeat(51)])).rejects.toMatchObject(refused(/51 characters/))
    await expect(bulk({ tier: ['vip'] }, ['x'])).rejects.toMatchObject(refused(/"tier"/))
    await expect(bulk(null, ['x'])).rejects.toMatchObject(refused(/^filter/))
    await expect(bulk({}, ['x'], [], { page_size: 0 })).rejects.toMatchObject(refused(/^page_size/))
    await expect(bulk({}, ['x'], [], { after: 'made up' })).rejects.toMatchObject(refused(/^after/))
  })

  test('nothing to do writes nothing', async () => {
    await bulk({}, ['x'])
    const written = async () =>
      (await client.query('select array_agg(xmin::text order by id) as rows from public.customers')).rows[0].rows
    const before = await written()
    expect(await bulk({}, ['x'], ['never'])).toMatchObject({ matched: 60, changed: 0, changes: [] })
    expect(await bulk({ search: 'nobody' }, ['y'])).toMatchObject({ matched: 0, changed: 0, changes: [] })
    expect(await written()).toEqual(before)
  })

  test('two at once on the same customers end as if one came after the other', async context => {
    needsServer(context)
    await client.query('begin')
    await client.query(`select public.bulk_update_tags('{}', array['mine'])`)
    const second = await database.connect()
    const waiting = second.query(`select public.bulk_update_tags('{}', array['theirs'], array['mine']) as answer`)
    await new Promise(resolve => setTimeout(resolve, 200))
    await client.query('commit')
    const { rows } = await waiting
    expect(rows[0].answer).toMatchObject({ matched: 60, changed: 60 })
    const tags = await storedTags()
    expect([...tags.values()].every(list => list.includes('theirs') && !list.includes('mine'))).toBe(true)
  })
})

test('where nearly everyone has a tag, those without are listed, in order, and counted', async () => {
  await bulk({}, ['x'])
  const without = [...people.keys()].filter((_, n) => n % 29 === 0)
  await bulk({ customer_id: without }, [], ['x'])
  const expected = expectCustomers(await readWorld(client), dayIn(new Date(), 'UTC'))
  for (const [id, person] of people) people.set(id, { ...person, tags: without.includes(id) ? [] : ['x'] })
  const filter = { tags: { none: ['x', 'never'] } }
  for (const sort of sorts) {
    const { rows } = await actAs(client, staff, () =>
      client.query('select public.list_customers($1, $2, true) as page', [JSON.stringify(filter), sort]),
    )
    const { customers, total } = rows[0].page
    expect(customers.map(({ id }: { id: string }) => id)).toEqual(expectList(expected, people, filter, sort, true))
    expect(total).toEqual({ count: without.length, is_exact: true })
  }
  const nobody = { tags: { none: ['x'], any: ['x'] } }
  expect(await bulk(nobody, ['y'])).toMatchObject({ matched: 0 })
  expect(await bulk(filter, ['y'])).toMatchObject({ matched: without.length })
})

describe('get_marketing_tags', () => {
  test('most used first, then by name', async () => {
    const { rows } = await actAs(client, staff, () => client.query('select * from public.get_marketing_tags()'))
    const counts = Map.groupBy(
      [...people.values()].flatMap(({ tags }) => tags),
      tag => tag,
    )
    const wanted = [...counts]
      .map(([tag, { length }]) => ({ tag, customers: String(length) }))
      .sort((a, b) => Number(b.customers) - Number(a.customers) || (a.tag < b.tag ? -1 : 1))
    expect(rows).toEqual(wanted)
  })
})
