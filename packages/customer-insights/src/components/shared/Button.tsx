import { type ButtonHTMLAttributes, forwardRef } from 'react'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `accent` for the one thing to do, `danger` for what cannot be taken back. */
  variant?: 'outline' | 'quiet' | 'accent' | 'danger'
}

/** A small button; never a form's submit unless it says so. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'outline', className, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={`ci-Button-root${className ? ` ${className}` : ''}`}
      data-variant={variant}
    />
  )
})
