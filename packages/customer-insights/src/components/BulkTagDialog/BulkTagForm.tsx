'use client'

import { type FormEvent, useState } from 'react'
import type { BulkTagResult, CustomerCount } from '../../client/types.ts'
import { useMarketingTags } from '../../hooks/useMarketingTags.ts'
import { Button } from '../shared/Button.tsx'
import { ProgressBar } from '../shared/ProgressBar.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { TagInput } from '../TagInput/TagInput.tsx'

export interface TagEdits {
  add: string[]
  remove: string[]
}

interface BulkTagFormProps {
  count: CustomerCount | null | undefined
  isPending: boolean
  progress: BulkTagResult | null
  /** Why the last attempt failed. */
  error: string | null
  onApply: (edits: TagEdits) => void
  /** Before: leaves. While tags are changed: ends it after the customers it is at. */
  onCancel: () => void
}

/** What the dialog asks. Stays while tags are changed, and where that failed. */
export function BulkTagForm({ count, isPending, progress, error, onApply, onCancel }: BulkTagFormProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.controls
  const suggestions = useMarketingTags().data ?? []
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])

  const both = add.find(tag => remove.includes(tag))
  const canApply = add.length + remove.length > 0 && both === undefined && !isPending

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canApply) onApply({ add, remove })
  }
  const customers = ({ count, is_exact }: CustomerCount) => {
    const text = messages.customers(count, formatters.number(count))
    return is_exact ? text : words.atLeast(text)
  }

  return (
    <form className="ci-BulkTags-form" onSubmit={submit}>
      {count && <p className="ci-BulkTags-scope">{words.bulkTagsScope(customers(count))}</p>}
      <TagInput
        label={words.tagsToAdd}
        value={add}
        onChange={setAdd}
        suggestions={suggestions}
        disabled={isPending}
        error={both && words.tagInBoth(both)}
      />
      <TagInput
        label={words.tagsToRemove}
        value={remove}
        onChange={setRemove}
        suggestions={suggestions}
        disabled={isPending}
      />
      {isPending && (
        <ProgressBar
          label={words.applying}
          value={progress && progress.total.count > 0 ? Math.min(1, progress.matched / progress.total.count) : null}
          text={
            progress ? words.progress(formatters.number(progress.matched), customers(progress.total)) : words.applying
          }
        />
      )}
      {error && !isPending && (
        <div className="ci-BulkTags-error" role="alert">
          {/* What is done already stays done. */}
          <p>
            {progress
              ? words.progress(formatters.number(progress.matched), customers(progress.total))
              : messages.tagsNotSaved}
          </p>
          <p>{error}</p>
        </div>
      )}
      <div className="ci-BulkTags-actions">
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        {/* Not disabled while tags are changed: it would lose the focus. */}
        <Button type="submit" variant="accent" disabled={!canApply && !isPending} aria-busy={isPending}>
          {words.apply}
        </Button>
      </div>
    </form>
  )
}
