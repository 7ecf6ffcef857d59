// Everything for a React app in one import. Each part is also an entry point of its own: ./client needs no React.
export * from './client/index.ts'
export * from './hooks/index.ts'
export * from './provider/index.ts'
