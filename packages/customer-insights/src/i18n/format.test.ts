import { describe, expect, it } from 'vitest'
import { createFormatters } from './format.ts'

const us = createFormatters({ locale: 'en-US', timeZone: 'America/Los_Angeles', currency: 'USD' })
const german = createFormatters({ locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' })

describe('createFormatters', () => {
  it('gives the same object for the same options', () => {
    expect(createFormatters({ locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' })).toBe(german)
  })

  it('writes money and numbers as the locale does', () => {
    expect(us.money(-1234.5)).toBe('-$1,234.50')
    expect(us.wholeMoney(1_199_999.6)).toBe('$1,200,000')
    expect(german.money(1234.5)).toBe('1.234,50\u00a0€')
    expect(us.decimal(0.666)).toBe('0.67')
    expect(us.percent(0.1236)).toBe('12.4%')
    expect(us.number(1204)).toBe('1,204')
    expect([4.21, 28].map(us.factor)).toEqual(['4.2', '28'])
    expect([3.2, -0.25, 0.001].map(us.difference)).toEqual(['+320%', '-25%', '0%'])
    expect(german.list(['a', 'b', 'c'])).toBe('a, b und c')
    expect([us.percent(-0.0001), us.wholeMoney(-0.2)]).toEqual(['0.0%', '$0'])
  })

  it('keeps a currency of letters and a sign together in a text from right to left', () => {
    const egypt = createFormatters({ locale: 'ar-EG', timeZone: 'UTC', currency: 'USD' })
    expect(egypt.money(5)).toMatch(/US\$\u200e/)
    expect(createFormatters({ locale: 'en-GB', timeZone: 'UTC', currency: 'USD' }).money(5)).toBe('US$5.00')
  })

  it('never shifts a day, and puts an instant on the day it has in the zone', () => {
    expect(us.date('2026-02-15')).toBe('Feb 15, 2026')
    expect(us.date('2026-02-15T03:00:00Z')).toBe('Feb 14, 2026')
    expect(german.date('2026-02-14T23:30:00Z')).toBe('15.02.2026')
  })

  it('writes months, weekdays and hours as the locale does', () => {
    expect([us.month('2026-02'), us.monthName('2026-02'), german.month('2025-12')]).toEqual([
      'Feb 2026',
      'Feb',
      'Dez. 2025',
    ])
    expect([us.year('2026'), us.year('12026')]).toEqual(['2026', '12026'])
    expect([us.weekday(1), us.shortWeekday(7), german.weekday(5)]).toEqual(['Monday', 'Sun', 'Freitag'])
    expect([us.hour(0), us.hour(19), german.hour(19)]).toEqual(['12 AM', '7 PM', '19 Uhr'])
    expect(us.compactMoney(1_234_500)).toBe('$1.2M')
  })

  it('puts an instant at its time in the zone, leaves a local time as it is, and finds none in a date', () => {
    expect(german.time('2026-02-15T18:30:00+00:00')).toBe('19:30')
    expect(us.time('2026-02-15T03:00:00Z')).toBe('7:00 PM')
    expect([german.time('2026-02-15T18:30:00'), german.time('2026-02-15 18:30:00')]).toEqual(['18:30', '18:30'])
    expect(german.time('2026-02-15')).toBeNull()
    expect(german.time('2026-02-15T99:99')).toBe('2026-02-15T99:99')
  })

  it('tells days that are past from those to come', () => {
    expect([0, 1, 12, -3].map(us.relativeDays)).toEqual(['today', 'yesterday', '12 days ago', 'in 3 days'])
  })

  it('tells how long ago something was by its largest unit, and never too long', () => {
    expect([0, 1, 59.9, 60, 3599, 7200, 86_400, 200_000, 2_629_800, 40_000_000].map(us.ago)).toEqual([
      'now',
      '1 second ago',
      '59 seconds ago',
      '1 minute ago',
      '59 minutes ago',
      '2 hours ago',
      'yesterday',
      '2 days ago',
      'last month',
      'last year',
    ])
  })

  it('tells a wait by its largest unit, and never too short', () => {
    expect([0.2, 1, 7.2, 59.5, 60, 61, 3599, 3601].map(us.duration)).toEqual([
      '1 second',
      '1 second',
      '8 seconds',
      '1 minute',
      '1 minute',
      '2 minutes',
      '60 minutes',
      '2 hours',
    ])
    expect(german.duration(30)).toBe('30 Sekunden')
  })

  it('puts only the one kind of no-break space that server and browser agree on', () => {
    const french = createFormatters({ locale: 'fr-FR', timeZone: 'Europe/Paris', currency: 'EUR' })
    expect(french.money(1234567.5)).not.toContain('\u202f')
    expect(french.number(1234567)).toBe('1\u00a0234\u00a0567')
  })

  it.each([
    { locale: '??', timeZone: 'Mars/Olympus', currency: '' },
    { locale: 'en-US', timeZone: 'UTC', currency: 'gold' },
  ])('does not throw at options nobody knows: %o', options => {
    const odd = createFormatters(options)
    expect(odd.money(3)).toContain('3.00')
    expect(odd.date('2026-02-15T03:00:00Z')).toContain('2026')
    expect(odd.date('not a date')).toBe('not a date')
  })
})
