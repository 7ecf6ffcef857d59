import { outline } from '../shared/Glyph.tsx'
import { SegmentMark } from '../shared/SegmentMark.tsx'

/** Someone's preferred venue. */
export function PinGlyph() {
  return (
    <SegmentMark>
      <path
        {...outline}
        d="M8 14.2S3 10 3 6.6a5 5 0 0 1 10 0C13 10 8 14.2 8 14.2zM8 8.4a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z"
      />
    </SegmentMark>
  )
}
