import { useId } from 'react'

interface SegmentedProps<T extends string> {
  /** What is chosen here; heard, not seen. */
  legend: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
  disabled?: boolean
}

/** Radio buttons that look like one control: the browser brings keys and meaning. */
export function Segmented<T extends string>({ legend, value, options, onChange, disabled }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className="ci-Segmented-root" disabled={disabled}>
      <legend className="ci-VisuallyHidden-root">{legend}</legend>
      {options.map(option => (
        <label key={option.value} className="ci-Segmented-option">
          <input
            className="ci-Segmented-input"
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span className="ci-Segmented-label">{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
