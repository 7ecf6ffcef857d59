import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Consumer, createConsumer } from './consumer.ts'

const config = {
  customers: { table: 'public.customers', id: 'id', name: 'name', metadata: 'metadata' },
  bookings: {
    table: 'public.bookings',
    id: 'id',
    customer: 'customer_id',
    game: 'game_id',
    venue: 'venue_id',
    starts_at: 'booking_date',
    status: 'status',
    amount: 'total_amount',
  },
  games: { table: 'public.games', id: 'id', name: 'name', category: 'category' },
  venues: { table: 'public.venues', id: 'id', name: 'name' },
  keys: { customer: 'uuid', booking: 'uuid', game: 'uuid', venue: 'uuid' },
  starts_at_type: 'timestamptz',
  access: 'claim:app_metadata.role in staff,admin',
}

let host: Consumer
beforeAll(async () => {
  host = await createConsumer(inject('tarball'), { also: ['@electric-sql/pglite'] })
})
afterAll(() => host.remove())

test.each([
  ['@org/customer-insights', 'CustomerInsightsProvider'],
  ['@org/customer-insights/client', 'createCustomerInsightsClient'],
  ['@org/customer-insights/hooks', 'useCustomerInsights'],
  ['@org/customer-insights/components', 'SegmentBadges'],
  ['@org/customer-insights/i18n', 'createFormatters'],
  ['@org/customer-insights/testing', 'createPgliteBackend'],
  ['@org/customer-insights/sql', 'renderMigration'],
])('plain Node imports %s', async (entry, name) => {
  const script = `const all = await import('${entry}'); console.log(typeof all.${name})`
  expect(await host.run('node', '--input-type=module', '-e', script)).toEqual({
    code: 0,
    stdout: 'function\n',
    stderr: '',
  })
})

test.each(['ar', 'de', 'en', 'es', 'fr', 'ja'])('a host fetches the language %s alone', async language => {
  const script = `const all = await import('@org/customer-insights/i18n/${language}'); console.log(Object.keys(all).join())`
  expect(await host.run('node', '--input-type=module', '-e', script)).toMatchObject({
    code: 0,
    stdout: `${language}\n`,
  })
})

test('the command explains itself', async () => {
  const help = await host.run('pnpm', 'exec', 'customer-insights', '--help')
  expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: customer-insights') })
})

test('the command prints the migration for a mapping', async () => {
  await host.write('customer-insights.config.json', JSON.stringify(config))
  const plan = await host.run('pnpm', 'exec', 'customer-insights', 'plan')
  expect(plan).toMatchObject({ code: 0, stderr: '' })
  expect(plan.stdout).toContain('create function public.get_customer_with_insights(')
  expect(plan.stdout).toMatch(/on "?public"?\."?bookings"?/)
})

test('the stylesheet is one file, as it was written', async () => {
  const path = join(host.folder, 'node_modules/@org/customer-insights/dist/styles.css')
  const css = await readFile(path, 'utf8')
  expect(css).toContain('@layer customer-insights')
  expect(css).toContain('light-dark(')
  expect(css).not.toContain('@import')
})

// The compiler of today forgives it, those before and other tools do not.
test('declarations import what was emitted, not the sources', async () => {
  const installed = join(host.folder, 'node_modules/@org/customer-insights/dist')
  const declarations = (await readdir(installed, { recursive: true })).filter(file => file.endsWith('.d.ts'))
  expect(declarations.length).toBeGreaterThan(50)
  for (const file of declarations) {
    expect(await readFile(join(installed, file), 'utf8'), file).not.toMatch(/['"]\.{1,2}\/[^'"]*\.tsx?['"]/)
  }
})

test('the tarball holds what is published, and nothing else', async () => {
  const listing = await host.run('tar', '-tzf', inject('tarball'))
  const files = listing.stdout.trim().split('\n')
  expect(files).toEqual(expect.arrayContaining(['package/package.json', 'package/README.md', 'package/LICENSE']))
  expect(
    files.filter(file => !/^package\/(dist\/|package\.json$|README\.md$|CHANGELOG\.md$|LICENSE$)/.test(file)),
  ).toEqual([])
  expect(files.filter(file => /\.(test|stories)\.|\/test\//.test(file))).toEqual([])
})
