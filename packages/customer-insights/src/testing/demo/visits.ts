import { type Day, dayDemand, isSchoolHoliday, isWeekend } from './calendar.ts'
import type { Random } from './random.ts'
import type { Temperament } from './temperaments.ts'

/** The history's first day and its today. */
export interface Period {
  start: Day
  today: Day
}

/** How far ahead people book, in days. */
export const HORIZON = 42

/** The day that suits them in the fortnight after the day they have in mind. */
function suitableDay(aim: Day, temperament: Temperament, random: Random): Day {
  const fortnight = Array.from({ length: 14 }, (_, offset) => aim + offset)
  return random.weighted(fortnight, day => {
    const demand = dayDemand(day)
    if (temperament.weekdays && isWeekend(day)) return demand * 0.15
    return temperament.holidays && isSchoolHoliday(day) ? demand * 2.5 : demand
  })
}

/** The days on which one customer comes, from when they join until they have had enough or the horizon is reached. */
export function planVisits(temperament: Temperament, { start, today }: Period, random: Random): Day[] {
  const [from, to] = temperament.joins
  // The business grows: more people join late than early.
  let aim = start + Math.round((today - start) * (from + (to - from) * random.next() ** 0.65))
  const days: Day[] = []
  for (let left = random.int(...temperament.visits); left > 0; left--) {
    const day = suitableDay(aim, temperament, random)
    if (day > today + HORIZON) break
    days.push(day)
    aim = day + random.int(...temperament.gap)
  }
  return days
}
