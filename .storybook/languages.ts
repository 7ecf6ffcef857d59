import { ar, de, en, es, fr, ja, type Messages } from '../packages/customer-insights/src/i18n/index.ts'

/** What the toolbar offers; a story that says nothing of it is in the locale it asks for itself. */
export const LANGUAGES: Readonly<Record<string, Messages>> = {
  'en-GB': en,
  'de-DE': de,
  'fr-FR': fr,
  'es-ES': es,
  'ja-JP': ja,
  'ar-EG': ar,
}

export const isRightToLeft = (locale: string) => locale.startsWith('ar')
