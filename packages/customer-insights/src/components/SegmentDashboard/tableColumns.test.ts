import { expect, it } from 'vitest'
import { en } from '../../i18n/en.ts'
import { type Dimension, toDimensions } from './dimensions.ts'
import { standInSegments } from './standInSegments.ts'
import { sortEntries, tableColumns } from './tableColumns.ts'

const spent = [500, 40_000, 900, 3000]
const days = [30, null, 400, 2]
const dimensions = toDimensions(
  {
    ...standInSegments,
    spending_tiers: standInSegments.spending_tiers.map((entry, index) => ({
      ...entry,
      total_spent: spent[index] ?? 0,
      average_days_since_last_visit: days[index] ?? null,
    })),
  },
  en,
)
const [spending] = dimensions
const columns = tableColumns(dimensions, 'customers', true, en)
const order = (column: 'revenue' | 'days', direction: 'ascending' | 'descending') =>
  sortEntries(spending?.entries.slice(0, 4) ?? [], columns, { column, direction }).map(({ segment }) => segment)

it('sorts by a column in both directions', () => {
  expect(order('revenue', 'descending')).toEqual(['high', 'low', 'medium', 'vip'])
  expect(order('revenue', 'ascending')).toEqual(['vip', 'medium', 'low', 'high'])
})

it('puts those without a value last in both', () => {
  expect(order('days', 'descending')).toEqual(['medium', 'vip', 'low', 'high'])
  expect(order('days', 'ascending')).toEqual(['low', 'vip', 'medium', 'high'])
})

it('has a column for days where they are known, or will be', () => {
  const unknown: Dimension[] = dimensions.map(dimension => ({
    ...dimension,
    entries: dimension.entries.map(entry => ({ ...entry, average_days_since_last_visit: null })),
  }))
  const hasDays = (lastVisits: boolean, of = unknown) =>
    tableColumns(of, 'customers', lastVisits, en).some(({ id }) => id === 'days')
  expect([hasDays(false), hasDays(true), hasDays(false, dimensions)]).toEqual([false, true, true])
})

it('has a column for who can be reached only where that is known, or will be', () => {
  const ids = (...args: Parameters<typeof tableColumns>) => tableColumns(...args).map(({ id }) => id)
  expect(ids(dimensions, 'customers', false, en)).not.toContain('reachable')
  expect(ids(dimensions, 'customers', false, en, true)).toContain('reachable')
  const known = toDimensions({ ...standInSegments, unsegmented: { ...standInSegments.unsegmented, reachable: 0 } }, en)
  expect(ids(known, 'customers', false, en)).toContain('reachable')
})
