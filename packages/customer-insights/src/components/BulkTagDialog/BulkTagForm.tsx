'use client'

import { type FormEvent, useState } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'
import type { BulkTagResult } from '../../client/types.ts'
import { useBulkUpdateTags } from '../../hooks/useBulkUpdateTags.ts'
import { useMarketingTags } from '../../hooks/useMarketingTags.ts'
import { Button } from '../shared/Button.tsx'
import { ProgressBar } from '../shared/ProgressBar.tsx'
import { useToasts } from '../shared/Toasts.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { TagInput } from '../TagInput/TagInput.tsx'
import type { BulkTagDialogProps } from './BulkTagDialog.tsx'

type BulkTagFormProps = Pick<BulkTagDialogProps, 'filter' | 'count' | 'asOf' | 'onDone'> & { onClose: () => void }

/** What the dialog asks. Stays open while tags are changed, and where that failed. */
export function BulkTagForm({ filter, count, onDone, onClose }: BulkTagFormProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.controls
  const { add: toast } = useToasts()
  const update = useBulkUpdateTags()
  const suggestions = useMarketingTags().data ?? []
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])

  const both = add.find(tag => remove.includes(tag))
  const canApply = add.length + remove.length > 0 && both === undefined && !update.isPending

  const finish = (result: BulkTagResult) => {
    onDone?.(result)
    onClose()
    toast(
      result.changed === 0
        ? { title: words.nothingChanged }
        : { title: words.tagged(result.changed, formatters.number(result.changed)), tone: 'success' },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canApply) update.mutate({ filter, add, remove }, { onSuccess: finish })
  }

  return (
    <form className="ci-BulkTags-form" onSubmit={submit}>
      {count && (
        <p className="ci-BulkTags-scope">
          {words.bulkTagsScope(
            (count.is_exact ? String : words.atLeast)(messages.customers(count.count, formatters.number(count.count))),
          )}
        </p>
      )}
      <TagInput
        label={words.tagsToAdd}
        value={add}
        onChange={setAdd}
        suggestions={suggestions}
        disabled={update.isPending}
        error={both && words.tagInBoth(both)}
      />
      <TagInput
        label={words.tagsToRemove}
        value={remove}
        onChange={setRemove}
        suggestions={suggestions}
        disabled={update.isPending}
      />
      {update.isPending && <ProgressBar label={words.applying} value={null} />}
      {update.error && (
        <p className="ci-BulkTags-error" role="alert">
          {messages.tagsNotSaved} {reasonOf(update.error, messages.errors.unknown.title)}
        </p>
      )}
      <div className="ci-BulkTags-actions">
        <Button variant="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" variant="accent" disabled={!canApply}>
          {update.isPending ? words.applying : words.apply}
        </Button>
      </div>
    </form>
  )
}

/** What the database says of input is meant for the person who gave it. */
function reasonOf(error: Error, otherwise: string): string {
  return error instanceof CustomerInsightsError && error.code === 'invalid_input' ? error.message : otherwise
}
