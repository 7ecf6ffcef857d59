import { expect, describe as group, it } from 'vitest'
import { describe, isSelected, NOBODY, type Selection, select, selectedPart } from './selection.ts'

const loaded = ['a', 'b', 'c']
const rows = loaded.map(id => ({ id }))
const picked = (...ids: string[]): Selection => ({ all: false, ids: new Set(ids) })

group('a selection', () => {
  it('takes customers in and lets them go', () => {
    const two = select(NOBODY, ['a', 'b'], true, loaded)
    expect(two).toEqual(picked('a', 'b'))
    expect(select(two, ['a'], false, loaded)).toEqual(picked('b'))
  })

  it('of all that match falls back to those loaded when one is taken away', () => {
    expect(select({ all: true }, ['b'], false, loaded)).toEqual(picked('a', 'c'))
  })

  it('knows whether everyone loaded is in it', () => {
    expect(['none', 'some', 'every']).toEqual([
      selectedPart(NOBODY, rows),
      selectedPart(picked('a'), rows),
      selectedPart(picked('a', 'b', 'c', 'gone'), rows),
    ])
    expect(selectedPart({ all: true }, rows)).toBe('every')
    expect(selectedPart(NOBODY, [])).toBe('none')
    expect(isSelected({ all: true }, 'not loaded')).toBe(true)
  })

  it('is described by a filter: the list’s own for all that match, ids for those picked', () => {
    const clear = () => {}
    const list = { filter: { search: 'ada' }, total: { count: 10_000, is_exact: false }, as_of: '2026-02-15' }
    expect(describe({ all: true }, list, clear)).toMatchObject({
      filter: { search: 'ada' },
      count: { count: 10_000, is_exact: false },
      customerIds: null,
      asOf: '2026-02-15',
    })
    expect(describe(picked('a', 'b'), list, clear)).toMatchObject({
      filter: { customer_id: ['a', 'b'] },
      count: { count: 2, is_exact: true },
      customerIds: ['a', 'b'],
    })
  })
})
