import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { describeUrl, withDatabase } from './database.ts'
import { CliError, count, type Io } from './io.ts'
import { startProgress } from './progress.ts'

/** How often to look again for customers that are locked, and how long to wait between, in milliseconds. */
const patience = 20
const pause = 250

export interface BackfillOptions {
  dbUrl: string
  /** Customers in one transaction. */
  chunk: number
}

/**
 * Counts the bookings that were there before the bundle, chunk by chunk. Each chunk is a transaction of its own, so
 * that a backfill that was stopped, by whatever, goes on where it was.
 *
 * @throws CliError with exit code 130 where the person stopped it
 */
export async function backfill(io: Io, options: BackfillOptions): Promise<void> {
  const where = describeUrl(options.dbUrl)
  await withDatabase(options.dbUrl, async client => {
    const signal = io.stopSignal()
    const progress = startProgress(io)
    let total = 0
    let waits = 0
    for (;;) {
      const { done, pending } = await countChunk(client, options.chunk, where)
      total += done
      if (pending === 0) break
      progress.update(total, pending)
      const left = `${count(total, 'customer')} done, ${pending.toLocaleString('en')} left.`
      if (signal.aborted) {
        progress.stop(`Stopped: ${left}`)
        throw new CliError('Run the same command again to go on.', 130)
      }
      // Customers that someone is writing are passed over; when only those are left, they need a moment.
      waits = done === 0 ? waits + 1 : 0
      if (waits > patience) {
        progress.stop(`Stopped: ${left}`)
        throw new CliError('The customers left are locked by another transaction. Run the same command again later.')
      }
      if (waits > 0) await setTimeout(pause)
    }
    progress.stop(
      total === 0
        ? `Nothing to do: every customer in ${where} is counted.`
        : `Counted ${count(total, 'customer')} in ${where}.`,
    )
  })
}

/** How many customers one call counted, and how many are left. */
interface Chunk {
  done: number
  pending: number
}

async function countChunk(client: pg.Client, size: number, where: string | null): Promise<Chunk> {
  try {
    const { rows } = await client.query<Chunk>(
      'select done::int, pending::int from customer_insights.backfill($1::integer)',
      [size],
    )
    return rows[0] ?? { done: 0, pending: 0 }
  } catch (error) {
    // 3F000: no such schema; 42883: no such function.
    if (!(error instanceof pg.DatabaseError) || !['3F000', '42883'].includes(error.code ?? '')) throw error
    throw new CliError(
      `Customer insights are not installed in ${where}.\n  remedy: customer-insights init, then supabase db push`,
    )
  }
}
