import type { Random } from '../random.ts'
import type { Motif } from './motifs.ts'
import type { Palette, PaletteName } from './palettes.ts'

/** What a category's pictures have in common. */
export interface Scene {
  category: string
  /** The opening in the wall, as an SVG path. */
  opening: string
  /** The point from which the wall's lines spread. */
  centre: readonly [x: number, y: number]
  /** Where the motif stands, and its scale. */
  stand: readonly [x: number, y: number, scale: number]
  palettes: readonly [PaletteName, ...PaletteName[]]
  motifs: readonly [Motif, ...Motif[]]
  /** What is behind the motif. */
  draw: (palette: Palette, random: Random) => string
  /** What is in front of it. */
  front?: (palette: Palette, random: Random) => string
}

const glow = (x: number, y: number, radius: number) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="url(#g)"/>`

function motes(random: Random, count: number, colour: string, [left, top, right, bottom]: readonly number[]): string {
  const dots = Array.from({ length: count }, () => {
    const radius = (0.8 + random.next() * 1.8).toFixed(1)
    return `<circle cx="${random.int(left ?? 0, right ?? 480)}" cy="${random.int(top ?? 0, bottom ?? 360)}" r="${radius}"/>`
  })
  return `<g fill="${colour}" opacity=".8">${dots.join('')}</g>`
}

/** A ridge across the picture whose peaks vary with the game. */
function ridge(random: Random, base: number, rise: number, colour: string): string {
  const points = Array.from({ length: 7 }, (_, i) => [i * 80, base - random.next() * rise] as const)
  const [first, ...rest] = points.map(([x, y]) => `${x} ${y.toFixed(0)}`)
  const curve = rest.map((point, i) => {
    const previous = points[i]
    return previous ? `S${i * 80 + 40} ${((previous[1] + base) / 2).toFixed(0)} ${point}` : ''
  })
  return `<path fill="${colour}" d="M${first}${curve.join('')}V360H0z"/>`
}

/** Roofs, chimneys and gables, as one silhouette. */
function roofs(random: Random, base: number, colour: string): string {
  let path = `M0 360V${base}`
  for (let x = 0; x < 480; ) {
    const width = random.int(26, 48)
    const top = base - random.int(0, 38)
    path += random.chance(0.6)
      ? `V${top}L${x + width / 2} ${top - width / 2}L${x + width} ${top}`
      : `V${top}h${width * 0.2}v-12h7v12H${x + width}`
    x += width
  }
  return `<path fill="${colour}" d="${path}V360z"/>`
}

const room: Scene = {
  category: 'Escape Room',
  opening: 'M181 249A126 126 0 1 1 299 249L342 376H138z',
  centre: [240, 170],
  stand: [240, 142, 0.98],
  palettes: ['brass', 'ink', 'oxblood', 'verdigris', 'slate'],
  motifs: ['clock', 'compass', 'book', 'flask', 'king'],
  draw({ land, light }, random) {
    const planks = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(i => `M${240 + i * 24} 254L${240 + i * 40} 360`).join('')
    const shelves = [70, 110, 150, 190].map(y => {
      const books = Array.from({ length: 20 }, (_, i) => {
        const height = random.int(14, 28)
        return random.chance(0.85) ? `M${112 + i * 13} ${y}v-${height}h9v${height}z` : ''
      })
      return `${books.join('')}M100 ${y}h280v4H100z`
    })
    return `<path d="${shelves.join('')}" fill="${land[0]}" opacity=".34"/>${glow(240, 142, 150)}
    <path d="M0 254h480v106H0z" fill="${land[1]}"/><path d="${planks}" stroke="${land[2]}" stroke-width="2" opacity=".55"/>
    <ellipse cx="240" cy="266" rx="92" ry="10" fill="${land[2]}"/><path d="M178 250h124l10 20H168z" fill="${land[2]}"/><path d="M186 236h108v16H186z" fill="${land[2]}"/><path d="M186 236h108v3H186z" fill="${light}" opacity=".6"/>`
  },
}

const horror: Scene = {
  category: 'Horror',
  opening: 'M122 376V196Q122 84 240 10 358 84 358 196V376z',
  centre: [240, 210],
  stand: [240, 176, 0.96],
  palettes: ['ember', 'dusk', 'moss'],
  motifs: ['house', 'moth', 'eye'],
  draw: ({ light, land }, random) =>
    `${motes(random, 26, light, [122, 20, 358, 200])}${glow(240, 150, 150)}<circle cx="240" cy="152" r="74" fill="${light}"/>
    <g fill="${land[0]}" opacity=".12"><circle cx="216" cy="128" r="13"/><circle cx="262" cy="172" r="18"/><circle cx="266" cy="120" r="7"/></g>
    ${ridge(random, 268, 50, land[0])}${ridge(random, 296, 40, land[1])}`,
  front: ({ land, sky }, random) =>
    `<g fill="none" stroke="${land[2]}" stroke-linecap="round"><path stroke-width="9" d="M136 360Q150 270 138 190"/><path stroke-width="5" d="M144 262Q168 236 176 ${random.int(196, 214)}M142 226Q158 200 152 ${random.int(150, 172)}M165 238q18-6 24-20"/>
    <path stroke-width="9" d="M346 360Q330 280 344 210"/><path stroke-width="5" d="M337 286Q312 262 308 ${random.int(226, 244)}M340 242Q326 220 330 ${random.int(172, 196)}M318 266q-14-2-24-16"/></g>
    <g fill="${sky[2]}"><ellipse cx="${random.int(190, 230)}" cy="292" rx="110" ry="9" opacity=".3"/><ellipse cx="${random.int(260, 300)}" cy="312" rx="130" ry="12" opacity=".26"/></g>
    ${ridge(random, 352, 26, land[2])}`,
}

const virtual: Scene = {
  category: 'VR',
  opening: 'M168 24H312L388 100V262L312 338H168L92 262V100z',
  centre: [240, 181],
  stand: [240, 150, 0.92],
  palettes: ['neon', 'abyss'],
  motifs: ['planet', 'jellyfish'],
  draw({ light, line, land }, random) {
    const lines = [-7, -5, -3.4, -2, -1, 0, 1, 2, 3.4, 5, 7].map(i => `M${240 + i * 14} 258L${240 + i * 62} 360`)
    const rungs = [262, 270, 282, 298, 320, 348].map(y => `M80 ${y}h320`)
    return `${motes(random, 44, light, [92, 24, 388, 250])}${glow(240, 150, 165)}
    ${ridge(random, 258, 46, land[0])}${ridge(random, 262, 26, land[1])}<path d="M80 258h320v102H80z" fill="${land[2]}"/>
    <path d="${lines.join('')}${rungs.join('')}" stroke="${line}" stroke-width="1.8" fill="none" opacity=".9"/><path d="M80 257h320v3H80z" fill="${light}"/>`
  },
}

/** A badge with a wavy edge: bulges around a circle. */
function scallops(): string {
  const count = 14
  const point = (i: number) => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2
    return `${(240 + Math.cos(angle) * 144).toFixed(1)} ${(180 + Math.sin(angle) * 144).toFixed(1)}`
  }
  const bulges = Array.from({ length: count }, (_, i) => `A33 33 0 0 1 ${point(i + 1)}`)
  return `M${point(0)}${bulges.join('')}z`
}

const family: Scene = {
  category: 'Family',
  opening: scallops(),
  centre: [240, 180],
  stand: [240, 174, 0.98],
  palettes: ['lagoon', 'apricot'],
  motifs: ['ship', 'robot'],
  draw({ light, land, line, sky }, random) {
    const rays = Array.from({ length: 18 }, (_, i) => `<path d="M0 0-17-280h34z" transform="rotate(${i * 20})"/>`)
    const cloud = (x: number, y: number) =>
      `<path transform="translate(${x} ${y})" d="M-34 12a13 13 0 0 1 6-25 20 20 0 0 1 37-5 17 17 0 0 1 24 30z"/>`
    const flags = Array.from({ length: 13 }, (_, i) => {
      const x = 84 + i * 26
      const y = 62 + Math.sin((i / 12) * Math.PI) * 26
      return `<path d="M${x} ${y.toFixed(0)}h20l-10 20z" fill="${[line, land[2], light][i % 3]}"/>`
    })
    return `<g fill="${sky[2]}" opacity=".55" transform="translate(240 190)">${rays.join('')}</g>${glow(240, 180, 150)}
    <g fill="${light}" opacity=".95">${cloud(random.int(128, 150), random.int(118, 140))}${cloud(random.int(330, 352), random.int(130, 156))}</g>
    <path d="M74 58Q240 108 406 58" stroke="${land[2]}" stroke-width="2" fill="none"/>${flags.join('')}
    ${ridge(random, 262, 34, land[0])}${ridge(random, 282, 24, land[1])}`
  },
  front: ({ land }, random) => `${ridge(random, 290, 14, land[1])}${ridge(random, 318, 22, land[2])}`,
}

const outdoor: Scene = {
  category: 'Outdoor',
  opening: 'M52 376V196A188 176 0 0 1 428 196V376z',
  centre: [240, 220],
  stand: [240, 172, 0.9],
  palettes: ['sunrise', 'heather'],
  motifs: ['bridge', 'castle'],
  draw({ light, land }, random) {
    const x = random.int(190, 290)
    return `${glow(x, 150, 190)}<circle cx="${x}" cy="140" r="52" fill="${light}"/>
    <g stroke="${light}" stroke-width="5" stroke-linecap="round" opacity=".6"><path d="M96 128h54M112 142h70M322 104h58M340 118h66"/></g>
    ${ridge(random, 226, 70, land[0])}${roofs(random, 256, land[1])}`
  },
  front({ land, line, light, ink }, random) {
    const pin = random.int(290, 330)
    return `${ridge(random, 292, 26, land[2])}<path d="M92 352Q150 300 206 322T${pin} 286" fill="none" stroke="${light}" stroke-width="5" stroke-dasharray="2 13" stroke-linecap="round"/>
    <path transform="translate(${pin} 284)" d="M0 0C-6-16-20-24-20-40a20 20 0 0 1 40 0C20-24 6-16 0 0z" fill="${line}" stroke="${ink}" stroke-width="3"/><circle cx="${pin}" cy="243" r="7" fill="${ink}"/>
    <circle cx="92" cy="350" r="8" fill="${line}" stroke="${ink}" stroke-width="3"/>`
  },
}

export const SCENES: readonly Scene[] = [room, horror, virtual, family, outdoor]
