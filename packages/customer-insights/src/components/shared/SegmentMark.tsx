import type { ReactNode } from 'react'
import { Glyph } from './Glyph.tsx'

/** A drawing in the colour of its segment. Always beside the word. */
export function SegmentMark({ segment, children }: { segment?: string; children: ReactNode }) {
  return (
    <span className="ci-SegmentGlyph-root" data-segment={segment}>
      <Glyph>{children}</Glyph>
    </span>
  )
}
