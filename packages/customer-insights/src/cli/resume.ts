import { type ChunkOptions, workThrough } from './chunks.ts'
import { describeUrl, withDatabase } from './database.ts'
import { inInstallation } from './installed-only.ts'
import { CliError, type Io } from './io.ts'

/** Notes marked in one transaction. */
const notes = 20_000

/**
 * Ends a pause and counts whom the bookings meanwhile have touched, chunk by chunk. May be stopped at any point and run
 * again: what is left is in the database.
 *
 * @throws CliError with exit code 130 where the person stopped it
 */
export async function resume(io: Io, options: ChunkOptions): Promise<void> {
  const where = describeUrl(options.dbUrl) ?? ''
  await withDatabase(options.dbUrl, async client => {
    const signal = io.stopSignal()
    // While still paused, so that bookings do not wait for all of it at once.
    for (;;) {
      const { rows } = await inInstallation(where, () =>
        client.query<{ left: number }>('select customer_insights.mark_changed($1::integer)::int as left', [notes]),
      )
      if ((rows[0]?.left ?? 0) < notes) break
      if (signal.aborted) throw new CliError('Still paused. Run the same command again to go on.', 130)
    }
    await client.query('select customer_insights.resume()')
  })
  io.out(`Bookings are counted again in ${where}.`)
  await workThrough(io, options, {
    name: 'backfill',
    idle: () => 'No booking has changed meanwhile.',
    finished: customers => `Counted ${customers} whose bookings changed meanwhile.`,
  })
}
