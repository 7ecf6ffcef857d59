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
  })

  it('never shifts a day, and puts an instant on the day it has in the zone', () => {
    expect(us.date('2026-02-15')).toBe('Feb 15, 2026')
    expect(us.date('2026-02-15T03:00:00Z')).toBe('Feb 14, 2026')
    expect(german.date('2026-02-14T23:30:00Z')).toBe('15.02.2026')
  })

  it('tells days that are past from those to come', () => {
    expect([0, 1, 12, -3].map(us.relativeDays)).toEqual(['today', 'yesterday', '12 days ago', 'in 3 days'])
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
