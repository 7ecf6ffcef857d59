import type { Call } from './caller.ts'
import type { CustomerInsightsStatus } from './types.ts'

type Ask<T> = () => Promise<T>

/** Which of two servers a call goes to: the primary, where everything is written, or a replica that follows it. */
export interface Replica {
  /** From the replica, unless it may lack what was written. What it cannot answer, the primary does. */
  read<T>(fromPrimary: Ask<T>, name: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<T>
  write<T>(toPrimary: Ask<T>): Promise<T>
  /** Something was written that the replica may lack. */
  noteChange(): void
}

/** How often at most a replica that is behind is asked whether it still is, in milliseconds. */
const ASK_AGAIN_AFTER = 1000

/**
 * Reads follow writes without a round trip of their own: after a write the primary is asked once how far its log has
 * come, and the replica whether it is there too, beside the reads, which go to the primary meanwhile. Nothing is asked
 * while nothing is read.
 */
export function followReplica(ask: Call, primaryStatus: Ask<CustomerInsightsStatus>): Replica {
  let writesUnderWay = 0
  /** Counts the changes: what was asked before one says nothing about it. */
  let change = 0
  let isBehind = false
  let isAsking = false
  let askAgainAt = 0
  /** What the replica has to reach; undefined: not known since the last change. */
  let goal: bigint | undefined

  const compare = async () => {
    if (isAsking || writesUnderWay > 0 || Date.now() < askAgainAt) return
    isAsking = true
    const asked = change
    // A server that does not answer, or does not tell, leaves the reads where they are.
    const reached = await (async () => {
      goal ??= positionOf(await primaryStatus())
      return asked === change && positionOf(await ask('customer_insights_status', {})) >= goal
    })().catch(() => false)
    isAsking = false
    if (asked !== change) {
      goal = undefined
      void compare()
    } else if (reached) isBehind = false
    else askAgainAt = Date.now() + ASK_AGAIN_AFTER
  }

  const noteChange = () => {
    change++
    isBehind = true
    goal = undefined
    askAgainAt = 0
    void compare()
  }

  return {
    async read<T>(fromPrimary: Ask<T>, name: string, args: Record<string, unknown>, signal?: AbortSignal) {
      if (isBehind || writesUnderWay > 0) {
        void compare()
        return fromPrimary()
      }
      try {
        return await ask<T>(name, args, signal)
      } catch (error) {
        if (signal?.aborted) throw error
        const answer = await fromPrimary()
        // The primary knows what the replica did not: it is behind, or gone.
        noteChange()
        return answer
      }
    },
    async write(toPrimary) {
      writesUnderWay++
      try {
        return await toPrimary()
      } finally {
        // Also after a failure: an answer that was lost on its way says nothing about what is stored.
        writesUnderWay--
        noteChange()
      }
    },
    noteChange,
  }
}

/** "16/B374D848" as one number. Throws where there is none: what cannot be compared is not there yet. */
function positionOf({ log_position }: CustomerInsightsStatus): bigint {
  const [high, low] = String(log_position).split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}
