import { CustomerInsightsError } from './errors.ts'

/** What was given, what was expected, and, as `hint`, what to do about it. */
export const invalid = (message: string, hint?: string): CustomerInsightsError =>
  new CustomerInsightsError('invalid_input', message, { hint: hint ?? null })

export const quote = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value))
