/** Rows by id: in the place where each came first, as it came last. */
export function eachOnce<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map(row => [row.id, row])).values()]
}
