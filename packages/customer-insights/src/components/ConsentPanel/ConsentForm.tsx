import { type FormEvent, useId, useState } from 'react'
import { Button } from '../shared/Button.tsx'
import { Select } from '../shared/Select.tsx'
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
      aria-describedby={isPending ? id : undefined}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <Select
        label={words.howGiven}
        value={source}
        options={GIVEN.map(value => ({ value, label: words.sources[value] }))}
        onChange={setSource}
      />
      {isPending && (
        <p id={id} className="ci-ConsentPanel-hint">
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
