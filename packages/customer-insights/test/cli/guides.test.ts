import '../support/page.ts'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Database, pushMigrations, staffToken } from '@customer-insights/local-supabase'
import { testDatabase, testRest } from '@customer-insights/local-supabase/vitest'
import { createClient } from '@supabase/supabase-js'
import { cleanup, render, waitFor } from '@testing-library/react'
import { parse } from 'csv-parse/sync'
import { build } from 'esbuild'
import { type ComponentType, createElement } from 'react'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { hostSchemaSql } from '../../src/sql/index.ts'
import { generateBookingHistory, loadDemoData } from '../../src/testing/demo/index.ts'
import { allSnippets } from '../support/snippets.ts'
import { emptyProject, type Project } from './project.ts'

// Every snippet of shell and SQL in the READMEs and the guides, run in their order against a real project; and the
// README's code, up to the dashboard it promises.

const packageDir = join(import.meta.dirname, '../..')
const manifest = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'))
const snippets = await allSnippets()
const inFile = (file: string) => snippets.filter(({ place }) => place.startsWith(`${file}:`))
const history = generateBookingHistory({ seed: 5, to: '2026-02-15', customers: 137 })

/** A host's database with its own tables and bookings, before anything of ours. */
async function hostDatabase(): Promise<Database> {
  const database = await testDatabase()
  const owner = await database.connect()
  await owner.query(hostSchemaSql)
  await loadDemoData(owner, history)
  return database
}

/** Runs one line as the shell would in the host's project. Whatever is not known here fails. */
async function runLine(line: string, project: Project, database: Database): Promise<void> {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) =>
    (single ?? double ?? plain ?? '').replaceAll('$DATABASE_URL', database.url),
  )
  const [program, ...args] = words
  if (program === 'npm' && args[0] === 'install') {
    const known = [manifest.name, ...Object.keys(manifest.peerDependencies)]
    expect(args.slice(1).filter(name => !name.startsWith('-') && !known.includes(name))).toEqual([])
  } else if (program === 'npx' && args[0] === 'customer-insights') {
    const { code, err } = await project.run(args.slice(1))
    expect(err).toBe('')
    expect(code).toBe(0)
  } else if (program === 'npx' && args.join(' ') === 'supabase db push') {
    await pushMigrations(database, project.dir)
  } else if (program === 'psql' && args[2]?.startsWith('\\copy')) {
    await copyCsv(args[2], project, database)
  } else throw new Error(`"${line}" is run by nobody: say in runLine how.`)
}

/** What psql's \copy does with a file that has a header. */
async function copyCsv(command: string, project: Project, database: Database): Promise<void> {
  const [, table, file] = /^\\copy (\w+) from '(.*?)' csv header$/.exec(command) ?? []
  if (!table || !file) throw new Error(`${command}: not understood.`)
  const rows: object[] = parse(await project.read(file), { columns: true })
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  const owner = await database.connect()
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

const linesOf = (file: string) =>
  inFile(file)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ place, text }) => text.split('\n').map(line => ({ place, line: line.trim() })))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))

const quickStart = linesOf('README.md').filter(({ line }) => !line.startsWith('npm run'))

describe('the quick start, as the README has it', () => {
  afterEach(cleanup)

  test('leads from nothing to a dashboard', async () => {
    const database = await hostDatabase()
    const host = await emptyProject()
    expect(quickStart.map(({ line }) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'npm install @org/customer-insights',
      'npx customer-insights init',
      'npx supabase db',
    ])
    for (const { line } of quickStart) await runLine(line, host, database)

    const rest = await testRest(database)
    const token = await staffToken()
    const supabase = createClient(rest.url, rest.anonKey, { accessToken: async () => token })
    const { Host, SegmentsPage, CustomerPage } = await readmesCode()
    render(createElement(Host, { supabase, App: SegmentsPage, id: '' }))
    await waitFor(() => expect(document.body.textContent).toContain('137'), { timeout: 20_000 })
    cleanup()

    const [customer] = history.customers
    if (!customer) throw new Error('No customer.')
    render(createElement(Host, { supabase, App: CustomerPage, id: customer.id }))
    await waitFor(() => expect(document.body.textContent).toContain(customer.name), { timeout: 20_000 })
  })
})

interface ReadmesCode {
  Host: ComponentType<{ supabase: unknown; App: ComponentType<{ id: string }>; id: string }>
  SegmentsPage: ComponentType<{ id: string }>
  CustomerPage: ComponentType<{ id: string }>
}

/** The two snippets of step 4 and 5 as one module, on this package's sources and the React of this test. */
async function readmesCode(): Promise<ReadmesCode> {
  const [provider, pages] = inFile('README.md').filter(({ language }) => language === 'tsx')
  const [imports, element] = provider?.text.split(/\n\n(?=<)/) ?? []
  const text = `${imports}\n${pages?.text}\nexport const Host = ({ supabase, App: Page, id }: any) => (${element?.replace('<App />', '<Page id={id} />')})\n`
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: packageDir, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    packages: 'external',
    alias: {
      '@org/customer-insights': join(packageDir, 'src/index.ts'),
      '@org/customer-insights/styles.css': join(packageDir, 'src/styles/index.css'),
    },
    loader: { '.css': 'empty' },
  })
  const folder = await mkdtemp(join(packageDir, 'node_modules/.guides-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'readme.mjs')
  await writeFile(file, outputFiles[0]?.contents ?? '')
  return import(/* @vite-ignore */ pathToFileURL(file).href)
}

describe('the guides', () => {
  test('every line of shell does what it says, in the order of the page', async () => {
    const database = await hostDatabase()
    const host = await emptyProject()
    for (const { line } of quickStart) await runLine(line, host, database)
    const [booking] = history.bookings
    await host.write(
      'bookings.csv',
      `customer_id,game_id,venue_id,booking_date,status,total_amount\n${booking?.customer_id},${booking?.game_id},${booking?.venue_id},2026-02-01 12:00Z,confirmed,50\n`,
    )
    const pages = [...new Set(snippets.map(({ place }) => place.split(':')[0] ?? ''))].filter(
      page => page !== 'README.md' && !page.startsWith('packages/'),
    )
    // What removes everything comes last, whatever its page.
    const lines = pages.flatMap(linesOf)
    const isEnd = ({ line }: { line: string }) => / uninstall /.test(line)
    for (const { place, line } of [...lines.filter(line => !isEnd(line)), ...lines.filter(isEnd)]) {
      await runLine(line, host, database).catch(error => {
        throw new Error(`${place}: ${line}\n${error}`)
      })
    }
    expect(lines.length).toBeGreaterThan(8)
  })

  test('the package’s own README starts in the same way', () => {
    const own = linesOf('packages/customer-insights/README.md').map(({ line }) => line)
    expect(quickStart.map(({ line }) => line)).toEqual(own)
  })

  test('every statement of SQL runs where the bundle is installed', async () => {
    const fresh = await hostDatabase()
    const folder = await emptyProject()
    for (const { line } of quickStart) await runLine(line, folder, fresh)
    const owner = await fresh.connect()
    const statements = snippets.filter(({ language }) => language === 'sql')
    expect(statements.length).toBeGreaterThan(0)
    for (const { place, text } of statements) {
      await owner.query(text).catch(error => {
        throw new Error(`${place}: ${error}`)
      })
    }
  })
})
