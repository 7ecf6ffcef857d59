import { actAs, type Database, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { fillListWorld, randomFilter } from './support/list-world.ts'
import { expectList, type Person } from './support/lists.ts'
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

const bulk = async (filter: unknown, add: unknown = [], remove: unknown = []) => {
  const { rows } = await actAs(client, staff, () =>
    client.query('select public.bulk_update_tags($1, $2, $3) as answer', [JSON.stringify(filter), add, remove]),
  )
  return rows[0].answer
}

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
  test('30 random changes: matched, changed, tags and metadata as the oracle has them', async () => {
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
      expect(await bulk(filter, add, remove), JSON.stringify({ filter, add, remove })).toEqual({
        matched: matched.length,
        changed,
      })
      expect(await storedTags()).toEqual(tagsOf(people))
    }
    const { rows } = await client.query('select id::text, metadata from public.customers')
    for (const { id, metadata } of rows) {
      expect(metadata.marketing_tags ?? [], id).toEqual(people.get(id)?.tags.toSorted())
    }
  })

  test('a customer who would have more than 50 tags is counted, and nobody is changed', async () => {
    const [first = '', second = '', third = ''] = people.keys()
    const many = (count: number) => Array.from({ length: count }, (_, n) => `t${n}`)
    for (const id of [first, second]) {
      await client.query('select public.update_customer_tags($1, $2)', [id, many(50)])
    }
    await client.query('select public.update_customer_tags($1, $2)', [third, many(49)])
    const before = await storedTags()
    await expect(bulk({}, ['one more'])).rejects.toMatchObject({
      code: 'PT400',
      message: expect.stringMatching(/^2 of these customers/),
    })
    expect(await storedTags()).toEqual(before)
    // A tag that goes makes room for one that comes.
    await expect(bulk({}, ['one more'], ['t7'])).resolves.toMatchObject({ matched: 60 })
    await expect(bulk({}, ['t1'])).resolves.toMatchObject({ matched: 60, changed: 57 })
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
  })

  test('nothing to do writes nothing', async () => {
    await bulk({}, ['x'])
    const written = async () =>
      (await client.query('select array_agg(xmin::text order by id) as rows from public.customers')).rows[0].rows
    const before = await written()
    expect(await bulk({}, ['x'], ['never'])).toEqual({ matched: 60, changed: 0 })
    expect(await bulk({ search: 'nobody' }, ['y'])).toEqual({ matched: 0, changed: 0 })
    expect(await written()).toEqual(before)
  })

  test('two at once on the same customers end as if one came after the other', async () => {
    await client.query('begin')
    await client.query(`select public.bulk_update_tags('{}', array['mine'])`)
    const second = await database.connect()
    const waiting = second.query(`select public.bulk_update_tags('{}', array['theirs'], array['mine']) as answer`)
    await new Promise(resolve => setTimeout(resolve, 200))
    await client.query('commit')
    const { rows } = await waiting
    expect(rows[0].answer).toEqual({ matched: 60, changed: 60 })
    const tags = await storedTags()
    expect([...tags.values()].every(list => list.includes('theirs') && !list.includes('mine'))).toBe(true)
  })
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
