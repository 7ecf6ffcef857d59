import { expect, test } from 'vitest'
import { CATALOGUE } from '../catalogue.ts'
import { gameArt } from './game-art.ts'

const games = CATALOGUE.flatMap(venue => venue.games)

test('the same game always gets the same picture, and every game its own', () => {
  const pictures = games.map(gameArt)
  expect(games.map(gameArt)).toEqual(pictures)
  expect(new Set(pictures).size).toBe(games.length)
})

test('a picture is one well-formed SVG in a data URI that asks nothing of the network', () => {
  for (const subject of [...games, { name: 'A room we do not know', category: null }]) {
    const uri = gameArt(subject)
    expect(uri).toMatch(/^data:image\/svg\+xml,%3Csvg [^"#<>]*%3C\/svg%3E$/)
    const svg = decodeURIComponent(uri.slice(uri.indexOf(',') + 1))
    expect(svg.match(/https?:[^']*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(svg).not.toMatch(/NaN|undefined|null/)
    const opened = svg.match(/<[a-zA-Z][^>]*[^/]>/g)?.length
    expect(svg.match(/<\/[a-zA-Z]+>/g)).toHaveLength(opened ?? 0)
  }
})

test('a game without a motif of its own gets one of its category', () => {
  const [first, second] = ['Room one', 'Room two'].map(name => gameArt({ name, category: 'Horror' }))
  expect(first).not.toBe(second)
})
