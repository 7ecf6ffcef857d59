import { expect, it } from 'vitest'
import { LOCALE_FORMATS, localeFormats } from '../../test/support/localeFormats.ts'

it.each(LOCALE_FORMATS)('a server writes %s as its readers do', (locale, currency, formats) => {
  expect(localeFormats(locale, currency)).toEqual(formats)
})
