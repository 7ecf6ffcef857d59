'use client'

import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Select as BaseSelect } from '@base-ui/react/select'
import { CaretGlyph, CheckGlyph } from './Glyph.tsx'
import { useSurroundings } from './useSurroundings.tsx'

export interface SelectOption<T extends string> {
  value: T
  label: string
}

interface SelectProps<T extends string> {
  label: string
  /** The label is heard, not seen: what is chosen says it already. */
  hideLabel?: boolean
  value: T
  options: readonly SelectOption<T>[]
  onChange: (value: T) => void
  disabled?: boolean
}

/** One of several. */
export function Select<T extends string>({ label, hideLabel, value, options, onChange, disabled }: SelectProps<T>) {
  const { anchor, measure, dir, portal, root } = useSurroundings()
  return (
    <DirectionProvider direction={dir}>
      <BaseSelect.Root
        items={options}
        value={value}
        onValueChange={next => next !== null && onChange(next)}
        onOpenChange={open => open && measure()}
        disabled={disabled ?? false}
        modal={false}
      >
        {anchor}
        <BaseSelect.Trigger className="ci-Button-root ci-Select-trigger" data-variant="outline" aria-label={label}>
          {!hideLabel && <span className="ci-Select-label">{label}</span>}
          <BaseSelect.Value className="ci-Select-value" />
          <BaseSelect.Icon className="ci-Select-caret">
            <CaretGlyph />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
        <BaseSelect.Portal {...portal}>
          <BaseSelect.Positioner
            sideOffset={4}
            align="start"
            alignItemWithTrigger={false}
            collisionPadding={8}
            {...root('ci-Overlay-positioner')}
          >
            <BaseSelect.Popup className="ci-Popup-root">
              <BaseSelect.List className="ci-Popup-list">
                {options.map(option => (
                  <BaseSelect.Item key={option.value} value={option.value} className="ci-Option-root">
                    <span className="ci-Option-mark">
                      <BaseSelect.ItemIndicator>
                        <CheckGlyph />
                      </BaseSelect.ItemIndicator>
                    </span>
                    <BaseSelect.ItemText className="ci-Option-text">{option.label}</BaseSelect.ItemText>
                  </BaseSelect.Item>
                ))}
              </BaseSelect.List>
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
    </DirectionProvider>
  )
}
