import { describe, expect, test } from 'vitest'
import { checkSettings } from './checkSettings.ts'

const invalid = (message: RegExp) =>
  expect.objectContaining({ code: 'invalid_input', message: expect.stringMatching(message) })

describe('changes of settings', () => {
  test.each([
    {},
    { vip_above: 1500 },
    { medium_from: 0.01, high_from: 0.02, vip_above: 0.02 },
    { occasional_from: 2, regular_from: 3, frequent_above: 3 },
    { new_days: 30, active_days: 30, churned_after: 30 },
    { time_zone: 'Europe/Berlin', currency: 'EUR', uncounted_statuses: [] },
  ])('%j are sent as they are', changes => {
    expect(checkSettings(changes)).toEqual(changes)
  })

  test('what is undefined is not sent', () => {
    expect(checkSettings({ vip_above: undefined, currency: 'EUR' })).toStrictEqual({ currency: 'EUR' })
  })

  test.each<[Record<string, unknown>, RegExp]>([
    [{ vip_above: '1000' }, /changes\.vip_above is "1000"; expected a number above 0/],
    [{ high_from: Number.NaN }, /high_from is NaN/],
    [{ medium_from: -1 }, /medium_from is -1/],
    [{ vip_above: 1e12 }, /vip_above is 1000000000000/],
    [{ occasional_from: 1 }, /occasional_from is 1; expected a whole number from 2/],
    [{ new_days: 0 }, /new_days is 0; expected a whole number from 1/],
    [{ time_zone: ' ' }, /time_zone is " "; expected an IANA time zone/],
    [{ currency: 'eur' }, /currency is "eur"/],
    [{ uncounted_statuses: ['ok', ''] }, /uncounted_statuses is an array/],
    [{ uncounted_statuses: 'draft' }, /uncounted_statuses is "draft"/],
    [{ tenant_id: 'x' }, /unknown key "tenant_id"; expected some of time_zone/],
  ])('%j are refused', (changes, message) => {
    expect(() => checkSettings(changes)).toThrow(invalid(message))
  })

  test.each([
    [{ medium_from: 100, high_from: 100 }, /medium_from is 100; expected it below high_from, which is 100/],
    [{ high_from: 11, vip_above: 10 }, /high_from is 11; expected it not above vip_above/],
    [{ medium_from: 10, vip_above: 10 }, /medium_from is 10; expected it below vip_above/],
    [{ occasional_from: 5, regular_from: 5 }, /occasional_from is 5/],
    [{ regular_from: 5, frequent_above: 4 }, /regular_from is 5/],
    [{ occasional_from: 5, frequent_above: 5 }, /occasional_from is 5/],
    [{ new_days: 31, active_days: 30 }, /new_days is 31/],
    [{ active_days: 31, churned_after: 30 }, /active_days is 31/],
    [{ new_days: 31, churned_after: 30 }, /new_days is 31/],
  ])('%j are out of order', (changes, message) => {
    expect(() => checkSettings(changes)).toThrow(invalid(message))
  })

  test('null is no change', () => {
    expect(() => checkSettings(null as never)).toThrow(invalid(/changes is null; expected an object with some of/))
  })
})
