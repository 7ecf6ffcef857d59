import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import { expect, test } from 'vitest'
import { queriesOf } from '../../../../scripts/sql-lint/bodies.ts'
import { functionsOf } from '../../../../scripts/sql-lint/functions.ts'
import { readSource } from '../../../../scripts/sql-lint/source.ts'
import { installed } from './support/bundle.ts'
import { type Access, accessesOf } from './support/tenancy.ts'

const sql = join(import.meta.dirname, '../../../../sql')
const database = await testDatabase({ template: installed })
const owner = await database.connect()
const rowsOf = async <T extends object>(query: string) => (await owner.query<T>(query)).rows

const tables = await rowsOf<{ name: string; hasTenant: boolean }>(
  `select c.relname as name, exists (
     select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
   ) as "hasTenant"
   from pg_class c where c.relnamespace = 'customer_insights'::regnamespace and c.relkind = 'r' order by 1`,
)
const ours = new Set(tables.flatMap(({ name, hasTenant }) => (hasTenant ? name : [])))

const accesses: (Access & { place: string })[] = []
/** What is put together at run time: the tables named in texts, and whether their alias is narrowed to a tenant there. */
const inTexts: { place: string; table: string; isNarrowed: boolean }[] = []
for (const folder of ['core', 'api', 'jobs']) {
  for (const file of readdirSync(join(sql, folder))) {
    const source = readSource(file, readFileSync(join(sql, folder, file), 'utf8'))
    if ('message' in source) throw new Error(`${file}: ${source.message}`)
    for (const { name: place, statement } of functionsOf(source)) {
      for (const query of queriesOf(statement)) {
        accesses.push(...accessesOf(query, ours).map(access => ({ ...access, place })))
      }
      const texts = [...source.text.replaceAll(/--.*/g, '').matchAll(/'(?:[^']|'')*'/g)].join('\n')
      for (const query of texts.split(/\b(?=from customer_insights\.)/).slice(1)) {
        for (const [, table = '', alias = ''] of query.matchAll(/\b(?:from|join) customer_insights\.(\w+) (\w+)/g)) {
          if (ours.has(table)) inTexts.push({ place, table, isNarrowed: query.includes(`${alias}.tenant_id`) })
        }
      }
    }
  }
}
// SQL functions whose body is parsed, those of one expression apart, and views.
const plain = await rowsOf<{ place: string; query: string }>(
  `select p.proname as place, pg_get_function_sqlbody(p.oid) as query from pg_proc p
   where p.pronamespace = 'customer_insights'::regnamespace and pg_get_function_sqlbody(p.oid) like 'BEGIN%'
   union all
   select c.relname, pg_get_viewdef(c.oid) from pg_class c
   where c.relnamespace = 'customer_insights'::regnamespace and c.relkind = 'v'`,
)
for (const { place, query } of plain) {
  const body = query.replace(/^BEGIN ATOMIC/, '').replace(/END$/, '')
  accesses.push(...accessesOf(body, ours).map(access => ({ ...access, place })))
}

const guide = readFileSync(join(sql, '../docs/scaling.md'), 'utf8')
const documented = [...guide.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = '']) =>
  names.replaceAll('`', '').split(', '),
)

test('tenant_id leads every key and index, but for those that the guide names', async () => {
  const found = await rowsOf<{ name: string; first: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid, 1, true) as first
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'customer_insights'::regnamespace and c.relkind = 'r'`,
  )
  expect(found.length).toBeGreaterThan(20)
  const others = found.filter(({ first }) => first !== 'tenant_id')
  // Of a table without tenants the guide names the table.
  const withoutTenant = tables.filter(({ hasTenant }) => !hasTenant).map(({ name }) => name)
  const keys = others
    .map(({ name }) => name.replace('customer_insights.', ''))
    .filter(name => !withoutTenant.some(table => name.startsWith(`${table}_`)))
  expect([...withoutTenant, ...keys].sort()).toEqual(documented.toSorted())
})

test('our tables meet each other by tenant_id', () => {
  const joined = accesses.filter(({ isJoined }) => isJoined)
  expect(joined.length).toBeGreaterThan(50)
  expect(joined.filter(({ tenant }) => tenant !== 'one')).toEqual([])
})

test('what is put together at run time names the tenant of each table', () => {
  expect(inTexts.length).toBeGreaterThan(10)
  expect(inTexts.filter(({ isNarrowed }) => !isNarrowed)).toEqual([])
})

test.each([
  ['select from customer_insights.customer_facts f join customer_insights.settings s on true', ['no', 'no']],
  [
    'select from customer_insights.customer_facts f join customer_insights.customer_tags t using (customer_id)',
    ['no', 'no'],
  ],
  [
    'select from customer_insights.customer_facts f join customer_insights.settings s on s.tenant_id = f.tenant_id',
    ['one', 'one'],
  ],
  ['select from customer_insights.customer_facts f where f.tenant_id = any (tenants)', ['some']],
  [
    `select from customer_insights.customer_facts f where f.tenant_id = tenant and exists (
       select from customer_insights.customer_tags t where t.customer_id = f.customer_id)`,
    ['one', 'no'],
  ],
  [
    `update customer_insights.customer_facts f set total_spent = 0 from customer_insights.customer_rollups r
     where r.customer_id = f.customer_id`,
    ['no', 'no'],
  ],
])('the test of joins can tell: %s', (query, expected) => {
  expect(accessesOf(query, ours).map(({ tenant }) => tenant)).toEqual(expected)
})
