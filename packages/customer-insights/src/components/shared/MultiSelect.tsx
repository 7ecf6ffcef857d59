'use client'

import { Combobox } from '@base-ui/react/combobox'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import type { ReactNode } from 'react'
import { CaretGlyph, CheckGlyph, SearchGlyph } from './Glyph.tsx'
import { naked } from './naked.ts'
import { useInsightsUi } from './useInsightsUi.ts'
import { useSurroundings } from './useSurroundings.tsx'

export interface MultiSelectOption {
  value: string
  label: string
  /** How many it stands for. Null: not known. */
  count?: number | null | undefined
  icon?: ReactNode
}

interface MultiSelectProps {
  label: string
  options: readonly MultiSelectOption[]
  value: readonly string[]
  onChange: (value: string[]) => void
  /** A field that narrows the list. Default: where there are more than 8 options. */
  searchable?: boolean
  disabled?: boolean
}

/** A button that opens a list of which any number may be chosen, each with its count. */
export function MultiSelect({ label, options, value, onChange, searchable, disabled }: MultiSelectProps) {
  const { messages, formatters } = useInsightsUi()
  const { anchor, measure, dir, portal, root } = useSurroundings()
  const chosen = options.filter(option => value.includes(option.value))
  const text = chosen.length === 0 ? label : messages.controls.chosen(label, formatters.number(chosen.length))
  const isSearchable = searchable ?? options.length > 8
  return (
    <DirectionProvider direction={dir}>
      <Combobox.Root
        items={options}
        multiple
        value={chosen}
        onValueChange={next => onChange(next.map(option => option.value))}
        isItemEqualToValue={(item, other) => item.value === other.value}
        onOpenChange={open => open && measure()}
        disabled={disabled ?? false}
      >
        {anchor}
        <Combobox.Trigger
          className="ci-Button-root ci-MultiSelect-trigger"
          data-variant="outline"
          data-active={chosen.length > 0 ? '' : undefined}
          aria-label={text}
        >
          <span>{label}</span>
          {chosen.length > 0 && <span className="ci-MultiSelect-badge">{formatters.number(chosen.length)}</span>}
          <span className="ci-Select-caret">
            <CaretGlyph />
          </span>
        </Combobox.Trigger>
        <Combobox.Portal {...portal}>
          <Combobox.Positioner sideOffset={4} align="start" collisionPadding={8} {...root('ci-Overlay-positioner')}>
            <Combobox.Popup className="ci-Popup-root" aria-label={label}>
              <div className={isSearchable ? 'ci-MultiSelect-search' : 'ci-VisuallyHidden-root'}>
                <SearchGlyph />
                <Combobox.Input
                  className="ci-MultiSelect-input"
                  style={naked}
                  aria-label={messages.controls.searchIn(label)}
                  placeholder={messages.controls.search}
                />
              </div>
              <Combobox.Empty>
                <span className="ci-Popup-empty">{messages.controls.noMatch}</span>
              </Combobox.Empty>
              <Combobox.List className="ci-Popup-list" aria-label={label}>
                {(option: MultiSelectOption) => (
                  <Combobox.Item key={option.value} value={option} className="ci-Option-root">
                    <span className="ci-Option-box">
                      <Combobox.ItemIndicator>
                        <CheckGlyph />
                      </Combobox.ItemIndicator>
                    </span>
                    {option.icon && <span className="ci-Option-icon">{option.icon}</span>}
                    <bdi className="ci-Option-text">{option.label}</bdi>
                    {option.count != null && <span className="ci-Option-count">{formatters.number(option.count)}</span>}
                  </Combobox.Item>
                )}
              </Combobox.List>
              {chosen.length > 0 && (
                <button type="button" className="ci-MultiSelect-clear" onClick={() => onChange([])}>
                  {messages.controls.clear}
                </button>
              )}
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </DirectionProvider>
  )
}
