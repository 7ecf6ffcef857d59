import { expect, it } from 'vitest'
import { ar, de, es, fr, ja } from './index.ts'
import { pluralsOf } from './plural.ts'

it('Arabic counts in six forms', () => {
  const said = [0, 1, 2, 3, 11, 100].map(count => ar.customers(count, String(count)))
  expect(said).toEqual(['لا عملاء', 'عميل واحد', 'عميلان', '3 عملاء', '11 عميلًا', '100 عميل'])
  expect([3, 11, 100].map(count => ar.bookings(count, String(count)))).toEqual(['3 حجوزات', '11 حجزًا', '100 حجز'])
})

it('French says none in the singular, and millions with "de"', () => {
  expect([0, 1, 2].map(count => fr.customers(count, String(count)))).toEqual(['0 client', '1 client', '2 clients'])
  expect(fr.bookings(1_000_000, '1 000 000')).toBe('1 000 000 de réservations')
  expect(es.customers(2_000_000, '2.000.000')).toBe('2.000.000 de clientes')
})

it('German and Spanish tell one from many, Japanese does not', () => {
  expect([0, 1, 2].map(count => de.bookings(count, String(count)))).toEqual(['0 Buchungen', '1 Buchung', '2 Buchungen'])
  expect([0, 1, 2].map(count => es.visits(count, String(count)))).toEqual(['0 visitas', '1 visita', '2 visitas'])
  expect([0, 1, 2].map(count => ja.bookings(count, String(count)))).toEqual(['0件の予約', '1件の予約', '2件の予約'])
})

it('every category that Intl tells apart has a form', () => {
  const form = (text: string) => text
  const all = {
    de: pluralsOf('de')({ one: form, other: form }),
    fr: pluralsOf('fr')({ one: form, many: form, other: form }),
    es: pluralsOf('es')({ one: form, many: form, other: form }),
    ja: pluralsOf('ja')({ other: form }),
    ar: pluralsOf('ar')({ zero: form, one: form, two: form, few: form, many: form, other: form }),
  }
  const forms = { de: 2, fr: 3, es: 3, ja: 1, ar: 6 }
  for (const [language, count] of Object.entries(forms)) {
    expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories).toHaveLength(count)
  }
  expect(all.ar(2, '2')).toBe('2')
  // @ts-expect-error: a form is missing
  pluralsOf('ar')({ one: form, other: form })
})
