import { testDatabase } from '@customer-insights/local-supabase/vitest'
import fc from 'fast-check'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quoteIdent, quoteLiteral, quoteTable, quoteTextArray } from '../../src/sql/quote.ts'

const database = await testDatabase()
let client: Client
beforeAll(async () => {
  client = await database.connect()
})
afterAll(() => client.end())

// Letters that mean something to Postgres come up far more often than by chance.
const character = fc.oneof(
  fc.constantFrom(...`'"\\$;-/*{}.:,%_ABab09\n\t\r é😀`),
  fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
)
const text = fc.string({ unit: character, maxLength: 40 })
const name = fc.string({ unit: character, minLength: 1, maxLength: 20 }).filter(it => Buffer.byteLength(it) <= 63)

/** The one value of a query, sent as a plain text, in which a second statement could hide. */
async function fetched(sql: string): Promise<unknown> {
  const result = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
  expect(result.rows).toHaveLength(1)
  return result.rows[0]?.[0]
}

describe('quoting', () => {
  it('keeps every text, whatever the settings of the server', async () => {
    for (const setting of ['on', 'off']) {
      await client.query(`set standard_conforming_strings = ${setting}`)
      await client.query('set backslash_quote = safe_encoding')
      await fc.assert(
        fc.asyncProperty(text, async value => {
          expect(await fetched(`select ${quoteLiteral(value)}`)).toBe(value)
        }),
        { numRuns: 300 },
      )
    }
    await client.query('reset standard_conforming_strings')
  })

  it('keeps every name', async () => {
    await fc.assert(
      fc.asyncProperty(name, async value => {
        const { fields } = await client.query(`select 1 as ${quoteIdent(value)}`)
        expect(fields.map(field => field.name)).toEqual([value])
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a list of texts, the empty one too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async values => {
        expect(await fetched(`select ${quoteTextArray(values)}`)).toEqual(values)
      }),
      { numRuns: 100 },
    )
  })

  it('finds a table of any name', async () => {
    const table = { schema: 'My "Shop"', name: `Kunden; drop table x --'` }
    await client.query(`create schema ${quoteIdent(table.schema)}; create table ${quoteTable(table)} ("a""b" int)`)
    expect(await fetched(`select count(*)::int from ${quoteTable(table)}`)).toBe(0)
  })

  it('makes different SQL of different names', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a !== b)
        expect(quoteIdent(a)).not.toBe(quoteIdent(b))
        expect(quoteLiteral(a)).not.toBe(quoteLiteral(b))
      }),
    )
  })

  it('refuses the zero character, which would end the SQL', () => {
    expect(() => quoteIdent('a\0b')).toThrow(TypeError)
    expect(() => quoteLiteral('a\0b')).toThrow(TypeError)
  })
})
