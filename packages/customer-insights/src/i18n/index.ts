export { en } from './en.ts'
export { createFormatters, daysBetween, type FormatOptions, type Formatters } from './format.ts'
export type { ErrorText, Messages, Plural, StateText } from './messages.ts'
