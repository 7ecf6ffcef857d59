import { Select } from '../../shared/Select.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { TAG_MODES, type TagMode } from '../state/cleanFilter.ts'

interface TagModeSelectProps {
  mode: TagMode
  onChange: (mode: TagMode) => void
}

/** Whether customers are to have any of the tags, all, or none. Each keeps tags of its own. */
export function TagModeSelect({ mode, onChange }: TagModeSelectProps) {
  const { messages } = useInsightsUi()
  return (
    <Select
      label={messages.list.tagMode}
      hideLabel
      value={mode}
      options={TAG_MODES.map(value => ({ value, label: messages.list.tagModes[value] }))}
      onChange={onChange}
    />
  )
}
