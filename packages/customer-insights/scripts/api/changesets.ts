import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { highest, LEVELS, type Level } from './compare.ts'

/** The level of the next version, as the pending changesets have it. */
export function pendingLevel(folder: string, name: string): Level {
  const texts = globSync('*.md', { cwd: folder, exclude: ['README.md'] }).map(file =>
    readFileSync(join(folder, file), 'utf8'),
  )
  return texts.map(text => levelOf(text, name)).reduce(highest, 'none')
}

/** A changeset begins with the packages it is about, between two lines of dashes. */
function levelOf(changeset: string, name: string): Level {
  const head = /^---\n([\s\S]*?)\n---/.exec(changeset)?.[1] ?? ''
  const line = head.split('\n').find(line => line.replaceAll(/['"]/g, '').startsWith(`${name}:`))
  const level = line?.split(':').at(-1)?.trim()
  return LEVELS.find(known => known === level) ?? 'none'
}
