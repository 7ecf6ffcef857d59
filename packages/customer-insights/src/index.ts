// Everything for a React app in one import. Each part is also an entry point of its own: ./client needs no React.
export * from './client/index.ts'
export * from './components/index.ts'
export * from './hooks/index.ts'
export { type ErrorText, en, type Messages, type Plural, type StateText } from './i18n/index.ts'
export * from './provider/index.ts'
