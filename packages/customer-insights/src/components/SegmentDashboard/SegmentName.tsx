import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentSelection } from './dimensions.ts'
import { useSegmentPart } from './SegmentPart.tsx'

interface SegmentNameProps {
  label: string
  /** Null where there is nothing to open. */
  selection: SegmentSelection | null
  /** Shown in place of the name. */
  text?: string | undefined
  /** The name comes from the database, so a skeleton has none yet. */
  isData?: boolean
}

/** A segment's name; where the host wants to know of it, a way into the segment. */
export function SegmentName({ label, selection, text = label, isData }: SegmentNameProps) {
  const { messages } = useInsightsUi()
  const { onSelectSegment } = useSegmentPart()
  if (!onSelectSegment || !selection) {
    return (
      <span className="ci-SegmentName-root" title={label}>
        <bdi data-bone={isData ? '' : undefined}>{text}</bdi>
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
      <bdi>{text}</bdi>
    </button>
  )
}
