import type { ReactElement, ReactNode } from 'react'
import { GameArt } from '../../GamesPlayedGrid/GameArt.tsx'

/** A page shows a handful of games; one that goes through thousands must not keep them all. */
const KEPT = 200
const known = new Map<string, string>()

/**
 * The generated picture of a game as an image: one element, where the drawing has up to fifty. Rows come and go while the
 * reader scrolls, and the same few games stand in all of them.
 */
export function artUri(gameId: string): string {
  const before = knownArtUri(gameId)
  if (before !== undefined) return before
  const uri = `data:image/svg+xml,${encodeURIComponent(toMarkup(GameArt({ seed: gameId })))}`
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= KEPT) known.delete(oldest)
  known.set(gameId, uri)
  return uri
}

/** The same where it has been asked for before: the browser has it too. */
export const knownArtUri = (gameId: string): string | undefined => known.get(gameId)

/** Of what `GameArt` draws with: shapes with plain attributes, in lists and fragments. */
function toMarkup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(toMarkup).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { type, props } = node as ReactElement<Record<string, unknown> & { children?: ReactNode }>
  const inside = toMarkup(props.children)
  if (typeof type !== 'string') return inside
  const attributes = Object.entries(props)
    .filter(([name]) => name !== 'children' && name !== 'className')
    .map(([name, value]) => ` ${name}="${value}"`)
  const space = type === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : ''
  return `<${type}${space}${attributes.join('')}>${inside}</${type}>`
}
