/** Ways to write the same. */
const SPELLINGS: Readonly<Record<string, string>> = { canceled: 'cancelled', noshow: 'no_show' }

/** In the reader's words where there are any; else the host's own word as one would write it: "on_hold" -> "On hold". */
export function statusText(status: string, known: Readonly<Record<string, string>>): string {
  const words = status.trim().replaceAll(/[\s_-]+/g, ' ')
  const key = words.toLowerCase().replaceAll(' ', '_')
  const name = SPELLINGS[key] ?? key
  return Object.hasOwn(known, name) ? (known[name] ?? words) : words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
