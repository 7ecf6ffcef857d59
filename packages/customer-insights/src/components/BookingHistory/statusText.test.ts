import { expect, it } from 'vitest'
import { de, en } from '../../i18n/index.ts'
import { statusText } from './statusText.ts'

it('says a status that is known in the words of the reader, however the host spells it', () => {
  expect(['no_show', 'NO SHOW', 'no-show', ' noshow '].map(status => statusText(status, de.history.statuses))).toEqual(
    Array(4).fill('Nicht erschienen'),
  )
  expect([statusText('canceled', en.history.statuses), statusText('Confirmed', de.history.statuses)]).toEqual([
    'Cancelled',
    'Bestätigt',
  ])
})

it("writes the host's own word as one would", () => {
  expect(['on_hold', '<b>partly</b> refunded', 'constructor'].map(s => statusText(s, en.history.statuses))).toEqual([
    'On hold',
    '<b>partly</b> refunded',
    'Constructor',
  ])
})

it("takes a host's own words", () => {
  expect(statusText('on_hold', { ...en.history.statuses, on_hold: 'Waiting for payment' })).toBe('Waiting for payment')
})
