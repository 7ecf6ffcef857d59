import { describeUrl, withDatabase } from './database.ts'
import { inInstallation } from './installed-only.ts'
import type { Io } from './io.ts'

export interface PauseOptions {
  dbUrl: string
}

/** Stops counting bookings, for a bulk load; what they touch meanwhile is noted. */
export async function pause(io: Io, { dbUrl }: PauseOptions): Promise<void> {
  const where = describeUrl(dbUrl) ?? ''
  await withDatabase(dbUrl, async client => {
    const { rows } = await inInstallation(where, () =>
      client.query<{ since: Date }>('select customer_insights.pause() as since'),
    )
    io.out(
      `Paused in ${where} since ${rows[0]?.since.toISOString()}. Load your bookings, then customer-insights resume.`,
    )
  })
}
