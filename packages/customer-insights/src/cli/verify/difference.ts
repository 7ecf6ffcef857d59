import { count } from '../io.ts'

/** Something that is not as the host's bookings say; see sql/core/41*.sql. */
export interface Difference {
  subject:
    | 'announcements'
    | 'backfill'
    | 'dates'
    | 'facts'
    | 'metadata'
    | 'names'
    | 'pending'
    | 'queue'
    | 'rollups'
    | 'settings'
    | 'tags'
    | 'tallies'
  /** Whose it is: a customer, a tally, a tenant. */
  id: string
  /** Null where it is missing. */
  stored: Record<string, unknown> | null
  /** Null where it should not be there. */
  expected: Record<string, unknown> | null
}

const shown = 3

/** Differences by subject: how many, and the first of them. Its size does not grow with their number. */
export class Tally {
  private readonly bySubject = new Map<Difference['subject'], { total: number; examples: Difference[] }>()

  add(differences: readonly Difference[]): void {
    for (const difference of differences) {
      const entry = this.bySubject.get(difference.subject) ?? { total: 0, examples: [] }
      entry.total += 1
      if (entry.examples.length < shown) entry.examples.push(difference)
      this.bySubject.set(difference.subject, entry)
    }
  }

  get total(): number {
    return [...this.bySubject.values()].reduce((sum, { total }) => sum + total, 0)
  }

  describe(): string[] {
    return [...this.bySubject].flatMap(([subject, { total, examples }]) => [
      `${subject}: ${count(total, 'difference')}${total > examples.length ? ', for example' : ''}`,
      ...examples.map(example => `  ${describeDifference(example)}`),
    ])
  }
}

const ofTenant: ReadonlySet<Difference['subject']> = new Set(['announcements', 'dates', 'settings'])

/** `customer 7: total_bookings is 5, expected 4` */
function describeDifference({ subject, id, stored, expected }: Difference): string {
  const who = ofTenant.has(subject) ? `tenant ${id}` : subject === 'tallies' ? id : `customer ${id}`
  if (subject === 'backfill') return `${who}: the bookings are not counted yet`
  if (expected === null) return `${who}: ${JSON.stringify(stored)} should not be there`
  if (stored === null) return `${who}: ${JSON.stringify(expected)} is missing`
  const keys = new Set([...Object.keys(expected), ...Object.keys(stored)])
  const differing = [...keys].filter(key => JSON.stringify(stored[key]) !== JSON.stringify(expected[key]))
  const value = (of: Record<string, unknown>, key: string) => (key in of ? JSON.stringify(of[key]) : 'missing')
  return `${who}: ${differing.map(key => `${key} is ${value(stored, key)}, expected ${value(expected, key)}`).join('; ')}`
}
