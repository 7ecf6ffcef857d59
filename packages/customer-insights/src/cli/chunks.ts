import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { describeUrl, withDatabase } from './database.ts'
import { inInstallation } from './installed-only.ts'
import { CliError, count, type Io } from './io.ts'
import { startProgress } from './progress.ts'

/** How often to look again for customers that are locked, and how long to wait between, in milliseconds. */
const patience = 20
const pause = 250

export interface ChunkOptions {
  dbUrl: string
  /** Customers in one transaction. */
  chunk: number
}

/** A function in the database that does a chunk of its work at each call, and what is said of it. */
export interface ChunkedWork {
  name: 'backfill' | 'maintain'
  /** The last word where there was nothing to do. */
  idle(where: string): string
  /** The last word where there was. */
  finished(customers: string, where: string): string
}

/**
 * Calls the function until nothing is left. Each chunk is a transaction of its own, so that work that was stopped, by
 * whatever, goes on where it was.
 *
 * @throws CliError with exit code 130 where the person stopped it
 */
export async function workThrough(io: Io, options: ChunkOptions, work: ChunkedWork): Promise<void> {
  const where = describeUrl(options.dbUrl) ?? ''
  await withDatabase(options.dbUrl, async client => {
    const signal = io.stopSignal()
    const progress = startProgress(io)
    let total = 0
    let waits = 0
    for (;;) {
      const { done, pending } = await doChunk(client, work.name, options.chunk, where)
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
    progress.stop(total === 0 ? work.idle(where) : work.finished(count(total, 'customer'), where))
  })
}

/** How many customers one call did, and how many are left. */
interface Chunk {
  done: number
  pending: number
}

async function doChunk(client: pg.Client, name: ChunkedWork['name'], size: number, where: string): Promise<Chunk> {
  const { rows } = await inInstallation(where, () =>
    client.query<Chunk>(`select done::int, pending::int from customer_insights.${name}($1::integer)`, [size]),
  )
  return rows[0] ?? { done: 0, pending: 0 }
}
