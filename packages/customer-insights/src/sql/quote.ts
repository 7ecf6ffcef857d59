/**
 * Names and texts of a host, made safe to stand in SQL. Every identifier is quoted, so that mixed case, spaces,
 * quotes and reserved words mean what the host's catalog says.
 */

/** An identifier: `a"b` becomes `"a""b"`. */
export function quoteIdent(name: string): string {
  return `"${noZero(name).replaceAll('"', '""')}"`
}

/** A table, both parts quoted: `"public"."customers"`. */
export function quoteTable({ schema, name }: { schema: string; name: string }): string {
  return `${quoteIdent(schema)}.${quoteIdent(name)}`
}

/** A string constant. One with a backslash is written as E'', which reads the same whatever the server's settings. */
export function quoteLiteral(text: string): string {
  const quoted = `'${noZero(text).replaceAll("'", "''")}'`
  return quoted.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/** An array of text: `array['a', 'b']::text[]`. */
export function quoteTextArray(texts: readonly string[]): string {
  return `array[${texts.map(quoteLiteral).join(', ')}]::text[]`
}

function noZero(text: string): string {
  if (text.includes('\0')) throw new TypeError('a zero character cannot stand in SQL')
  return text
}
