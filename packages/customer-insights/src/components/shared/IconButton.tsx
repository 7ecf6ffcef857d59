'use client'

import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react'
import { Tooltip } from './Tooltip.tsx'

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** What it does: its name, and its tooltip. */
  label: string
  /** A glyph. */
  children: ReactNode
}

/** A button that is a glyph, and says in words what it does. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, className, ...rest },
  ref,
) {
  return (
    <Tooltip content={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        ref={ref}
        className={`ci-IconButton-root${className ? ` ${className}` : ''}`}
      />
    </Tooltip>
  )
})
