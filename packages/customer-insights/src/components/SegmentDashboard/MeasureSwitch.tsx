import { useId } from 'react'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentMeasure } from './dimensions.ts'

interface MeasureSwitchProps {
  measure: SegmentMeasure
  onChange: (measure: SegmentMeasure) => void
  disabled: boolean
}

/** Two radio buttons that look like one control: the browser brings keys and meaning. */
export function MeasureSwitch({ measure, onChange, disabled }: MeasureSwitchProps) {
  const { messages } = useInsightsUi()
  const name = useId()
  const options = [
    { value: 'customers', label: messages.byCustomers },
    { value: 'revenue', label: messages.byRevenue },
  ] as const
  return (
    <fieldset className="ci-MeasureSwitch-root" disabled={disabled}>
      <legend className="ci-VisuallyHidden-root">{messages.measure}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="ci-MeasureSwitch-option">
          <input
            className="ci-MeasureSwitch-input"
            type="radio"
            name={name}
            value={value}
            checked={measure === value}
            onChange={() => onChange(value)}
          />
          <span className="ci-MeasureSwitch-label">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
