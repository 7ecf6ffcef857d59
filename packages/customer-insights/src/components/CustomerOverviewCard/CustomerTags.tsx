'use client'

import { useRef } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'
import { useMarketingTags } from '../../hooks/useMarketingTags.ts'
import { useUpdateCustomerTags } from '../../hooks/useUpdateCustomerTags.ts'
import { ToastRegion, useToasts } from '../shared/Toasts.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { TagInput } from '../TagInput/TagInput.tsx'

export interface CustomerTagsProps {
  customerId: string
  tags: readonly string[]
  /** The label is heard, not seen. */
  hideLabel?: boolean
}

/** A customer's marketing tags to change: saved at once, taken back if refused, and each change can be undone. */
export function CustomerTags(props: CustomerTagsProps) {
  return (
    <ToastRegion>
      <Tags {...props} />
    </ToastRegion>
  )
}

function Tags({ customerId, tags, hideLabel = false }: CustomerTagsProps) {
  const { messages } = useInsightsUi()
  const suggestions = useMarketingTags()
  const update = useUpdateCustomerTags({ customerId })
  const toasts = useToasts()
  // An undo comes seconds later: it is to change what is there by then.
  const current = useRef(tags)
  current.current = tags

  const change = (wanted: string[]) => {
    const added = wanted.filter(tag => !tags.includes(tag))
    const removed = tags.filter(tag => !wanted.includes(tag))
    const undo = () => update.mutate([...current.current.filter(tag => !added.includes(tag)), ...removed])
    update.mutate(wanted, {
      onSuccess: () =>
        toasts.add({
          title: changeText(added, removed),
          tone: 'success',
          action: { label: messages.controls.undo, onSelect: undo },
        }),
    })
  }
  const changeText = (added: string[], removed: string[]) => {
    const [tag] = [...added, ...removed]
    if (tag === undefined || added.length + removed.length > 1) return messages.marketing.tagsChanged
    return added.length === 1 ? messages.marketing.tagAdded(tag) : messages.marketing.tagRemoved(tag)
  }

  return (
    <TagInput
      label={messages.tags}
      hideLabel={hideLabel}
      value={tags}
      onChange={change}
      suggestions={suggestions.data ?? []}
      error={update.error ? `${messages.tagsNotSaved} ${messages.errors[codeOf(update.error)].title}` : undefined}
    />
  )
}

function codeOf(error: unknown) {
  return error instanceof CustomerInsightsError ? error.code : 'unknown'
}
