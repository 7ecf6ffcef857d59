import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { CustomerPrivacy } from '../../client/types.ts'
import { useSetLegalHold } from '../../hooks/useSetLegalHold.ts'
import { Button } from '../shared/Button.tsx'
import { LockGlyph } from '../shared/Glyph.tsx'
import { TextField } from '../shared/TextField.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { Hint } from './ActionPart.tsx'
import { textOf } from './textOf.ts'

interface LegalHoldProps {
  customerId: string
  hold: CustomerPrivacy['legal_hold']
  actorName: ((actor: string) => ReactNode) | undefined
}

const MAX_REASON = 200

/** Keeps the customer from being erased, with a reason, until it is lifted. */
export function LegalHold({ customerId, hold, actorName }: LegalHoldProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.privacy
  const mayManage = useCapability('manage') ?? true
  const { mutate, error, isPending } = useSetLegalHold({ customerId })
  /** What was done just now; with the reason of a hold that was lifted, to set it again. */
  const [done, setDone] = useState<{ text: string; undo?: string } | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  // The form had the focus, and is gone.
  useEffect(() => {
    if (wasAsking.current && !isAsking) button.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  const set = (reason: string) => {
    setDone(null)
    mutate(reason, {
      onSuccess: () => {
        setIsAsking(false)
        setDone({ text: words.holdSet })
      },
    })
  }
  const lift = (reason: string) => {
    setDone(null)
    mutate(null, { onSuccess: () => setDone({ text: words.holdLifted, undo: reason }) })
  }

  return (
    <>
      {hold ? (
        <div className="ci-PrivacyActions-hold">
          <LockGlyph />
          <p className="ci-PrivacyActions-reason">
            <bdi>{hold.reason}</bdi>
          </p>
          <p className="ci-PrivacyActions-hint">
            {words.heldSince(formatters.date(hold.since))}
            {hold.by && <> {actorName?.(hold.by) ?? <bdi>{messages.consent.by(hold.by)}</bdi>}</>}
          </p>
        </div>
      ) : (
        <Hint>{words.holdHint}</Hint>
      )}
      {!mayManage ? (
        <Hint>{words.notAllowed.manage}</Hint>
      ) : isAsking && !hold ? (
        <ReasonForm isPending={isPending} onSave={set} onCancel={() => setIsAsking(false)} />
      ) : (
        <Button ref={button} disabled={isPending} onClick={() => (hold ? lift(hold.reason) : setIsAsking(true))}>
          {hold ? words.liftHold : words.setHold}
        </Button>
      )}
      <span className="ci-PrivacyActions-notice" role="status">
        {done?.text}
        {done?.undo !== undefined && (
          <Button
            variant="quiet"
            onClick={() => {
              // The button goes with what it takes back.
              button.current?.focus()
              set(done.undo ?? '')
            }}
          >
            {messages.controls.undo}
          </Button>
        )}
      </span>
      {error && (
        <Hint role="alert" tone="error">
          {words.holdFailed} {textOf(error, messages)}
        </Hint>
      )}
    </>
  )
}

interface ReasonFormProps {
  isPending: boolean
  onSave: (reason: string) => void
  onCancel: () => void
}

function ReasonForm({ isPending, onSave, onCancel }: ReasonFormProps) {
  const { messages } = useInsightsUi()
  const words = messages.privacy
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form of the host around it is not meant.
    event.stopPropagation()
    if (reason.trim() !== '') onSave(reason.trim())
  }
  return (
    <form
      className="ci-PrivacyActions-form"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextField
        ref={field}
        label={words.holdReason}
        value={reason}
        onChange={setReason}
        maxLength={MAX_REASON}
        required
      />
      <div className="ci-PrivacyActions-buttons">
        <Button type="submit" variant="accent" disabled={isPending || reason.trim() === ''}>
          {words.setHold}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {messages.controls.cancel}
        </Button>
      </div>
    </form>
  )
}
