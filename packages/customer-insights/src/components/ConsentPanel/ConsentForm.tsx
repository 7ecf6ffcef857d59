import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../shared/Button.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** How staff come by a consent. */
const GIVEN = ['in_person', 'phone', 'form', 'website'] as const

interface ConsentFormProps {
  /** The consent is to be confirmed by the person. */
  isPending: boolean
  onSave: (source: string) => void
  onCancel: () => void
}

/** Asks how a consent was given: one nobody can account for is none. */
export function ConsentForm({ isPending, onSave, onCancel }: ConsentFormProps) {
  const { messages } = useInsightsUi()
  const words = messages.consent
  const [source, setSource] = useState<(typeof GIVEN)[number]>('in_person')
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form of the host around it is not meant.
    event.stopPropagation()
    onSave(source)
  }
  return (
    <form
      className="ci-ConsentPanel-form"
      onSubmit={submit}
      aria-describedby={isPending ? `${id}-hint` : undefined}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <fieldset className="ci-ConsentPanel-given">
        <legend className="ci-ConsentPanel-legend">{words.howGiven}</legend>
        {GIVEN.map((value, index) => (
          <label key={value} className="ci-Checkbox-root">
            <input
              ref={index === 0 ? first : undefined}
              className="ci-Checkbox-input"
              type="radio"
              name={id}
              value={value}
              checked={source === value}
              onChange={() => setSource(value)}
            />
            <span className="ci-Checkbox-label">{words.sources[value]}</span>
          </label>
        ))}
      </fieldset>
      {isPending && (
        <p id={`${id}-hint`} className="ci-ConsentPanel-hint">
          {words.confirmFirst}
        </p>
      )}
      <div className="ci-ConsentPanel-buttons">
        <Button type="submit" variant="accent">
          {words.record}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {messages.controls.cancel}
        </Button>
      </div>
    </form>
  )
}
