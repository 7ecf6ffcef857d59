import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentSelection } from './dimensions.ts'

interface SegmentNameProps {
  selection: SegmentSelection
  onSelectSegment: ((selection: SegmentSelection) => void) | undefined
}

/** A segment's name; where the host wants to know of it, a way into the segment. */
export function SegmentName({ selection, onSelectSegment }: SegmentNameProps) {
  const { messages } = useInsightsUi()
  const { label } = selection
  if (!onSelectSegment) {
    return (
      <span className="ci-SegmentName-root" title={label}>
        {label}
      </span>
    )
  }
  return (
    <button
      type="button"
      className="ci-SegmentName-root"
      data-action=""
      title={messages.openSegment(label)}
      onClick={() => onSelectSegment(selection)}
    >
      {label}
    </button>
  )
}
