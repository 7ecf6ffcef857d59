import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFilter } from '../../../client/checkFilter.ts'
import { CONSENT_CHANNELS } from '../../../client/types/consent.ts'
import {
  CUSTOMER_SORTS,
  type CustomerFilter,
  FREQUENCY_TIERS,
  LIFECYCLE_STAGES,
  SPENDING_TIERS,
} from '../../../client/types.ts'
import { type CustomerListState, isSameState } from './customerListState.ts'
import { customerListStateFromSearchParams, customerListStateToSearchParams } from './searchParams.ts'

/** Text that a database can hold and that is not blank: signs that mean something in an address, emoji, other scripts. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('&', '=', '+', '%', '#', ',', ' ', '"'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .filter(value => value.trim() !== '' && !value.includes('\0'))
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 4 })
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const optional = <T>(key: string, values: fc.Arbitrary<T>) =>
  fc.option(
    values.map(value => ({ [key]: value })),
    { nil: {} },
  )

const filter: fc.Arbitrary<CustomerFilter> = fc
  .tuple(
    optional('spending_tier', some(SPENDING_TIERS)),
    optional('frequency_tier', some(FREQUENCY_TIERS)),
    optional('lifecycle_stage', some(LIFECYCLE_STAGES)),
    optional('favorite_game_id', texts),
    optional('preferred_venue_id', texts),
    optional('game_category', texts),
    optional('customer_id', texts),
    optional(
      'tags',
      fc.oneof(
        texts.map(any => ({ any })),
        fc.record({ all: texts, none: texts }),
      ),
    ),
    optional(
      'consent',
      fc
        .tuple(fc.constantFrom(...CONSENT_CHANNELS), optional('purpose', text))
        .map(([channel, purpose]) => ({ channel, ...purpose })),
    ),
    optional(
      'search',
      text.map(value => value.trim()),
    ),
  )
  .map(parts => Object.assign({}, ...parts))

const state: fc.Arbitrary<CustomerListState> = fc
  .tuple(
    fc.record({ filter, sort: fc.constantFrom(...CUSTOMER_SORTS), descending: fc.boolean() }),
    optional('columns', texts),
  )
  .map(([required, columns]) => ({ ...required, ...columns }))

describe('a state in an address', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(state, given => {
        const address = customerListStateToSearchParams(given).toString()
        expect(isSameState(customerListStateFromSearchParams(address), given)).toBe(true)
      }),
    )
  })

  it('leaves no trace while nothing was chosen', () => {
    expect(customerListStateToSearchParams({}).toString()).toBe('')
    expect(customerListStateToSearchParams({ sort: 'name' }).toString()).toBe('sort=name')
    expect(customerListStateToSearchParams({ sort: 'name', descending: true }).toString()).toBe('sort=name&order=desc')
  })

  it('keeps the parameters of the host, and replaces its own', () => {
    const params = customerListStateToSearchParams({ filter: { search: 'ada' } }, 'tab=people&search=old&tags_any=x')
    expect(params.toString()).toBe('tab=people&search=ada')
  })

  it('is one that the client accepts, whatever the address holds', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('vip', 'email', 'sms: ', 'post:x', 'constructor', '__proto__', ' '),
      fc.string({ minLength: 200, maxLength: 400 }),
    )
    const names = fc.constantFrom(
      'spending_tier',
      'lifecycle_stage',
      'favorite_game_id',
      'tags_any',
      'tags_none',
      'consent',
      'search',
      'sort',
      'order',
      'columns',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(names, anything), { maxLength: 12 }), pairs => {
        const { filter: found, sort } = customerListStateFromSearchParams(new URLSearchParams(pairs))
        expect(checkFilter(found)).toEqual(found)
        expect(CUSTOMER_SORTS).toContain(sort)
      }),
    )
  })

  it('passes over what does not exist, and keeps the rest', () => {
    expect(
      customerListStateFromSearchParams(
        'spending_tier=vip&spending_tier=platinum&spending_tier=vip&sort=shoe_size&order=up&search=%20%20',
      ),
    ).toEqual({ filter: { spending_tier: ['vip'] }, sort: 'total_spent', descending: true })
  })
})
