import { type FormEvent, useId, useState } from 'react'
import type { ErasureMode } from '../../client/types.ts'
import { Button } from '../shared/Button.tsx'
import { ProgressBar } from '../shared/ProgressBar.tsx'
import { TextField } from '../shared/TextField.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

const MODES = ['anonymize', 'delete'] as const satisfies readonly ErasureMode[]
const MAX_REFERENCE = 100

interface EraseFormProps {
  /** What has to be typed: the customer's name, or the id where there is none. The id does as well. */
  confirmBy: string
  customerId: string
  isPending: boolean
  /** Why the last attempt failed. */
  error: string | null
  onErase: (choice: { mode: ErasureMode; reason?: string | undefined }) => void
  onCancel: () => void
}

/** The two ways side by side, each with what goes and what stays; then the name, typed. */
export function EraseForm({ confirmBy, customerId, isPending, error, onErase, onCancel }: EraseFormProps) {
  const { messages } = useInsightsUi()
  const words = messages.privacy
  const [mode, setMode] = useState<ErasureMode>('anonymize')
  const [reference, setReference] = useState('')
  const [typed, setTyped] = useState('')
  const isConfirmed = isSame(typed, confirmBy) || isSame(typed, customerId)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form in a portal is still a part of the host's, for events go the way of the components.
    event.stopPropagation()
    if (isConfirmed && !isPending) onErase({ mode, reason: reference.trim() || undefined })
  }
  return (
    <form className="ci-EraseDialog-form" onSubmit={submit}>
      <fieldset className="ci-EraseDialog-modes" disabled={isPending}>
        <legend className="ci-VisuallyHidden-root">{words.erase}</legend>
        {MODES.map(value => (
          <Mode key={value} mode={value} checked={mode === value} onChoose={() => setMode(value)} />
        ))}
      </fieldset>
      <div className="ci-EraseDialog-fields">
        <TextField
          label={words.reference}
          hint={words.referenceHint}
          value={reference}
          onChange={setReference}
          maxLength={MAX_REFERENCE}
          disabled={isPending}
        />
        <TextField
          label={words.typeToConfirm(confirmBy)}
          value={typed}
          onChange={setTyped}
          disabled={isPending}
          required
        />
      </div>
      {isPending && <ProgressBar label={words.erasing} value={null} text={words.erasing} />}
      {error && !isPending && (
        <p className="ci-EraseDialog-error" role="alert">
          {words.eraseFailed} {error}
        </p>
      )}
      <div className="ci-EraseDialog-buttons">
        <Button variant="quiet" onClick={onCancel} disabled={isPending}>
          {messages.controls.cancel}
        </Button>
        <Button type="submit" variant="danger" disabled={!isConfirmed || isPending}>
          {words.modes[mode].confirm}
        </Button>
      </div>
    </form>
  )
}

interface ModeProps {
  mode: ErasureMode
  checked: boolean
  onChoose: () => void
}

function Mode({ mode, checked, onChoose }: ModeProps) {
  const { messages } = useInsightsUi()
  const words = messages.privacy
  const { title, summary, goes, stays } = words.modes[mode]
  const id = useId()
  return (
    <div className="ci-EraseDialog-mode" data-checked={checked ? '' : undefined}>
      <label className="ci-EraseDialog-choice">
        <input
          className="ci-EraseDialog-input"
          type="radio"
          name="mode"
          value={mode}
          checked={checked}
          onChange={onChoose}
          aria-describedby={`${id}-summary ${id}-goes ${id}-stays`}
        />
        <span className="ci-EraseDialog-title">{title}</span>
      </label>
      <p id={`${id}-summary`} className="ci-EraseDialog-summary">
        {summary}
      </p>
      <div id={`${id}-goes`}>
        <p className="ci-EraseDialog-label">{words.goes}</p>
        <ul className="ci-EraseDialog-list">
          {goes.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div id={`${id}-stays`}>
        <p className="ci-EraseDialog-label">{words.stays}</p>
        <ul className="ci-EraseDialog-list">
          {stays.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Blanks at the ends, and two ways to write the same accent, are no mistake. */
const isSame = (typed: string, text: string) => normal(typed) !== '' && normal(typed) === normal(text)
const normal = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
