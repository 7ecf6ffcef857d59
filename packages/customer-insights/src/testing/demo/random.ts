/** A small seeded generator: the same seed draws the same numbers on every machine. */
export interface Random {
  /** 0 <= x < 1 */
  next(): number
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Picks in proportion to `weight(item)`; at least one weight must be above 0. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T
  uuid(): string
}

/** FNV-1a: turns a seed and a label into an independent 32-bit seed. */
export function hash(...parts: readonly (string | number)[]): number {
  let value = 0x811c9dc5
  for (const char of parts.join('\u0000')) {
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return value >>> 0
}

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state are plenty for sample data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))

  function pick<T>(items: readonly T[]): T {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new RangeError('pick from an empty list')
    return item
  }

  function weighted<T>(items: readonly T[], weight: (item: T) => number): T {
    const weights = items.map(weight)
    let rest = next() * weights.reduce((sum, value) => sum + value, 0)
    for (const [index, item] of items.entries()) {
      rest -= weights[index] ?? 0
      if (rest < 0) return item
    }
    throw new RangeError('weighted pick needs a positive weight')
  }

  function uuid(): string {
    const hex = Array.from({ length: 32 }, () => int(0, 15).toString(16))
    hex[12] = '4'
    hex[16] = pick(['8', '9', 'a', 'b'])
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  return { next, int, chance: probability => next() < probability, pick, weighted, uuid }
}
