import type pg from 'pg'
import { BUNDLE_VERSION } from '../sql/version.ts'
import { describeUrl, withDatabase } from './database.ts'
import { readInstallation } from './installation.ts'
import { CliError, count, type Io } from './io.ts'
import { startProgress } from './progress.ts'
import { type Difference, Tally } from './verify/difference.ts'

export interface VerifyOptions {
  dbUrl: string
  /** Customers in one statement. */
  chunk: number
  repair?: boolean
}

/**
 * Counts everything anew from the host's bookings, by SQL that shares nothing with the sync, and compares. Each chunk
 * is one statement, so that bookings go on meanwhile. With `repair` a chunk is mended and compared again at once.
 *
 * @throws CliError with exit code 1 where something differs and was not mended, 130 where the person stopped it
 */
export async function verify(io: Io, options: VerifyOptions): Promise<void> {
  await withDatabase(options.dbUrl, async client => {
    await requireInstallation(client, options.dbUrl)
    await requireNoPause(client)
    const metadata = await hasMetadata(client)
    const check = new Check(client, metadata, options.repair ?? false)
    const customers = await compareAll(io, options, client, check)
    report(io, check, customers, options)
  })
}

async function requireInstallation(client: pg.Client, dbUrl: string): Promise<void> {
  const installation = await readInstallation(client)
  if (installation.state === 'complete' && installation.version === BUNDLE_VERSION) return
  throw new CliError(
    `${describeUrl(dbUrl)} does not have version ${BUNDLE_VERSION} of Customer Insights.\n  remedy: customer-insights doctor tells more`,
  )
}

/** What a pause leaves to be counted is no corruption, and would be counted by a repair that the next load undoes. */
async function requireNoPause(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ since: Date }>('select since from customer_insights.pauses')
  if (rows[0] === undefined) return
  throw new CliError(
    `The sync is paused since ${rows[0].since.toISOString()}, so that nothing can be compared.\n  remedy: customer-insights resume`,
  )
}

async function hasMetadata(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ metadata: boolean }>(
    `select (customer_insights.features() ->> 'metadata')::boolean as metadata`,
  )
  return rows[0]?.metadata ?? false
}

const tallyDifferences = 'select * from customer_insights.tally_differences()'

/** Compares, and mends where it is asked to. What was found and what is left of it are counted. */
class Check {
  readonly found = new Tally()
  readonly left = new Tally()
  /** Customers whose metadata the next maintenance is going to write. */
  pending = 0
  private readonly client: pg.Client
  private readonly metadata: boolean
  private readonly repair: boolean

  constructor(client: pg.Client, metadata: boolean, repair: boolean) {
    this.client = client
    this.metadata = metadata
    this.repair = repair
  }

  async strays(): Promise<void> {
    const differences = () => this.ask('select * from customer_insights.stray_differences()')
    await this.compare(differences, () => this.client.query('select customer_insights.repair_strays()'))
    if (!this.metadata) return
    const ofMirror = () => this.ask('select * from customer_insights.mirror_differences()')
    await this.compare(ofMirror, () => this.client.query('select customer_insights.repair_mirror()'))
  }

  async customers(ids: readonly string[]): Promise<void> {
    const all = async (these: readonly string[]) => [
      ...(await this.ask('select * from customer_insights.customer_differences($1)', [these])),
      ...(await this.ask('select * from customer_insights.name_differences($1)', [these])),
      ...(this.metadata ? await this.ask('select * from customer_insights.metadata_differences($1)', [these]) : []),
    ]
    const differences = async (these: readonly string[]) => {
      const found = await all(these)
      const wrong = found.filter(({ subject }) => subject !== 'pending')
      this.pending += these === ids ? found.length - wrong.length : 0
      return wrong
    }
    let differing = ids
    await this.compare(
      () => differences(differing),
      async found => {
        differing = [...new Set(found.map(({ id }) => id))]
        await this.client.query('select customer_insights.repair_customers($1)', [differing])
      },
    )
  }

  /** First, while the tallies are still those of the facts that are there. */
  async tallies(): Promise<void> {
    const found = await this.ask(tallyDifferences)
    this.found.add(found)
    if (!this.repair) this.left.add(found)
  }

  /** Last: a customer who was mended is tallied otherwise. */
  async mendTallies(): Promise<void> {
    if (!this.repair || this.found.total === 0) return
    await this.client.query('select customer_insights.repair_tallies()')
    this.left.add(await this.ask(tallyDifferences))
  }

  private async compare(
    differences: () => Promise<Difference[]>,
    mend: (found: Difference[]) => Promise<unknown>,
  ): Promise<void> {
    const found = await differences()
    this.found.add(found)
    if (found.length === 0) return
    if (this.repair) await mend(found)
    this.left.add(this.repair ? await differences() : found)
  }

  private async ask(query: string, values: unknown[] = []): Promise<Difference[]> {
    return (await this.client.query<Difference>(query, values)).rows
  }
}

async function compareAll(io: Io, options: VerifyOptions, client: pg.Client, check: Check): Promise<number> {
  const signal = io.stopSignal()
  const progress = startProgress(io)
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from customer_insights.customer_facts')
  const expected = rows[0]?.n ?? 0
  let done = 0
  await check.tallies()
  await check.strays()
  for (let ids = await next(client, null, options.chunk); ids.length > 0; ) {
    await check.customers(ids)
    done += ids.length
    progress.update(done, Math.max(0, expected - done))
    if (signal.aborted) {
      progress.stop(`Stopped after ${count(done, 'customer')}: ${count(check.found.total, 'difference')} so far.`)
      throw new CliError('Run the same command again to begin anew.', 130)
    }
    ids = ids.length < options.chunk ? [] : await next(client, ids.at(-1) ?? null, options.chunk)
  }
  await check.mendTallies()
  progress.stop(`Compared ${count(done, 'customer')} in ${describeUrl(options.dbUrl)} with their bookings.`)
  return done
}

async function next(client: pg.Client, after: string | null, chunk: number): Promise<string[]> {
  const { rows } = await client.query<{ ids: string[] }>(
    'select customer_insights.next_customers($1, $2)::text[] as ids',
    [after, chunk],
  )
  return rows[0]?.ids ?? []
}

function report(io: Io, { found, left, pending }: Check, customers: number, { repair }: VerifyOptions): void {
  if (found.total === 0) {
    io.out(customers === 0 ? 'There is nobody to compare.' : 'Everything is as counted.')
    if (pending > 0) io.out(`The metadata of ${count(pending, 'customer')} waits for customer-insights maintain.`)
    return
  }
  for (const line of found.describe()) io.out(line)
  if (left.total === 0) {
    io.out(`Mended ${count(found.total, 'difference')}; compared again, nothing differs.`)
    return
  }
  if (repair !== true) {
    throw new CliError(`${count(found.total, 'difference')}.\n  remedy: customer-insights verify --repair`)
  }
  io.out('\nStill there after the repair:')
  for (const line of left.describe()) io.out(line)
  throw new CliError(
    `${count(left.total, 'difference')} could not be mended.\n  remedy: customer-insights doctor tells whether a function or trigger is not ours any more`,
  )
}
