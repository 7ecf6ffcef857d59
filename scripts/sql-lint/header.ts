import type { Problem, Source } from './source.ts'

const wanted = ['Promise', 'Cost', 'Callers']

/** What a reader must know before the first statement: what the file promises, its cost, who may call it. */
export function checkHeader({ path, text }: Source): Problem[] {
  const lines = text.split('\n')
  const end = lines.findIndex(line => !line.startsWith('--'))
  const header = lines.slice(0, end)
  if (header.length === 0) return [{ line: 1, message: 'The file does not open with a comment.' }]
  if (path.startsWith('host/')) return []
  return wanted
    .filter(word => !header.some(line => new RegExp(`^-- ${word}: \\S`).test(line)))
    .map(word => ({ line: 1, message: `The opening comment has no line "-- ${word}: ...".` }))
}
