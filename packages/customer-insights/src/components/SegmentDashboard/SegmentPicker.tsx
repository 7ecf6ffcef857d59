import { Button } from '../shared/Button.tsx'
import { CaretGlyph } from '../shared/Glyph.tsx'
import type { Segment } from '../shared/SegmentGlyph.tsx'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'

/** Comes after the first paint: it weighs more than the dashboard. */
const select = createLoader(async () => (await import('../shared/Select.tsx')).Select)

interface SegmentPickerProps {
  label: string
  value: Segment
  options: readonly { value: Segment; label: string }[]
  onChange: (segment: Segment) => void
  disabled: boolean
}

/** Chooses a segment. Until the list is there, what is chosen looks the same. */
export function SegmentPicker(props: SegmentPickerProps) {
  const { label, value, options, disabled } = props
  const { value: Select, failed, retry } = useLoaded(select, !disabled)
  if (Select) return <Select {...props} hideLabel />
  return (
    <Button className="ci-Select-trigger" disabled={disabled || !failed} onClick={retry}>
      <span className="ci-VisuallyHidden-root">{label}</span>
      <span className="ci-Select-value">{options.find(option => option.value === value)?.label}</span>
      <span className="ci-Select-caret">
        <CaretGlyph />
      </span>
    </Button>
  )
}
