import type { ReactNode } from 'react'

interface SegmentMarkProps {
  segment?: string | undefined
  children: ReactNode
}

/** A drawing in the colour of its segment. Always beside the word. */
export function SegmentMark({ segment, children }: SegmentMarkProps) {
  return (
    <svg
      className="ci-SegmentGlyph-root"
      data-segment={segment}
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}
