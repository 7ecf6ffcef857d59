import { inTurns, percentile, timed } from '../../measure.ts'
import type { Asked } from '../../rest.ts'
import { type Findings, slower } from '../../results.ts'

const REPEATS = 20
/** Page 1,000 of 50 rows begins after 49,950: read in fewer steps, for a cursor does not know how long pages are. */
const steps = [...Array<number>(249).fill(200), 150]

/** Page 1,000 of each sort against its page 1; the sort for which they differ most is told. */
export async function pageThousand({ ask }: Asked, sorts: readonly string[], rounds: number): Promise<Findings> {
  const compared = []
  for (const sort of sorts) {
    let after: string | null = null
    for (const size of steps) {
      const page: { next: string | null } = await ask('rpc/list_customers', { sort, after, page_size: size })
      after = page.next
      if (after === null) return { results: [] }
    }
    const cursor = after
    const works = [cursor, null].map(
      position => () => timed(() => ask('rpc/list_customers', { sort, after: position, page_size: 50 })),
    )
    await inTurns(5, works)
    const [late = [], early = []] = await inTurns(rounds * REPEATS, works)
    compared.push({ sort, late: percentile(late, 0.95), early: percentile(early, 0.95) })
  }
  const [worst] = compared.sort((a, b) => b.late / b.early - a.late / a.early)
  return {
    results: worst
      ? [
          slower(
            `page 1,000 by ${worst.sort}, the worst of ${sorts.length} sorts, p95`,
            'page 1',
            worst.late,
            worst.early,
            1.5,
          ),
        ]
      : [],
  }
}
