import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { listed } from '../../test/client/fakeList.ts'
import type { ExportPage, ListedCustomer } from '../client/types.ts'
import { EXPORT_COLUMNS, type ExportColumn } from './columns.ts'
import { csvEncoder } from './csv.ts'
import type { ExportEncoder } from './encode.ts'
import { jsonEncoder } from './json.ts'

/** These pages as an export gives them, one for each array. */
function pagesOf(...pages: ListedCustomer[][]): ExportPage[] {
  const total = pages.flat().length
  let rows = 0
  return pages.map((customers, index) => {
    rows += customers.length
    const progress = { rows, total, isExact: true }
    const isLast = index === pages.length - 1
    return {
      customers,
      progress,
      next: isLast ? null : { ...progress, after: String(rows), asOf: '2026-02-15' },
      as_of: '2026-02-15',
      currency: 'EUR',
    }
  })
}

function encodeAll(encoder: ExportEncoder, ...pages: ListedCustomer[][]): string {
  let rows = 0
  return pagesOf(...pages)
    .map((page, index) => {
      const text = encoder.encode(page, { isNew: index === 0, rows })
      rows += page.customers.length
      return text
    })
    .join('')
}

const csv = (columns: ExportColumn[], ...pages: ListedCustomer[][]) => encodeAll(csvEncoder(columns), ...pages)
const read = (text: string, bom = false): string[][] => parse(text, { bom, record_delimiter: '\r\n' })

const full = listed('7', {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  phone: '555 0100',
  spending_tier: 'vip',
  frequency_tier: 'one-time',
  lifecycle_stage: 'at-risk',
  marketing_tags: ['win-back', 'spring; 2026'],
  total_bookings: 1204,
  total_spent: 1234567.5,
  average_booking_value: -12.25,
  booking_frequency_per_month: 0.66,
  first_booking_date: '2024-01-31',
  last_booking_date: '2026-03-01',
  last_visit: '2025-11-01',
  days_since_last_visit: 106,
  favorite_game: { id: 'g1', name: 'The Crypt', count: 3 },
  preferred_venue: { id: 'v1', name: 'Harbour', count: 4 },
  favorite_category: { name: 'Horror', count: 2 },
})

describe('CSV', () => {
  it('has every column, under keys that stay, with plain numbers and dates', () => {
    const [header, row] = read(csv([...EXPORT_COLUMNS], [full]))
    const record = Object.fromEntries((header ?? []).map((key, index) => [key, row?.[index]]))
    expect(record).toEqual({
      id: '7',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      phone: '555 0100',
      spending_tier: 'vip',
      frequency_tier: 'one-time',
      lifecycle_stage: 'at-risk',
      marketing_tags: 'win-back; spring; 2026',
      total_bookings: '1204',
      total_spent: '1234567.5',
      average_booking_value: '-12.25',
      currency: 'EUR',
      booking_frequency_per_month: '0.66',
      first_booking_date: '2024-01-31',
      last_booking_date: '2026-03-01',
      last_visit: '2025-11-01',
      days_since_last_visit: '106',
      as_of: '2026-02-15',
      favorite_game: 'The Crypt',
      favorite_game_id: 'g1',
      preferred_venue: 'Harbour',
      preferred_venue_id: 'v1',
      favorite_category: 'Horror',
    })
  })

  it('speaks in the words it is given', () => {
    const words = {
      column: (column: ExportColumn) => `<${column}>`,
      value: (_column: ExportColumn, key: string) => key.toUpperCase(),
    }
    const text = encodeAll(csvEncoder(['lifecycle_stage', 'total_spent'], { words }), [full])
    expect(read(text)).toEqual([
      ['<lifecycle_stage>', '<total_spent>'],
      ['AT-RISK', '1234567.5'],
    ])
  })

  it('is one file of all pages: one header, a line break after each line', () => {
    const text = csv(['id', 'name'], [listed('1'), listed('2')], [listed('3')], [])
    expect(text).toBe('id,name\r\n1,Customer 1\r\n2,Customer 2\r\n3,Customer 3\r\n')
  })

  it('is a header where nobody fits', () => {
    expect(csv(['id', 'name'], [])).toBe('id,name\r\n')
  })

  it('keeps customers of whom the one column is empty', () => {
    const text = csv(['phone'], [listed('1'), listed('2', { phone: '2' })], [listed('3')])
    expect(read(text)).toEqual([['phone'], [''], ['2'], ['']])
  })

  it('begins with a byte order mark once, where asked to', () => {
    const text = encodeAll(csvEncoder(['id'], { bom: true }), [listed('1')], [listed('2')])
    expect(text.match(/\uFEFF/g)).toHaveLength(1)
    expect(read(text, true)).toEqual([['id'], ['1'], ['2']])
  })

  it.each([
    'Robert"); drop table customers; --',
    'two\r\nlines, "quoted"',
    'one\nunix line',
    '  blanks at both ends  ',
    'שלום, עולם',
    'مرحبا; "أهلا"',
    '👩‍👩‍👧 família Ōkami\u2028',
    '\uFEFFmarked',
    "O'Hara",
    'x'.repeat(40_000),
    '"',
  ])('gives back %j as it was', name => {
    expect(read(csv(['id', 'name'], [listed('1', { name })]))).toEqual([
      ['id', 'name'],
      ['1', name],
    ])
  })

  it.each([
    '=1+1',
    '+49 170 1234',
    '-5',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '=HYPERLINK("http://x","y")',
    '=1+1\nsecond line',
    '+1\r\n',
    '   =1+1',
    '\u200B=1+1',
    '\u202E=1+1',
    '\uFEFF@now',
    '＝1+1',
    "-2+3+cmd|' /C calc'!A0",
  ])('makes harmless what a spreadsheet would run: %j', name => {
    const [, row] = read(csv(['name', 'id'], [listed('1', { name })]))
    expect(row).toEqual([`'${name}`, '1'])
  })

  it('makes tags, games and headers harmless too, and leaves numbers numbers', () => {
    const customer = listed('1', {
      marketing_tags: ['=cmd', 'b'],
      favorite_game: { id: '1', name: '@game', count: 1 },
      total_spent: -120.5,
    })
    const words = { column: (column: ExportColumn) => `=${column}`, value: (_: ExportColumn, key: string) => key }
    const text = encodeAll(csvEncoder(['marketing_tags', 'favorite_game', 'total_spent'], { words }), [customer])
    expect(read(text)).toEqual([
      ["'=marketing_tags", "'=favorite_game", "'=total_spent"],
      ["'=cmd; b", "'@game", '-120.5'],
    ])
    // Unquoted, so that a spreadsheet reads a number.
    expect(text).toContain(',-120.5\r\n')
  })
})

