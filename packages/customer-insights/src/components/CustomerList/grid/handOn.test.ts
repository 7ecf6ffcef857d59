import { describe, expect, it } from 'vitest'
import { handOn } from './handOn.ts'

const NOBODY = -1
const start = handOn([], [0, 1, 2, 3], NOBODY, true)
const places = (rows: ReturnType<typeof handOn>) => Object.fromEntries(rows.map(({ slot, index }) => [slot, index]))
const order = (rows: ReturnType<typeof handOn>) => rows.map(({ index }) => index)

describe('rows that are handed on', () => {
  it('go to what came into view, and the others stay', () => {
    expect(places(start)).toEqual({ 0: 0, 1: 1, 2: 2, 3: 3 })
    expect(places(handOn(start, [2, 3, 4, 5], NOBODY, false))).toEqual({ 0: 4, 1: 5, 2: 2, 3: 3 })
    expect(places(handOn(start, [90, 91, 92, 93], NOBODY, false))).toEqual({ 0: 90, 1: 91, 2: 92, 3: 93 })
  })

  it('stand in the order of the list only when asked, since that moves elements', () => {
    const scrolled = handOn(start, [2, 3, 4, 5], NOBODY, false)
    expect(order(scrolled)).toEqual([4, 5, 2, 3])
    const rested = handOn(scrolled, [2, 3, 4, 5], NOBODY, true)
    expect(order(rested)).toEqual([2, 3, 4, 5])
    expect(places(rested)).toEqual(places(scrolled))
  })

  it('are as many as are wanted', () => {
    expect(handOn(start, [3, 4], NOBODY, true)).toHaveLength(2)
    expect(places(handOn(start, [3, 4, 5, 6, 7], NOBODY, true))).toEqual({ 0: 4, 1: 5, 2: 6, 3: 3, 4: 7 })
    expect(handOn(start, [], NOBODY, true)).toEqual([])
  })

  it('are never the one with the focus: its element goes, and no other takes its slot at once', () => {
    const after = handOn(start, [50, 51, 52, 53], 0, false)
    expect(places(after)).toEqual({ 1: 50, 2: 51, 3: 52, 4: 53 })
  })

  it('go to whom is most like their last, where there is a choice, and to no one twice', () => {
    // Of the places here, the even ones look alike, and the odd ones.
    const alike = (one: number, other: number) => Number(one % 2 === other % 2)
    expect(places(handOn(start, [3, 4, 5, 6], NOBODY, false, alike))).toEqual({ 0: 4, 1: 5, 2: 6, 3: 3 })
    expect(places(handOn(start, [3, 5, 7, 8], NOBODY, false, alike))).toEqual({ 0: 8, 1: 5, 2: 7, 3: 3 })
    expect(places(handOn(start, [3, 5, 7, 9], NOBODY, false, alike))).toEqual({ 0: 5, 1: 7, 2: 9, 3: 3 })
  })
})
