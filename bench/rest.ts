import { type Database, staffToken, startRest } from '../packages/local-supabase/src/index.ts'

/** PostgREST in front of a database, asked as a member of staff. */
export interface Asked {
  /** GET, or POST where there is a body. Throws unless the answer is good. */
  ask<Answer = unknown>(path: string, body?: object): Promise<Answer>
  stop(): Promise<void>
}

export async function openRest(database: Database): Promise<Asked> {
  const rest = await startRest(database)
  const headers = {
    authorization: `Bearer ${await staffToken()}`,
    apikey: rest.anonKey,
    'content-type': 'application/json',
  }
  return {
    async ask<Answer>(path: string, body?: object) {
      const response = await fetch(`${rest.url}/rest/v1/${path}`, {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${path} ${JSON.stringify(body)}: HTTP ${response.status} ${text}`)
      return JSON.parse(text) as Answer
    },
    stop: rest.stop,
  }
}
