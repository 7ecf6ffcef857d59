export { en } from './en.ts'
export { createFormatters, type FormatOptions, type Formatters } from './format.ts'
export type { ErrorText, Messages, Plural, StateText } from './messages.ts'
