import { describe, expect, it } from 'vitest'
import { ar, de, en, es, fr, ja } from './index.ts'

const languages = { de, fr, es, ja, ar }

/** What a message is called with: values that are found again in what it says. */
const limits = { from: '⟦from⟧', to: '⟦to⟧', toString: () => '⟦1⟧' }
const values = ['⟦0⟧', limits, '⟦2⟧', '⟦3⟧']

/** Every message as text, by its path: "errors.network.title". */
function textsOf(messages: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(messages)) {
    const name = path ? `${path}.${key}` : key
    if (typeof value === 'string') texts.set(name, value)
    else if (typeof value === 'function') texts.set(name, String(value(...values)))
    else if (value) for (const entry of textsOf(value, name)) texts.set(...entry)
  }
  return texts
}

const english = textsOf(en)
const valuesIn = (text: string) => [...new Set(text.match(/⟦\w+⟧/g))].sort()

/** Words that a language shares with English. */
const SHARED: Record<keyof typeof languages, readonly string[]> = {
  de: [
    'detail.marketing',
    'export.format',
    'history.status',
    'list.sorts.name',
    'export.columns.name',
    'segmentColumn',
  ],
  fr: [
    'audit.intact',
    'detail.marketing',
    'export.format',
    'export.groups.dates',
    'export.groups.segments',
    'history.date',
    'marketing.actions',
    'segmentColumn',
    'segmentation.secondSegment',
    'segments',
  ],
  es: ['detail.marketing'],
  ja: [],
  ar: [],
}

/** Written so by readers of Latin letters, and of Japanese. */
const INTERNATIONAL = /^export\.formats\.|^export\.columns\.id$|^spendingTier\.vip$|^segmentation\.guide\.vip\.title$/

describe.each(Object.entries(languages))('%s', (language, messages) => {
  const texts = textsOf(messages)

  it('says everything that English says', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('is translated, but for the words it shares with English', () => {
    const same = [...texts].filter(
      ([key, text]) =>
        text === english.get(key) && /\p{L}/u.test(text.replaceAll(/⟦\w+⟧/g, '')) && !INTERNATIONAL.test(key),
    )
    expect(same.map(([key]) => key).sort()).toEqual([...SHARED[language as keyof typeof languages]].sort())
  })

  it('shows every value that English shows, and no other', () => {
    for (const [key, text] of texts) expect(valuesIn(text), key).toEqual(valuesIn(english.get(key) ?? ''))
  })

  it('is plain text, without markup or what a template left over', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toMatch(/<|&\w+;|\{|\}|%[sd]|undefined|null|NaN|\[object/)
      expect(text, key).not.toMatch(/ {2}|^ | $/)
    }
  })
})

it('French keeps a space from breaking before a colon and within quotation marks', () => {
  for (const [key, text] of textsOf(fr)) expect(text, key).not.toMatch(/[^\u00a0][:;?!»](\s|$)|«[^\u00a0]/)
})

it.each(['de', 'fr', 'es', 'ja', 'ar'] as const)('%s quotes as its readers do', language => {
  for (const [key, text] of textsOf(languages[language])) expect(text, key).not.toMatch(/["'”]/)
})
