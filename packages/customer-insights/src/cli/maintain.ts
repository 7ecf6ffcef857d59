import { type ChunkOptions, workThrough } from './chunks.ts'
import type { Io } from './io.ts'

/**
 * Does what time and changed settings ask for: brings the metadata of customers up to date whose stage has changed, and
 * counts those who wait to be counted, chunk by chunk. For hosts without pg_cron, once an hour or once a day.
 *
 * @throws CliError with exit code 130 where the person stopped it
 */
export async function maintain(io: Io, options: ChunkOptions): Promise<void> {
  await workThrough(io, options, {
    name: 'maintain',
    idle: where => `Nothing to do: every customer in ${where} is up to date.`,
    finished: (customers, where) => `Brought ${customers} in ${where} up to date.`,
  })
}
