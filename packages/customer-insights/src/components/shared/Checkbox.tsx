import type { ReactNode } from 'react'

interface CheckboxProps {
  label: ReactNode
  /** The label is heard, not seen. */
  hideLabel?: boolean
  checked: boolean
  /** Some of what it stands for is checked. */
  indeterminate?: boolean
  onChange: (checked: boolean, event: { shiftKey: boolean }) => void
  disabled?: boolean
}

/** The browser's own checkbox, in the colours of the page. */
export function Checkbox({ label, hideLabel, checked, indeterminate = false, onChange, disabled }: CheckboxProps) {
  return (
    <label className="ci-Checkbox-root">
      <input
        ref={input => {
          if (input) input.indeterminate = indeterminate
        }}
        className="ci-Checkbox-input"
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={event =>
          onChange(event.target.checked, { shiftKey: (event.nativeEvent as unknown as MouseEvent).shiftKey === true })
        }
      />
      <span className={hideLabel ? 'ci-VisuallyHidden-root' : 'ci-Checkbox-label'}>{label}</span>
    </label>
  )
}