describe('JSON', () => {
  it('is an array of all pages, with types kept and nothing left out', () => {
    const columns: ExportColumn[] = ['id', 'name', 'total_spent', 'marketing_tags', 'favorite_game', 'currency']
    const hostile = listed('=2', { name: '"\n\u2028</script>' })
    expect(JSON.parse(encodeAll(jsonEncoder(columns), [full], [hostile, listed('3')]))).toEqual([
      {
        id: '7',
        name: 'Ada Lovelace',
        total_spent: 1234567.5,
        marketing_tags: ['win-back', 'spring; 2026'],
        favorite_game: 'The Crypt',
        currency: 'EUR',
      },
      {
        id: '=2',
        name: '"\n\u2028</script>',
        total_spent: 0,
        marketing_tags: [],
        favorite_game: null,
        currency: 'EUR',
      },
      { id: '3', name: 'Customer 3', total_spent: 0, marketing_tags: [], favorite_game: null, currency: 'EUR' },
    ])
  })

  it.each([[[]], [[], [listed('1')]], [[], [], [listed('1')], []]])('is valid with empty pages: %#', (...pages) => {
    const written = JSON.parse(encodeAll(jsonEncoder(['id']), ...pages))
    expect(written).toEqual(pages.flat().map(({ id }) => ({ id })))
  })
})

describe.each([
  ['CSV', csvEncoder([...EXPORT_COLUMNS])],
  ['JSON', jsonEncoder([...EXPORT_COLUMNS])],
])('%s in memory', (_name, encoder) => {
  it('keeps no page that it has written', () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage: () => void = runInNewContext('gc')
    const seen: WeakRef<ExportPage>[] = []
    let length = 0
    for (let number = 0; number < 50; number++) {
      const [page] = pagesOf(
        Array.from({ length: 200 }, (_, index) => listed(String(index))),
        [],
      )
      if (!page) continue
      seen.push(new WeakRef(page))
      length += encoder.encode(page, { isNew: number === 0, rows: number * 200 }).length
    }
    return new Promise<void>(resolve => setTimeout(resolve, 0)).then(() => {
      collectGarbage()
      expect(length).toBeGreaterThan(10_000)
      expect(seen.filter(page => page.deref() !== undefined).length).toBeLessThanOrEqual(1)
    })
  })
})
