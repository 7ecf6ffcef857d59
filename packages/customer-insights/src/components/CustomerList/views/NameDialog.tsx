import { type FormEvent, useId, useRef } from 'react'
import { Button } from '../../shared/Button.tsx'
import { Dialog } from '../../shared/Dialog.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { cleanName, MAX_NAME_LENGTH } from './savedViews.ts'

interface NameDialogProps {
  open: boolean
  title: string
  name: string
  onClose: () => void
  onSave: (name: string) => void
}

/** Asks how a view is to be called. */
export function NameDialog({ open, title, name, onClose, onSave }: NameDialogProps) {
  const { messages } = useInsightsUi()
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form in a portal is still a part of the host's, for events go the way of the components.
    event.stopPropagation()
    const given = cleanName(field.current?.value ?? '')
    if (given !== '') onSave(given)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={next => !next && onClose()}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{messages.controls.cancel}</Button>
          <Button variant="accent" type="submit" form={form}>
            {messages.list.save}
          </Button>
        </>
      }
    >
      <form id={form} className="ci-CustomerList-nameForm" onSubmit={submit}>
        <label className="ci-CustomerList-nameLabel" htmlFor={`${form}-name`}>
          {messages.list.viewName}
        </label>
        <input
          ref={field}
          id={`${form}-name`}
          className="ci-CustomerList-nameInput"
          defaultValue={name}
          maxLength={MAX_NAME_LENGTH}
          required
        />
      </form>
    </Dialog>
  )
}
