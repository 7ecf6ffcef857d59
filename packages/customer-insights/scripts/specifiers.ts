/** `from './a.ts'`, `import('./b.tsx')`, `import './c.ts'` and `declare module './d.ts'`, relative ones only. */
const relativeSpecifier = /(\b(?:from|import|module)\s*\(?\s*)(['"])(\.{1,2}\/[^'"]*?)\.tsx?\2/g

/** The declaration with the specifiers that its readers can resolve: those of the emitted files. */
export function withJsSpecifiers(declaration: string): string {
  return declaration.replace(relativeSpecifier, '$1$2$3.js$2')
}
