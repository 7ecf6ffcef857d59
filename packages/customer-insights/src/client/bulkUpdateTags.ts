import { checkFilter, MAX_FILTER_IDS } from './checkFilter.ts'
import { invalid, quote } from './invalid.ts'
import type { BulkTagOptions, BulkUpdateTagsOptions, TagChanges } from './options.ts'
import type { BulkTagPage, BulkTagResult, CustomerFilter, TagChange } from './types.ts'
import { checkAsOf, checkTags } from './validate.ts'

/** What `BulkTagResult.changes` keeps at most: some 10 MB of ids. */
export const MAX_KEPT_CHANGES = 100_000

/** The arguments of `bulk_update_tags`. */
export interface BulkTagArguments {
  filter: CustomerFilter
  add: readonly string[]
  remove: readonly string[]
  as_of?: string | undefined
  after?: string | undefined
}

type Send = (args: BulkTagArguments) => Promise<BulkTagPage>

/**
 * Page after page, each a transaction of its own. What was sent is waited for even if the call is aborted meanwhile:
 * only its answer tells whose tags changed.
 */
export async function bulkUpdateTags(
  send: Send,
  filter: CustomerFilter,
  changes: TagChanges,
  { after, asOf, signal, onProgress }: BulkUpdateTagsOptions,
): Promise<BulkTagResult> {
  const args = { filter: checkFilter(filter), ...checkTagChanges(changes), as_of: checkAsOf(asOf) }
  let result = after
  do {
    signal?.throwIfAborted()
    if (result?.next === null) return result
    const page = await send({ ...args, as_of: result?.as_of ?? args.as_of, after: result?.next })
    result = joined(result, page)
    onProgress?.(result)
  } while (result.next !== null)
  signal?.throwIfAborted()
  return result
}

/** Gives back what was taken, and takes what was given, of those customers only. */
export async function undoBulkUpdateTags(
  send: Send,
  changes: readonly TagChange[],
  { signal, onProgress }: BulkTagOptions,
): Promise<BulkTagResult> {
  const parts = changes.flatMap(inParts)
  const count = parts.reduce((sum, { customer_ids }) => sum + customer_ids.length, 0)
  let result: BulkTagResult | undefined
  for (const [index, { added, removed, customer_ids }] of parts.entries()) {
    signal?.throwIfAborted()
    const page = await send({ filter: { customer_id: customer_ids }, add: removed, remove: added })
    const isLast = index === parts.length - 1
    result = joined(result, { ...page, total: { count, is_exact: true }, next: isLast ? null : String(index + 1) })
    onProgress?.(result)
  }
  signal?.throwIfAborted()
  if (result) return result
  throw invalid('changes is empty; expected whose tags changed, as bulkUpdateTags answers it.', 'Nothing is to undo.')
}

function inParts({ customer_ids, ...change }: TagChange): TagChange[] {
  const count = Math.ceil(customer_ids.length / MAX_FILTER_IDS)
  return Array.from({ length: count }, (_, n) => ({
    ...change,
    customer_ids: customer_ids.slice(n * MAX_FILTER_IDS, (n + 1) * MAX_FILTER_IDS),
  }))
}

function joined(before: BulkTagResult | undefined, { total, ...page }: BulkTagPage): BulkTagResult {
  const matched = (before?.matched ?? 0) + page.matched
  const changed = (before?.changed ?? 0) + page.changed
  const expected = before?.total ?? total ?? { count: 0, is_exact: false }
  return {
    matched,
    changed,
    skipped: (before?.skipped ?? 0) + page.skipped,
    // Customers come and go meanwhile: what was done outweighs what was counted.
    total:
      page.next === null
        ? { count: matched, is_exact: true }
        : {
            count: Math.max(expected.count, matched),
            is_exact: expected.is_exact && expected.count >= matched,
          },
    changes:
      before?.changes === null || changed > MAX_KEPT_CHANGES ? null : [...(before?.changes ?? []), ...page.changes],
    next: page.next,
    as_of: page.as_of,
  }
}

/** What a bulk change adds and removes. A tag in both would say nothing. */
export function checkTagChanges({ add = [], remove = [] }: TagChanges): { add: string[]; remove: string[] } {
  const changes = { add: checkTags(add), remove: checkTags(remove) }
  const both = changes.add.find(tag => changes.remove.includes(tag))
  if (both !== undefined) {
    throw invalid(`The tag ${quote(both)} is to be added and removed; expected one of the two.`, 'Leave one out.')
  }
  return changes
}
