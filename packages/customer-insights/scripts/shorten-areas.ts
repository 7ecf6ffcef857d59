import type { Declaration, Root, Rule } from 'postcss'

/** A row of a template. */
const ROW = /"([^"]*)"/g

/** An empty cell. */
const NONE = '.'

/**
 * The areas of grids as letters, each component's from `a` on: their names are for whoever reads the source, and nothing
 * but the grid they stand in knows them.
 */
export function shortenAreas(sheet: Root): void {
  const components = new Map<string, Map<string, string>>()
  sheet.walkDecls(/^grid-template(-areas)?$/, declaration => {
    const letters = lettersFor(declaration, components)
    declaration.value = declaration.value.replace(ROW, (_, row: string) => `"${inLetters(row, letters)}"`)
  })
  sheet.walkDecls(/^grid-(area|row|column)$/, declaration => {
    const letters = lettersFor(declaration, components)
    declaration.value = letters.get(declaration.value) ?? declaration.value
  })
}

function inLetters(row: string, letters: Map<string, string>): string {
  const areas = row.trim().split(/\s+/)
  for (const area of areas) {
    if (area !== NONE && !letters.has(area)) letters.set(area, String.fromCharCode('a'.charCodeAt(0) + letters.size))
  }
  return areas.map(area => letters.get(area) ?? area).join(' ')
}

function lettersFor(declaration: Declaration, components: Map<string, Map<string, string>>): Map<string, string> {
  const [, component = ''] = /\.ci-(\w+)-/.exec((declaration.parent as Rule).selector) ?? []
  const letters = components.get(component) ?? new Map<string, string>()
  components.set(component, letters)
  return letters
}
