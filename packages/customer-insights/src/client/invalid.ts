import { CustomerInsightsError } from './errors.ts'

/** What was given, what was expected, and, as `hint`, what to do about it. */
export const invalid = (message: string, hint?: string): CustomerInsightsError =>
  new CustomerInsightsError('invalid_input', message, { hint: hint ?? null })

export function quote(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
