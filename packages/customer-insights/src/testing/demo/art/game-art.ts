import { createRandom, hash } from '../random.ts'
import { MOTIFS, type Motif } from './motifs.ts'
import { PALETTES, type PaletteName } from './palettes.ts'
import { SCENES } from './scenes.ts'

export interface ArtSubject {
  name: string
  category: string | null
  /** What stands in the light; by default something of the category's, chosen by name. */
  motif?: Motif
  palette?: PaletteName
}

const WIDTH = 480
const HEIGHT = 360

/** Escapes only what a data URI must not hold: half the size of `encodeURIComponent`. */
function escapeForUri(svg: string): string {
  return svg
    .replace(/\n\s*/g, '')
    .replaceAll('"', "'")
    .replace(/[%#<>]/g, encodeURIComponent)
}

/**
 * The poster of a game as a data URI: a wall with an opening (its shape tells the category), and what is seen through it.
 * The same game always gets the same picture.
 */
export function gameArt(subject: ArtSubject): string {
  const random = createRandom(hash('art', subject.name, subject.category ?? ''))
  const scene = SCENES.find(({ category }) => category === subject.category) ?? random.pick(SCENES)
  const motif = subject.motif ?? random.pick(scene.motifs)
  const palette = PALETTES[subject.palette ?? random.pick(scene.palettes)]
  const { wall, line, sky, light } = palette
  const { opening, centre, stand } = scene

  const echoes = [1.09, 1.2, 1.33, 1.48, 1.65]
    .map((factor, i) => {
      const spread = `translate(${centre.map(c => (c * (1 - factor)).toFixed(1)).join(' ')}) scale(${factor})`
      return `<path d="${opening}" transform="${spread}" stroke-width="${(2.2 - i * 0.3).toFixed(1)}" opacity="${(0.6 - i * 0.11).toFixed(2)}"/>`
    })
    .join('')

  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${sky[0]}"/><stop offset=".5" stop-color="${sky[1]}"/><stop offset=".85" stop-color="${sky[2]}"/></linearGradient>
<radialGradient id="g"><stop stop-color="${light}"/><stop offset=".45" stop-color="${light}" stop-opacity=".55"/><stop offset="1" stop-color="${light}" stop-opacity="0"/></radialGradient>
<radialGradient id="w" cy=".45" r=".75"><stop stop-color="${line}" stop-opacity=".3"/><stop offset="1" stop-color="${line}" stop-opacity="0"/></radialGradient>
<clipPath id="o"><path d="${opening}"/></clipPath></defs>
<path fill="${wall}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/><path fill="url(#w)" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>
<g fill="none" stroke="${line}">${echoes}</g>
<g clip-path="url(#o)"><path fill="url(#s)" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>${scene.draw(palette, random)}
<g transform="translate(${stand[0]} ${stand[1]}) scale(${stand[2]})">${MOTIFS[motif](palette)}</g>${scene.front?.(palette, random) ?? ''}</g>
<path d="${opening}" fill="none" stroke="${line}" stroke-width="3"/></svg>`
  return `data:image/svg+xml,${escapeForUri(svg)}`
}
