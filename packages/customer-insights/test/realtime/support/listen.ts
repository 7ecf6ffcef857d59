import type { Rest } from '@customer-insights/local-supabase'
import { createClient, type RealtimeChannel, type SupabaseClient } from '@supabase/supabase-js'
import { afterAll } from 'vitest'

/** The protocols that supabase-js can speak: its default is the second. */
export const protocols = ['1.0.0', '2.0.0']

/** What a channel has heard so far. */
export interface Heard {
  channel: RealtimeChannel
  /** The payloads of customers_changed, without the id that realtime.send adds. */
  messages: Record<string, unknown>[]
  /** SUBSCRIBED, or why not. */
  outcome: string
}

const clients: SupabaseClient[] = []
afterAll(() => Promise.all(clients.map(client => client.removeAllChannels())))

/** Real supabase-js for the bearer of a token; `token.current` may change. */
export function clientFor(rest: Rest, token: { current: string }, vsn = '2.0.0'): SupabaseClient {
  const client = createClient(rest.url, rest.anonKey, {
    accessToken: async () => token.current,
    realtime: { vsn, heartbeatIntervalMs: 500, reconnectAfterMs: () => 50 },
  })
  clients.push(client)
  return client
}

/** Joins the channel of a tenant. */
export async function listen(client: SupabaseClient, topic = 'customer-insights:default'): Promise<Heard> {
  await client.realtime.setAuth()
  const channel = client.channel(topic, { config: { private: true, broadcast: { ack: true } } })
  const messages: Heard['messages'] = []
  channel.on('broadcast', { event: 'customers_changed' }, ({ payload: { id: _id, ...payload } }) => {
    messages.push(payload)
  })
  const outcome = await new Promise<string>(resolve =>
    channel.subscribe((status, error) => resolve(error ? error.message : status)),
  )
  return { channel, messages, outcome }
}
