import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type Pool } from 'pg'
import type { Change } from './postgres-changes.ts'

/** A message that realtime.send, or anybody else, put into realtime.messages. */
export interface StoredMessage {
  id: string
  topic: string
  event: string
  payload: unknown
  private: boolean
}

export interface Listeners {
  onMessage(message: StoredMessage): void
  onChange(change: Change): Promise<void>
}

/**
 * Tells what is committed from now on, in the order of commits. The database is tapped by triggers (tap.sql) that notify;
 * what was committed while nobody listened is not told later, as on the platform.
 */
export async function startFeed(url: string, pool: Pool, listeners: Listeners): Promise<{ stop(): Promise<void> }> {
  await pool.query(await readFile(join(import.meta.dirname, 'tap.sql'), 'utf8'))
  const client = new Client({ connectionString: url })
  // The database may be dropped while somebody listens.
  client.on('error', () => {})
  await client.connect()

  let last = Promise.resolve()
  client.on('notification', ({ channel, payload = '' }) => {
    // One after the other, so that nothing overtakes. A database that is gone has nothing to tell.
    last = last.then(() => tell(channel, payload)).catch(() => {})
  })
  const tell = async (channel: string, id: string) => {
    if (channel === 'realtime_messages') {
      const { rows } = await pool.query(
        'select id, topic, event, payload, private from realtime.messages where id = $1',
        [id],
      )
      for (const row of rows) listeners.onMessage(row)
    } else {
      const { rows } = await pool.query(
        'select id, relation::int, type, record, old_record from realtime_tap.changes where id = $1',
        [id],
      )
      for (const row of rows) await listeners.onChange(row)
      await pool.query('delete from realtime_tap.changes where id = $1', [id])
    }
  }
  await client.query('listen realtime_messages; listen realtime_changes')
  return {
    async stop() {
      await client.end()
      await last
    },
  }
}
