'use client'

import { CloseGlyph, SearchGlyph } from './Glyph.tsx'
import { naked } from './naked.ts'
import { useInsightsUi } from './useInsightsUi.ts'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
}

/** A field to search by. Escape empties it. */
export function SearchField({ label, value, onChange, placeholder, maxLength = 100 }: SearchFieldProps) {
  const { messages } = useInsightsUi()
  return (
    <div className="ci-SearchField-root">
      <SearchGlyph />
      <input
        className="ci-SearchField-input"
        style={naked}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        maxLength={maxLength}
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
      {value !== '' && (
        <button
          type="button"
          className="ci-SearchField-clear"
          aria-label={messages.controls.clearField(label)}
          onClick={() => onChange('')}
        >
          <CloseGlyph />
        </button>
      )}
    </div>
  )
}
