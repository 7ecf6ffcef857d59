import { usableZone } from '../../i18n/intl.ts'

/** The moment at which a day begins in a zone, ISO 8601: "2026-02-15" in Tokyo -> "2026-02-14T15:00:00.000Z". */
export function dayStart(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // The offset may be another one at the moment it leads to, where the clocks change in between.
  const first = midnight - offsetAt(midnight, timeZone)
  const moment = midnight - offsetAt(first, timeZone)
  // Where the clocks go forward at midnight, the day begins an hour later.
  return new Date(dateAt(moment, timeZone) < day ? Math.max(first, moment) : moment).toISOString()
}

/** Milliseconds by which the zone's clock is ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: usableZone(timeZone),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment)
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find(part => part.type === type)?.value)
  const clock = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return clock - Math.floor(moment / 1000) * 1000
}

const dateAt = (moment: number, timeZone: string): string =>
  new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 10)
