'use client'

import { type FormEvent, useRef, useState } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'
import { MAX_TAG_LENGTH } from '../../client/validate.ts'
import { useUpdateCustomerTags } from '../../hooks/useUpdateCustomerTags.ts'
import { Button } from '../shared/Button.tsx'
import { CloseGlyph, PlusGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** A customer's marketing tags to read. */
export function TagList({ tags }: { tags: readonly string[] }) {
  const { messages } = useInsightsUi()
  if (tags.length === 0) {
    return (
      <span className="ci-CustomerOverviewCard-none" data-bone="">
        {messages.noTags}
      </span>
    )
  }
  return (
    <ul className="ci-CustomerTags-list" aria-label={messages.tags}>
      {tags.map(tag => (
        <li key={tag} className="ci-CustomerTags-tag" title={tag}>
          <bdi className="ci-CustomerTags-text">{tag}</bdi>
        </li>
      ))}
    </ul>
  )
}

interface CustomerTagsProps {
  customerId: string
  tags: readonly string[]
}

/** A customer's marketing tags to change: each change is saved at once, and taken back if it is refused. */
export function CustomerTags({ customerId, tags }: CustomerTagsProps) {
  const { messages } = useInsightsUi()
  const update = useUpdateCustomerTags({ customerId })
  const [adding, setAdding] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)

  const remove = (tag: string) => {
    update.mutate(tags.filter(other => other !== tag))
    addButton.current?.focus()
  }
  const add = (tag: string) => {
    if (tag && !tags.includes(tag)) update.mutate([...tags, tag])
  }

  return (
    <div className="ci-CustomerTags-root">
      {tags.length > 0 && (
        <ul className="ci-CustomerTags-list" aria-label={messages.tags}>
          {tags.map(tag => (
            <li key={tag} className="ci-CustomerTags-tag" data-removable="" title={tag}>
              <bdi className="ci-CustomerTags-text">{tag}</bdi>
              <button
                type="button"
                className="ci-CustomerTags-remove"
                aria-label={messages.removeTag(tag)}
                onClick={() => remove(tag)}
              >
                <CloseGlyph />
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <NewTag
          onAdd={add}
          onClose={() => {
            setAdding(false)
            requestAnimationFrame(() => addButton.current?.focus())
          }}
        />
      ) : (
        <Button variant="quiet" className="ci-CustomerTags-add" ref={addButton} onClick={() => setAdding(true)}>
          <PlusGlyph />
          {messages.addTag}
        </Button>
      )}
      {update.error && (
        <p className="ci-CustomerTags-error" role="alert">
          {messages.tagsNotSaved} {messages.errors[codeOf(update.error)].title}
        </p>
      )}
    </div>
  )
}

/** Enter adds and waits for the next; Escape, or leaving it empty, closes. */
function NewTag({ onAdd, onClose }: { onAdd: (tag: string) => void; onClose: () => void }) {
  const { messages } = useInsightsUi()
  const [tag, setTag] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAdd(tag.trim())
    setTag('')
    if (!tag.trim()) onClose()
  }
  return (
    <form className="ci-CustomerTags-form" onSubmit={submit}>
      <input
        ref={focusOnMount}
        className="ci-CustomerTags-input"
        aria-label={messages.addTag}
        placeholder={messages.addTagPlaceholder}
        maxLength={MAX_TAG_LENGTH}
        value={tag}
        onChange={event => setTag(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && onClose()}
      />
      <Button type="submit">{messages.addTag}</Button>
    </form>
  )
}

/** The reader has just asked for this field. */
function focusOnMount(input: HTMLInputElement | null) {
  input?.focus()
}

function codeOf(error: unknown) {
  return error instanceof CustomerInsightsError ? error.code : 'unknown'
}
