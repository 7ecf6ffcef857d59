import logUpdate from 'log-update'
import { count, type Io } from './io.ts'

/** Shows how far a backfill is. */
export interface Progress {
  /** `done` and `left`, in customers. The sum may change on the way: customers come and go meanwhile. */
  update(done: number, left: number): void
  /** The last word, in place of the bar. */
  stop(message: string): void
}

/** A bar for a person, a line every few seconds for a log. */
export function startProgress(io: Io): Progress {
  const started = performance.now()
  const describe = (done: number, left: number) => describeProgress(done, left, (performance.now() - started) / 1000)
  return io.interactive ? drawn(io, describe) : logged(io, describe)
}

type Describe = (done: number, left: number) => string

function drawn(io: Io, describe: Describe): Progress {
  return {
    update: (done, left) => logUpdate(`${bar(done / (done + left))} ${describe(done, left)}`),
    stop(message) {
      logUpdate.clear()
      logUpdate.done()
      io.out(message)
    },
  }
}

const secondsBetweenLines = 5

function logged(io: Io, describe: Describe): Progress {
  let last = performance.now()
  return {
    update(done, left) {
      if (performance.now() - last < secondsBetweenLines * 1000) return
      last = performance.now()
      io.out(describe(done, left))
    },
    stop: message => io.out(message),
  }
}

const barWidth = 24

/** `━━━━━━────────────────── 25%` */
export function bar(share: number): string {
  const filled = Math.floor(share * barWidth)
  return `${'━'.repeat(filled)}${'─'.repeat(barWidth - filled)} ${String(Math.floor(share * 100)).padStart(3)}%`
}

/** `12,000 of 90,000 customers, 4,100 a second, 19 s left` */
export function describeProgress(done: number, left: number, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001)
  const time = rate > 0 && left > 0 ? `, ${describeSeconds(left / rate)} left` : ''
  const share = `${done.toLocaleString('en')} of ${count(done + left, 'customer')}`
  return `${share}, ${Math.round(rate).toLocaleString('en')} a second${time}`
}

/** `19 s`, `3 min 20 s`, `2 h 5 min` */
function describeSeconds(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
