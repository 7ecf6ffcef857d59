import { type ChunkOptions, workThrough } from './chunks.ts'
import type { Io } from './io.ts'

/**
 * Counts the bookings that were there before the bundle, chunk by chunk.
 *
 * @throws CliError with exit code 130 where the person stopped it
 */
export async function backfill(io: Io, options: ChunkOptions): Promise<void> {
  await workThrough(io, options, {
    name: 'backfill',
    idle: where => `Nothing to do: every customer in ${where} is counted.`,
    finished: (customers, where) => `Counted ${customers} in ${where}.`,
  })
}
