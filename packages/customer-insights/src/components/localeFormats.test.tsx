import { expect, it } from 'vitest'
import { LOCALE_FORMATS, localeFormats } from '../../test/support/localeFormats.ts'

it.each(LOCALE_FORMATS)('a browser writes %s as a server does', (locale, currency, formats) => {
  expect(localeFormats(locale, currency)).toEqual(formats)
})
