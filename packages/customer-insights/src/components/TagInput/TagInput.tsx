'use client'

import { Combobox } from '@base-ui/react/combobox'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import type { MarketingTag } from '../../client/types.ts'
import { MAX_TAG_LENGTH, MAX_TAGS } from '../../client/validate.ts'
import { CheckGlyph, CloseGlyph, PlusGlyph } from '../shared/Glyph.tsx'
import { naked } from '../shared/naked.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useSurroundings } from '../shared/useSurroundings.tsx'
import { knownSpelling } from './knownSpelling.ts'

export interface TagInputProps {
  label: string
  /** The label is heard, not seen. */
  hideLabel?: boolean
  /** The tags chosen. */
  value: readonly string[]
  onChange: (tags: string[]) => void
  /** Tags in use, to choose from; any other may be typed. */
  suggestions: readonly MarketingTag[]
  disabled?: boolean
  /** What is wrong with the tags, said below the field. */
  error?: string | undefined
  inputRef?: Ref<HTMLInputElement>
}

/**
 * Tags as chips in a field that completes them. Enter takes the suggestion that the arrows chose, otherwise what was
 * typed, in the spelling it already has somewhere; what is too long stays to be shortened. Backspace in the empty field takes the last one away.
 */
export function TagInput({
  label,
  hideLabel,
  value,
  onChange,
  suggestions,
  disabled = false,
  error,
  inputRef,
}: TagInputProps) {
  const { messages, formatters } = useInsightsUi()
  const { anchor, measure, dir, portal, root } = useSurroundings()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [highlighted, setHighlighted] = useState<string>()

  const counts = new Map(suggestions.map(({ tag, customers }) => [tag, customers]))
  const known = [...new Set([...value, ...counts.keys()])]
  const text = typed.trim()
  // As the database counts: a picture of two units is one character.
  const isTooLong = [...text].length > MAX_TAG_LENGTH
  const items = text === '' || isTooLong || known.includes(knownSpelling(text, known)) ? known : [...known, text]
  const isFull = value.length >= MAX_TAGS

  const change = (tags: string[]) => {
    setTyped('')
    onChange(tags)
  }
  const addTyped = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || highlighted !== undefined || text === '') return
    // Not the form around it, and not the list.
    event.preventDefault()
    event.stopPropagation()
    const tag = knownSpelling(text, known)
    if (value.includes(tag)) setTyped('')
    else if (!isFull && !isTooLong) change([...value, tag])
  }

  const wrong = isTooLong ? messages.controls.tagTooLong(formatters.number(MAX_TAG_LENGTH)) : error
  const note = wrong ?? (isFull ? messages.controls.tooManyTags(formatters.number(MAX_TAGS)) : undefined)
  return (
    <DirectionProvider direction={dir}>
      <Combobox.Root
        items={items}
        multiple
        value={[...value]}
        onValueChange={(next, details) => {
          // To leave the dialog around it, or to take the hand off: never to throw the tags away, as Base UI means it.
          if (details.reason === 'escape-key') {
            details.cancel()
            details.allowPropagation()
          } else change(next)
        }}
        inputValue={typed}
        onInputValueChange={(next, { reason }) => {
          // To close the list empties the field; what is yet to be shortened must not be lost.
          if (reason === 'input-change' || !isTooLong) setTyped(next)
        }}
        onItemHighlighted={setHighlighted}
        onOpenChange={open => open && measure()}
        disabled={disabled}
      >
        <div className="ci-TagInput-root">
          {anchor}
          <label className={hideLabel ? 'ci-VisuallyHidden-root' : 'ci-TagInput-label'} htmlFor={id}>
            {label}
          </label>
          <Combobox.InputGroup className="ci-TagInput-field">
            <Combobox.Chips className="ci-TagInput-chips">
              {value.map(tag => (
                <Combobox.Chip key={tag} className="ci-Chip-root" data-removable="" aria-label={tag} title={tag}>
                  <bdi className="ci-Chip-text">{tag}</bdi>
                  <Combobox.ChipRemove className="ci-Chip-remove" aria-label={messages.removeTag(tag)}>
                    <CloseGlyph />
                  </Combobox.ChipRemove>
                </Combobox.Chip>
              ))}
              <Combobox.Input
                id={id}
                ref={inputRef}
                className="ci-TagInput-input"
                style={naked}
                placeholder={value.length === 0 ? messages.addTagPlaceholder : messages.addTag}
                onKeyDown={addTyped}
                aria-invalid={wrong ? true : undefined}
                aria-describedby={note ? `${id}-note` : undefined}
              />
            </Combobox.Chips>
          </Combobox.InputGroup>
          {note && (
            <p id={`${id}-note`} className="ci-TagInput-note" role="alert" data-tone={wrong ? 'error' : undefined}>
              {note}
            </p>
          )}
        </div>
        <Combobox.Portal {...portal}>
          <Combobox.Positioner sideOffset={4} align="start" collisionPadding={8} {...root('ci-Overlay-positioner')}>
            <Combobox.Popup className="ci-Popup-root">
              <Combobox.List className="ci-Popup-list" aria-label={label}>
                {(tag: string) => (
                  <Combobox.Item
                    key={tag}
                    value={tag}
                    className="ci-Option-root"
                    disabled={isFull && !value.includes(tag)}
                  >
                    <span className="ci-Option-mark">
                      {known.includes(tag) ? (
                        <Combobox.ItemIndicator>
                          <CheckGlyph />
                        </Combobox.ItemIndicator>
                      ) : (
                        <PlusGlyph />
                      )}
                    </span>
                    <bdi className="ci-Option-text">{known.includes(tag) ? tag : messages.controls.newTag(tag)}</bdi>
                    {counts.has(tag) && (
                      <span className="ci-Option-count">{formatters.number(counts.get(tag) ?? 0)}</span>
                    )}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </DirectionProvider>
  )
}
