import { checkBodies } from './bodies.ts'
import { checkFunctions } from './functions.ts'
import { checkHeader } from './header.ts'
import { checkKeywords, fixKeywords } from './keywords.ts'
import { checkLayout, fixLayout } from './layout.ts'
import { type Problem, readSource } from './source.ts'

/** Everything that is wrong with one file of /sql; `path` is relative to it. */
export function lint(path: string, text: string): Problem[] {
  const source = readSource(path, text)
  if ('message' in source) return [source]
  return [
    ...checkLayout(text),
    ...checkKeywords(text),
    ...checkHeader(source),
    ...checkFunctions(source),
    ...checkBodies(source),
  ].sort((a, b) => a.line - b.line)
}

/** The text with what needs no thought put right: the case of keywords, spaces at the ends of lines. */
export function fix(text: string): string {
  return fixKeywords(fixLayout(text))
}
