/** A row of the page, known by its slot, and the place in the list that it shows. */
export interface Placed {
  slot: number
  index: number
}

/**
 * Which row of the page shows which place of the list. A row that has left the view is handed on to a place that came into
 * it: to write other words into elements costs a fraction of making them and their styles anew.
 *
 * @param focused The row that may have the focus. It is never handed on: a reader would be somewhere else without a word.
 * @param inOrder In the order of the list, for who reads the page from top to bottom. That moves elements, so it waits
 *   until scrolling rests.
 * @param alike How much the customers at two places look alike: where there is a choice, a row goes to the one most like
 *   its last, for what differs is what costs.
 */
export function handOn(
  before: readonly Placed[],
  indexes: readonly number[],
  focused: number,
  inOrder: boolean,
  alike: (one: number, other: number) => number = () => 0,
): readonly Placed[] {
  const toCome = indexes.filter(index => !before.some(row => row.index === index))
  const after: Placed[] = []
  for (const row of before) {
    if (indexes.includes(row.index)) after.push(row)
    else if (row.index !== focused) {
      const index = mostLike(row.index, toCome, alike)
      if (index === undefined) continue
      toCome.splice(toCome.indexOf(index), 1)
      after.push({ slot: row.slot, index })
    }
  }
  const unused = 1 + Math.max(-1, ...before.map(({ slot }) => slot))
  after.push(...toCome.map((index, place) => ({ slot: unused + place, index })))
  return inOrder ? after.sort((one, other) => one.index - other.index) : after
}

/** The first, where several are as much alike. */
function mostLike(last: number, indexes: readonly number[], alike: (one: number, other: number) => number) {
  let [best] = indexes
  for (const index of indexes) if (alike(last, index) > alike(last, best ?? index)) best = index
  return best
}
