import { expect, test } from 'vitest'
import { testDatabase, testServer } from '../src/vitest.ts'

const cities = {
  name: 'cities',
  async build(database: Awaited<ReturnType<typeof testDatabase>>) {
    const client = await database.connect()
    await client.query(
      `create table public.cities as select n as id, 'City ' || n as name from generate_series(1, 5000) n`,
    )
  },
}

const database = await testDatabase({ template: cities })

test('a database holds what its template holds, and belongs to postgres', async () => {
  const client = await database.connect()
  const { rows } = await client.query(
    `select (select count(*)::int from public.cities) as cities,
      (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner`,
  )
  expect(rows).toEqual([{ cities: 5000, owner: 'postgres' }])
})

test('ten databases from a template take a few seconds at most, and share nothing', async () => {
  const server = testServer()
  const began = performance.now()
  const copies = await Promise.all(Array.from({ length: 10 }, () => server.createDatabase({ template: 'cities' })))
  expect(performance.now() - began).toBeLessThan(10_000)

  const [first, second] = await Promise.all(copies.slice(0, 2).map(copy => copy.connect()))
  await first?.query('delete from public.cities')
  const left = await second?.query('select count(*)::int as n from public.cities')
  expect(left?.rows).toEqual([{ n: 5000 }])
  await Promise.all(copies.map(copy => copy.drop()))
})

test('a template that several ask for at once is built once', async () => {
  const server = testServer()
  let builds = 0
  const build = async () => {
    builds++
  }
  await Promise.all(Array.from({ length: 5 }, () => server.template('asked_for_often', build)))
  expect(builds).toBe(1)
})

test('a build that fails is told to its caller, and the next one builds', async () => {
  const server = testServer()
  const failing = server.template('second_try', () => Promise.reject(new Error('no luck')))
  await expect(failing).rejects.toThrow('no luck')

  await server.template('second_try', async draft => {
    const client = await draft.connect()
    await client.query('create table public.luck ()')
  })
  const copy = await server.createDatabase({ template: 'second_try' })
  const client = await copy.connect()
  await expect(client.query('table public.luck')).resolves.toMatchObject({ rowCount: 0 })
  await copy.drop()
})
