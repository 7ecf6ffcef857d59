/** A name in its own direction, so that Latin letters or digits do not turn the sentence around them. */
export const isolated = (name: string) => `\u2068${name}\u2069`

/** The same in quotation marks. */
export const quoted = (name: string) => `«${isolated(name)}»`
