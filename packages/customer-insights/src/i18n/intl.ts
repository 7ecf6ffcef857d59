/** Intl objects are dear to make; each is made when first used. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** ICU versions differ in which no-break space they put; one kind keeps server and client markup equal. */
export function sameSpaces(text: string): string {
  return text.replaceAll('\u202f', '\u00a0')
}

/** The locale, or English where Intl refuses it. */
export function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** The zone, or UTC where Intl does not know it. */
export function usableZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}
