import { CustomerInsightsError } from './errors.ts'

export const invalid = (message: string, hint?: string): CustomerInsightsError =>
  new CustomerInsightsError('invalid_input', message, { hint: hint ?? null })

/** What was given, what was expected, and, as `hint`, what to do about it. */
export const unexpected = (name: string, value: unknown, expected: string, hint?: string): CustomerInsightsError =>
  invalid(`${name} is ${quote(value)}; expected ${expected}.`, hint)

export function quote(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`
  if (Array.isArray(value)) return value.length > 0 ? 'an array' : 'empty'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
