import type { ReactNode } from 'react'
import { CloseGlyph } from './Glyph.tsx'

interface ChipProps {
  children: ReactNode
  icon?: ReactNode
  /** Left out: it stays. */
  onRemove?: (() => void) | undefined
  /** What the button says that removes it. */
  removeLabel?: string | undefined
  title?: string | undefined
}

/** Something chosen or said of a customer, small, perhaps removable. */
export function Chip({ children, icon, onRemove, removeLabel, title }: ChipProps) {
  return (
    <span className="ci-Chip-root" title={title} data-removable={onRemove ? '' : undefined}>
      {icon && <span className="ci-Chip-icon">{icon}</span>}
      <bdi className="ci-Chip-text">{children}</bdi>
      {onRemove && (
        <button type="button" className="ci-Chip-remove" aria-label={removeLabel} onClick={onRemove}>
          <CloseGlyph />
        </button>
      )}
    </span>
  )
}
