import { expect, it } from 'vitest'
import type { Consent } from '../../client/types.ts'
import { standings } from './consents.ts'

const consent = (channel: Consent['channel'], purpose: string, state: Consent['state'] = 'granted'): Consent => ({
  channel,
  purpose,
  state,
  since: '2026-02-15T12:00:00Z',
  source: 'staff',
  wording_version: null,
  is_suppressed: false,
})
const shown = (...args: Parameters<typeof standings>) =>
  standings(...args).map(({ purpose, channels }) => [
    purpose,
    channels.map(({ channel, consent: known }) => [channel, known?.state ?? null]),
  ])

it('has every channel of a purpose, also those nobody has asked about', () => {
  expect(shown({ consents: [consent('sms', 'marketing', 'withdrawn')] }, ['marketing'])).toEqual([
    [
      'marketing',
      [
        ['email', null],
        ['sms', 'withdrawn'],
        ['phone', null],
        ['post', null],
      ],
    ],
  ])
})

it('has the purposes asked for first, then the others that there is an entry for', () => {
  const consents = [consent('email', 'surveys'), consent('email', 'marketing')]
  expect(standings({ consents }, ['newsletter', 'marketing']).map(({ purpose }) => purpose)).toEqual([
    'newsletter',
    'marketing',
    'surveys',
  ])
})

it('leaves out channels that are not asked for, but for those someone has agreed to', () => {
  expect(shown({ consents: [consent('post', 'marketing')] }, ['marketing'], ['email'])).toEqual([
    [
      'marketing',
      [
        ['email', null],
        ['post', 'granted'],
      ],
    ],
  ])
})
