import type { ReactNode } from 'react'

const WIDTH = 160
const HEIGHT = 100

/**
 * A picture for a game that has none: the same game always gets the same one. Plain shapes without ids,
 * so that many on a page cannot get in each other's way.
 */
export function GameArt({ seed }: { seed: string }) {
  const random = sequence(seed)
  const hue = Math.floor(random() * 360)
  const tones = toneScale(hue, random() < 0.5 ? 38 : -46)
  const scene = pick(scenes, random())
  return (
    <svg
      className="ci-GameArt-root"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={WIDTH} height={HEIGHT} fill={tones.sky} />
      {scene(random, tones)}
    </svg>
  )
}

interface Tones {
  sky: string
  far: string
  mid: string
  near: string
  light: string
}

function toneScale(hue: number, turn: number): Tones {
  const tone = (lightness: number, chroma: number, shift: number) =>
    `oklch(${lightness} ${chroma} ${(hue + turn * shift + 360) % 360})`
  return {
    sky: tone(0.62, 0.1, 0),
    far: tone(0.5, 0.1, 0.4),
    mid: tone(0.4, 0.09, 0.7),
    near: tone(0.27, 0.06, 1),
    light: tone(0.9, 0.08, -0.6),
  }
}

type Scene = (random: () => number, tones: Tones) => ReactNode

const scenes: readonly Scene[] = [hills, arches, quarters, towers, beams]

/** A low sun behind three ranges. */
function hills(random: () => number, { far, mid, near, light }: Tones): ReactNode {
  const range = (base: number, swing: number) => {
    const [a, b, c] = [0, 1, 2].map(() => base + (random() - 0.5) * swing)
    return `M0 ${base}C30 ${a} 50 ${b} 80 ${base}S130 ${c} 160 ${a}V100H0z`
  }
  return (
    <>
      <circle cx={40 + random() * 80} cy={34 + random() * 14} r={13 + random() * 10} fill={light} />
      <path d={range(56, 44)} fill={far} />
      <path d={range(70, 36)} fill={mid} />
      <path d={range(86, 24)} fill={near} />
    </>
  )
}

/** Doors within doors, a light at the end. */
function arches(random: () => number, { far, mid, near, light }: Tones): ReactNode {
  const x = 58 + random() * 44
  const step = 13 + random() * 5
  return [far, mid, near, light].map((fill, index) => {
    const half = step * (4.2 - index * 1.15)
    const top = 18 + index * 14
    return <path key={fill} d={`M${x - half} 100V${top + half}a${half} ${half} 0 0 1 ${half * 2} 0V100z`} fill={fill} />
  })
}

/** A floor of quarter circles. */
function quarters(random: () => number, { far, mid, near, light }: Tones): ReactNode {
  const size = 20
  const turns = [
    'M0 0H20A20 20 0 0 1 0 20z',
    'M20 0V20A20 20 0 0 1 0 0z',
    'M20 20H0A20 20 0 0 1 20 0z',
    'M0 20V0A20 20 0 0 1 20 20z',
  ]
  const tiles: ReactNode[] = []
  for (let y = 0; y < HEIGHT; y += size) {
    for (let x = 0; x < WIDTH; x += size) {
      const fill = pick([far, far, mid, mid, near, light], random() * (random() < 0.7 ? 0.84 : 1))
      tiles.push(<path key={`${x} ${y}`} transform={`translate(${x} ${y})`} d={pick(turns, random())} fill={fill} />)
    }
  }
  return tiles
}

/** A town at night, one window lit. */
function towers(random: () => number, { far, mid, near, light }: Tones): ReactNode {
  const row = (fill: string, low: number, high: number) => {
    const shapes: string[] = []
    for (let x = -6; x < WIDTH; ) {
      const width = 14 + random() * 16
      shapes.push(`M${x} 100V${high + random() * (low - high)}h${width}V100z`)
      x += width + random() * 5
    }
    return <path d={shapes.join('')} fill={fill} />
  }
  const lit = 30 + random() * 100
  return (
    <>
      <circle cx={20 + random() * 120} cy={20 + random() * 10} r={8 + random() * 5} fill={light} />
      {row(far, 58, 34)}
      {row(mid, 74, 50)}
      {row(near, 92, 72)}
      <path d={`M${lit} 94v-7h5v7z`} fill={light} />
    </>
  )
}

/** Beams from a keyhole. */
function beams(random: () => number, { far, mid, near, light }: Tones): ReactNode {
  const x = 60 + random() * 40
  const y = 44 + random() * 8
  const count = 7 + Math.floor(random() * 4)
  const start = random() * Math.PI
  const rays = Array.from({ length: count }, (_, index) => {
    const angle = start + (index * 2 * Math.PI) / count
    const point = (turn: number) => `${x + 200 * Math.cos(angle + turn)} ${y + 200 * Math.sin(angle + turn)}`
    return `M${x} ${y}L${point(0)}L${point(Math.PI / count)}z`
  })
  return (
    <>
      <path d={rays.join('')} fill={far} />
      <circle cx={x} cy={y} r="31" fill={mid} />
      <circle cx={x} cy={y} r="23" fill={near} />
      <path d={`M${x - 6.5} ${y + 14}l3.2-13.5a6.5 6.5 0 1 1 6.6 0l3.2 13.5z`} fill={light} />
    </>
  )
}

function pick<T>(from: readonly T[], share: number): T {
  return from[Math.min(from.length - 1, Math.floor(share * from.length))] as T
}

/** Numbers in 0..1 that follow from the text alone: FNV-1a, then mulberry32. */
function sequence(text: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
