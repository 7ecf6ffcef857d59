import { PassThrough } from 'node:stream'
import { testServer } from '@customer-insights/local-supabase/vitest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Ask, terminalAsk } from '../../src/cli/ask.ts'
import { CliError } from '../../src/cli/io.ts'
import { defaultConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { configFile, emptyProject } from './project.ts'

/** A person with answers ready: a part of the question, and what they say to it. */
function person(answers: [question: string, answer: string][]) {
  const asked: string[] = []
  const left = [...answers]
  const answer = (message: string) => {
    asked.push(message)
    const [question, says] = left.shift() ?? expect.fail(`Nobody expected: ${message}`)
    expect(message).toContain(question)
    return says
  }
  const ask: Ask = {
    async choose(message, options) {
      const says = answer(message)
      const chosen = options.find(({ value }) => value === says)
      return chosen?.value ?? expect.fail(`${says} is not among ${options.map(({ value }) => value)}`)
    },
    async text(message, { check } = {}) {
      for (;;) {
        const says = answer(message)
        const problem = check?.(says) ?? null
        if (problem === null) return says
        asked.push(problem)
      }
    },
    confirm: () => expect.unreachable(),
  }
  return { ask, asked, left }
}

async function init(sql: string, answers: [string, string][], config?: object, args: string[] = []) {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const client = await database.connect()
  await client.query(sql)
  const project = await emptyProject()
  if (config) await project.writeConfig(config)
  const { ask, asked, left } = person(answers)
  const outcome = await project.run(['init', '--db-url', database.url, ...args], { ask })
  const files = await project.files()
  return {
    ...outcome,
    asked,
    left,
    config: configFile in files ? JSON.parse(files[configFile] ?? '') : null,
    migrated: Object.keys(files).some(file => file.endsWith('.sql')),
  }
}

describe('init asks a person what the database does not tell', () => {
  it('only who is staff, where all else is plain', async () => {
    const { code, err, migrated, config, left } = await init(hostSchemaSql, [['Who is staff', 'usual']])
    expect({ code, err, migrated, left }).toEqual({ code: 0, err: '', migrated: true, left: [] })
    expect(config.access).toBe('claim:app_metadata.role in staff,admin')
  })

  it('nothing, where --access says it', async () => {
    const access = 'claim:app_metadata.role in staff'
    expect(await init(hostSchemaSql, [], undefined, ['--access', access])).toMatchObject({ code: 0, asked: [] })
  })

  it('which of several columns, and each answer settles its question', async () => {
    const { code, migrated, config, left } = await init(
      `create table customers (id int primary key, name text);
       create table bookings (id int primary key, customer_id int references customers, start_time timestamptz,
         booking_date date, price numeric, total_amount numeric);`,
      [
        ['bookings.starts_at could be start_time or booking_date', 'booking_date'],
        ['bookings.amount could be', 'price'],
        ['Who is staff', 'sql'],
        ['Which expression?', 'true -- everyone'],
        ['Which expression?', `(select auth.role()) = 'authenticated'`],
      ],
    )
    expect({ code, migrated, left }).toEqual({ code: 0, migrated: true, left: [] })
    expect(config).toMatchObject({
      bookings: { starts_at: 'booking_date', amount: 'price' },
      starts_at_type: 'date',
      access: `sql:(select auth.role()) = 'authenticated'`,
    })
  })

  it('which of several tables, then what follows from it', async () => {
    const { code, config, left } = await init(
      `create table customers (id int primary key, name text);
       create table bookings (id int primary key, customer_id int references customers, starts_at date, amount numeric);
       create table reservations (id uuid primary key, who int references customers, day timestamptz, guests int, fee numeric)`,
      [
        ['bookings.table could be public.bookings or public.reservations', 'public.reservations'],
        // No usual names: every column that fits is offered.
        ['bookings.starts_at was not found by a usual name', 'day'],
        ['bookings.amount was not found by a usual name', 'fee'],
        ['Who is staff', 'claim'],
        ['Which claim', 'user_metadata.role in staff'],
        ['Which claim', 'app_metadata.role in manager'],
      ],
    )
    expect({ code, left }).toEqual({ code: 0, left: [] })
    expect(config).toMatchObject({
      bookings: { table: 'public.reservations', customer: 'who', starts_at: 'day', amount: 'fee' },
      keys: { booking: 'uuid', customer: 'integer' },
      access: 'claim:app_metadata.role in manager',
    })
  })

  it('where the tables are, when none has a usual name', async () => {
    const { code, config, left } = await init(
      `create table folk (id uuid primary key, name text);
       create table visits (id uuid primary key, folk_id uuid references folk, starts_at timestamptz, amount numeric)`,
      [
        ['Which table holds your customers?', 'public.folk'],
        ['Which table holds their bookings?', 'public.visits'],
        ['Who is staff', 'usual'],
      ],
    )
    expect({ code, left }).toEqual({ code: 0, left: [] })
    expect(config).toMatchObject({
      customers: { table: 'public.folk' },
      bookings: { table: 'public.visits', customer: 'folk_id' },
    })
  })

  const tenants = `
    create table customers (id uuid primary key, name text, tenant_id text not null);
    create table bookings (id uuid primary key, customer_id uuid references customers, starts_at timestamptz, amount numeric)`

  it('whether a tenant column is one', async () => {
    const one = await init(tenants, [
      ['several businesses', 'no'],
      ['Who is staff', 'usual'],
    ])
    expect(one).toMatchObject({ code: 0, left: [], config: { customers: { tenant: null } } })
    const several = await init(tenants, [
      ['several businesses', 'yes'],
      ['which one?', 'user_metadata.tenant'],
      ['which one?', 'app_metadata.tenant'],
      ['Who is staff', 'usual'],
    ])
    expect(several).toMatchObject({
      code: 0,
      left: [],
      config: { customers: { tenant: 'tenant_id' }, tenant_claim: 'app_metadata.tenant' },
    })
  })

  it('who is staff, where a config of their own does not say', async () => {
    const { access: _, ...open } = defaultConfig
    const { code, config, migrated, asked } = await init(hostSchemaSql, [['Who is staff', 'usual']], open)
    expect({ code, migrated, asked: asked.length }).toEqual({ code: 0, migrated: true, asked: 1 })
    expect(config).toEqual(defaultConfig)
  })

  it('and writes nothing where the person stops', async () => {
    const database = await testServer().createDatabase()
    onTestFinished(() => database.drop())
    await (await database.connect()).query(hostSchemaSql)
    const project = await emptyProject()
    const ask = terminalAsk(terminal('\x03'))
    const outcome = await project.run(['init', '--db-url', database.url], { ask })
    expect(outcome).toEqual({ code: 130, out: '', err: 'Stopped; nothing was changed.' })
    expect(await project.files()).toEqual({})
  })
})

/** A terminal at which these keys are pressed, once something has been shown. */
function terminal(keys: string) {
  const input = new PassThrough()
  const output = new PassThrough()
  output.once('data', () => setTimeout(() => input.write(keys), 50))
  return { input, output }
}

describe('a terminal', () => {
  it('chooses with arrows and Enter', async () => {
    const options = ['one', 'two', 'three'].map(value => ({ value, label: value }))
    expect(await terminalAsk(terminal('\x1b[B\r')).choose('Which?', options)).toBe('two')
  })

  it('takes a text, and yes', async () => {
    expect(await terminalAsk(terminal('abc\r')).text('What?')).toBe('abc')
    expect(await terminalAsk(terminal('y')).confirm('Sure?')).toBe(true)
    expect(await terminalAsk(terminal('\r')).confirm('Sure?')).toBe(false)
  })

  it.each([
    ['choose', (ask: Ask) => ask.choose('Which?', [{ value: 'a', label: 'a' }])],
    ['text', (ask: Ask) => ask.text('What?')],
    ['confirm', (ask: Ask) => ask.confirm('Sure?')],
  ])('Ctrl-C at %s ends with exit code 130', async (_, question) => {
    const failure = await question(terminalAsk(terminal('\x03'))).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CliError)
    expect(failure).toMatchObject({ exitCode: 130 })
  })
})
