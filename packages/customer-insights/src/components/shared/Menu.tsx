'use client'

import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { CheckGlyph } from './Glyph.tsx'
import { useSurroundings } from './useSurroundings.tsx'

interface Action {
  key: string
  label: string
  icon?: ReactNode
  onSelect: () => void
  disabled?: boolean | undefined
  /** `danger`: it takes something away. */
  tone?: 'danger' | undefined
}

interface Check {
  key: string
  label: string
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean | undefined
}

/** An action, something to check (which leaves the menu open), or what divides them. */
export type MenuItem = Action | Check | { key: string; separator: true } | { key: string; heading: string }

interface MenuProps {
  /** The accessible name of the list. */
  label: string
  /** A button, e.g. `Button` or `IconButton`. */
  trigger: ReactElement<Record<string, unknown>>
  items: readonly MenuItem[]
}

/** A button that opens a list of actions. */
export function Menu({ label, trigger, items }: MenuProps) {
  const { anchor, measure, dir, portal, root } = useSurroundings()
  return (
    <DirectionProvider direction={dir}>
      <BaseMenu.Root onOpenChange={open => open && measure()} modal={false}>
        {anchor}
        <BaseMenu.Trigger render={trigger} />
        <BaseMenu.Portal {...portal}>
          <BaseMenu.Positioner sideOffset={4} align="start" collisionPadding={8} {...root('ci-Overlay-positioner')}>
            <BaseMenu.Popup className="ci-Popup-root ci-Menu-popup" aria-label={label}>
              {items.map(toElement)}
            </BaseMenu.Popup>
          </BaseMenu.Positioner>
        </BaseMenu.Portal>
      </BaseMenu.Root>
    </DirectionProvider>
  )
}

function toElement(item: MenuItem) {
  if ('separator' in item) return <BaseMenu.Separator key={item.key} className="ci-Menu-separator" />
  if ('heading' in item) {
    return (
      <div key={item.key} className="ci-Menu-heading" role="presentation">
        {item.heading}
      </div>
    )
  }
  if ('checked' in item) {
    return (
      <BaseMenu.CheckboxItem
        key={item.key}
        className="ci-Option-root"
        label={item.label}
        checked={item.checked}
        onCheckedChange={item.onCheckedChange}
        disabled={item.disabled ?? false}
        closeOnClick={false}
      >
        <span className="ci-Option-box">
          <BaseMenu.CheckboxItemIndicator>
            <CheckGlyph />
          </BaseMenu.CheckboxItemIndicator>
        </span>
        <bdi className="ci-Option-text">{item.label}</bdi>
      </BaseMenu.CheckboxItem>
    )
  }
  return (
    <BaseMenu.Item
      key={item.key}
      className="ci-Option-root"
      label={item.label}
      onClick={item.onSelect}
      disabled={item.disabled ?? false}
      data-tone={item.tone}
    >
      {item.icon && <span className="ci-Option-icon">{item.icon}</span>}
      <bdi className="ci-Option-text">{item.label}</bdi>
    </BaseMenu.Item>
  )
}
