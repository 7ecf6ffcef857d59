// Each language by itself: a bundler leaves out those that are not imported.
export { ar } from './ar.ts'
export { de } from './de.ts'
export { en } from './en.ts'
export { es } from './es.ts'
export { createFormatters, type FormatOptions, type Formatters } from './format.ts'
export { fr } from './fr.ts'
export { ja } from './ja.ts'
export type { ErrorText, Messages, Plural, StateText } from './messages.ts'
