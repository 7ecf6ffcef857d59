/** A name as SQL: `"like ""this"""`. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A value as a literal of no type yet, so that Postgres reads it as the type of what it meets. */
export const quoteValue = (value: string): string =>
  value.includes('\\')
    ? ` E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${value.replaceAll("'", "''")}'`
