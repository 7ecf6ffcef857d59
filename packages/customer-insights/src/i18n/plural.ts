import { lazy } from './intl.ts'
import type { Plural } from './messages.ts'

/** A count within its sentence; `text` is the count as it is shown: "1.204" -> "1.204 Kunden". */
type Form = (text: string) => string

/** The categories of Unicode that a language tells apart; another than it has, or one too few, does not compile. */
interface Categories {
  de: 'one' | 'other'
  fr: 'one' | 'many' | 'other'
  es: 'one' | 'many' | 'other'
  ja: 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}

/** Makes the plurals of a language from all of its forms, chosen as Intl does. */
export function pluralsOf<Language extends keyof Categories>(
  language: Language,
): (forms: Record<Categories[Language], Form>) => Plural {
  const rules = lazy(() => new Intl.PluralRules(language))
  return forms => {
    const known: Partial<Record<Intl.LDMLPluralRule, Form>> & { other?: Form } = forms
    return (count, text) => (known[rules().select(count)] ?? known.other ?? String)(text)
  }
}
