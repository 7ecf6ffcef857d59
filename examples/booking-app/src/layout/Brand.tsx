import { business } from '../business.ts'

/** A keyhole. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--brand)" />
      <path fill="var(--brass)" d="M16 6a6.5 6.5 0 0 1 3.1 12.2l2 7.8H10.9l2-7.8A6.5 6.5 0 0 1 16 6z" />
    </svg>
  )
}

export function Brand() {
  return (
    <span className="brand">
      <BrandMark className="brand-mark" />
      <span>{business.name}</span>
    </span>
  )
}
