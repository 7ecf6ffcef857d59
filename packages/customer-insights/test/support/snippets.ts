import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

const packageDir = join(import.meta.dirname, '../..')
const root = join(packageDir, '../..')

export interface Snippet {
  /** Where it stands: "docs/recipes.md:12". */
  place: string
  language: string
  text: string
}

/** The fenced blocks of every guide that a host's developer reads. */
export async function snippetsOf(file: string): Promise<Snippet[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  const snippets: Snippet[] = []
  let open: { line: number; language: string; indent: number; text: string[] } | undefined
  for (const [index, line] of lines.entries()) {
    const fence = /^(\s*)```(\w*)/.exec(line)
    if (fence && !open) open = { line: index + 1, language: fence[2] ?? '', indent: fence[1]?.length ?? 0, text: [] }
    else if (fence && open) {
      snippets.push({
        place: `${relative(root, file)}:${open.line}`,
        language: open.language,
        text: open.text.join('\n'),
      })
      open = undefined
    } else open?.text.push(line.slice(open.indent))
  }
  return snippets
}

/** Of both READMEs and every guide. */
export async function allSnippets(): Promise<Snippet[]> {
  const guides = (await readdir(join(root, 'docs'))).filter(name => name.endsWith('.md')).sort()
  const files = [
    join(root, 'README.md'),
    join(packageDir, 'README.md'),
    ...guides.map(name => join(root, 'docs', name)),
  ]
  return (await Promise.all(files.map(snippetsOf))).flat()
}
