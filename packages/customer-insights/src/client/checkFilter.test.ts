import { describe, expect, test } from 'vitest'
import { checkFilter } from './checkFilter.ts'
import type { CustomerFilter } from './types.ts'

/** Whatever a host without TypeScript passes. */
const check = (filter: unknown) => checkFilter(filter as CustomerFilter)

describe('checkFilter', () => {
  test('every key, with every value', () => {
    const filter = {
      spending_tier: ['vip', 'high', 'medium', 'low'],
      frequency_tier: ['frequent', 'regular', 'occasional', 'one-time'],
      lifecycle_stage: ['new', 'active', 'at-risk', 'churned'],
      customer_id: ['7'],
      favorite_game_id: ['1'],
      preferred_venue_id: ['2', '3'],
      game_category: ['Escape Room', 'constructor'],
      tags: { any: ['a'], all: ['b', 'c'], none: ['d'] },
      search: '100% _',
    }
    expect(check(filter)).toEqual(filter)
  })

  test('nothing restricts nothing, and a key that is undefined is not there', () => {
    expect(check({})).toEqual({})
    expect(check({ spending_tier: undefined, tags: { any: ['a'], none: undefined } })).toStrictEqual({
      tags: { any: ['a'] },
    })
  })

  test('a search is trimmed, and counted in characters as people do', () => {
    expect(check({ search: '  ada ' })).toEqual({ search: 'ada' })
    expect(check({ search: '😀'.repeat(100) })).toEqual({ search: '😀'.repeat(100) })
  })

  test('1000 ids at most', () => {
    const ids = Array.from({ length: 1001 }, String)
    expect(check({ customer_id: ids.slice(1) })).toEqual({ customer_id: ids.slice(1) })
    expect(() => check({ customer_id: ids })).toThrow('filter.customer_id has 1001 ids; expected 1 to 1000.')
  })

  test.each([
    [undefined, /^filter is undefined; expected an object/],
    [null, /^filter is null; expected an object/],
    [[], /^filter is empty; expected an object/],
    ['vip', /^filter is "vip"; expected an object/],
    [{ tier: ['vip'] }, /^filter has the unknown key "tier"; expected some of customer_id, .* search/],
    [{ tier: undefined }, /unknown key "tier"/],
    [{ constructor: ['vip'] }, /unknown key "constructor"/],
    [{ spending_tier: ['vip', 'gold'] }, /^filter\.spending_tier has "gold"; expected some of vip, high, medium, low/],
    [{ frequency_tier: ['Regular'] }, /^filter\.frequency_tier has "Regular"/],
    [{ lifecycle_stage: ['lost'] }, /^filter\.lifecycle_stage has "lost"; expected some of new, active/],
    [{ spending_tier: [] }, /^filter\.spending_tier is empty; expected an array/],
    [{ spending_tier: 'vip' }, /^filter\.spending_tier is "vip"; expected an array/],
    [{ favorite_game_id: [1] }, /^filter\.favorite_game_id is an array; expected an array of strings/],
    [{ preferred_venue_id: [] }, /^filter\.preferred_venue_id is empty/],
    [{ game_category: [null] }, /^filter\.game_category is an array; expected/],
    [{ customer_id: [] }, /^filter\.customer_id is empty/],
    [{ tags: ['a'] }, /^filter\.tags is an array; expected an object/],
    [{ tags: {} }, /^filter\.tags is empty; expected any, all or none/],
    [{ tags: { any: undefined } }, /^filter\.tags is empty/],
    [{ tags: { some: ['a'] } }, /^filter\.tags has the unknown key "some"/],
    [{ tags: { none: [] } }, /^filter\.tags\.none is empty/],
    [{ search: '' }, /^filter\.search is ""; expected a string of 1 to 100 characters/],
    [{ search: ' \n' }, /^filter\.search is /],
    [{ search: 'x'.repeat(101) }, /^filter\.search is "x+"; expected a string of 1 to 100/],
    [{ search: 7 }, /^filter\.search is 7/],
    [{ game_category: {} }, /^filter\.game_category is an object; expected an array/],
  ])('%j says what is wrong, and what to do', (filter, message) => {
    const error = expect.objectContaining({
      code: 'invalid_input',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\w+\.$/),
    })
    expect(() => check(filter)).toThrow(error)
  })
})
