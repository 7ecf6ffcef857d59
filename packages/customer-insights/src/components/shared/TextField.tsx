import { forwardRef, type HTMLInputTypeAttribute, type ReactNode, useId } from 'react'
import { naked } from './naked.ts'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'date'>
  /** The label is heard, not seen; it then is the placeholder as well. */
  hideLabel?: boolean
  hint?: ReactNode
  maxLength?: number
  required?: boolean
  disabled?: boolean
  /** For dates, `YYYY-MM-DD`. */
  min?: string | undefined
  max?: string | undefined
}

/** A line of text, or a date by the browser's own calendar. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hideLabel = false, hint, value, onChange, type = 'text', ...rest },
  ref,
) {
  const id = useId()
  return (
    <div className="ci-TextField-root">
      <label htmlFor={id} className={hideLabel ? 'ci-VisuallyHidden-root' : 'ci-TextField-label'}>
        {label}
      </label>
      <span className="ci-TextField-field">
        <input
          {...rest}
          ref={ref}
          id={id}
          className="ci-TextField-input"
          style={naked}
          type={type}
          placeholder={hideLabel ? label : undefined}
          autoComplete="off"
          dir={type === 'text' ? 'auto' : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      </span>
      {hint && (
        <span id={`${id}-hint`} className="ci-TextField-hint">
          {hint}
        </span>
      )}
    </div>
  )
})
