import type { CSSProperties } from 'react'

/**
 * Where a row is, as its own property. A variable would be inherited by everything in the row, and no two rows could share
 * their styles.
 */
export function placeAt(offset: number | null): CSSProperties | undefined {
  return offset === null ? undefined : { transform: `translateY(${offset}px)` }
}
