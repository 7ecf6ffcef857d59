import type { ButtonHTMLAttributes, Ref } from 'react'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: 'outline' | 'quiet'
  /** Not `ref`: React 18 does not hand that to a function component. */
  buttonRef?: Ref<HTMLButtonElement>
}

/** A small button; never a form's submit unless it says so. */
export function Button({ variant = 'outline', className, buttonRef, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef}
      className={`ci-Button-root${className ? ` ${className}` : ''}`}
      data-variant={variant}
    />
  )
}
