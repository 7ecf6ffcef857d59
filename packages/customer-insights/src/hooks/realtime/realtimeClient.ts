/** The part of supabase-js that live updates use. Structural, like `SupabaseClientLike`, so that any 2.x client fits. */
export interface RealtimeClientLike {
  channel(name: string, options: { config: { private: boolean } }): RealtimeChannelLike
  removeChannel(channel: never): Promise<unknown>
  readonly realtime?: {
    /** Gives the connection the user's token of now. */
    setAuth?: (token?: string | null) => unknown
    /** How long the host wants to wait before the next attempt, in milliseconds. */
    reconnectAfterMs?: (tries: number) => number
  }
}

export interface RealtimeChannelLike {
  on(type: string, filter: object, callback: (message: unknown) => void): unknown
  subscribe(callback: (status: string, error?: Error) => void): unknown
}

/** False for a client whose host left Realtime out. */
export function hasRealtime(supabase: object): supabase is RealtimeClientLike {
  return 'channel' in supabase && typeof supabase.channel === 'function'
}
