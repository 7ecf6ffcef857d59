import type { Problem } from './source.ts'

const longest = 120

export function checkLayout(text: string): Problem[] {
  const problems = text
    .split('\n')
    .flatMap((content, index) => checkLine(content).map(message => ({ line: index + 1, message })))
  if (!text.endsWith('\n') || text.endsWith('\n\n')) {
    problems.push({ line: text.split('\n').length, message: 'A file ends with one line break.' })
  }
  return problems
}

function checkLine(content: string): string[] {
  const found: string[] = []
  if (content.includes('\t')) found.push('A tab; indent with spaces.')
  if (/\s$/.test(content)) found.push('Space at the end of the line.')
  if (content.length > longest) found.push(`${content.length} characters; at most ${longest}.`)
  return found
}

/** Mends what has only one answer; tabs and long lines are for people. */
export function fixLayout(text: string): string {
  const lines = text.split('\n').map(content => content.trimEnd())
  return `${lines.join('\n').trimEnd()}\n`
}
