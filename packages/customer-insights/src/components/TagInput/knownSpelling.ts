/** A tag as it is written already, where it differs only in case: "vip" is not to live beside "VIP". */
export function knownSpelling(typed: string, known: readonly string[]): string {
  const folded = typed.toLocaleLowerCase()
  return known.find(tag => tag === typed) ?? known.find(tag => tag.toLocaleLowerCase() === folded) ?? typed
}
