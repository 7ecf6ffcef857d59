/** The host's own word as one would write it: "no_show" -> "No show". */
export function statusText(status: string): string {
  const words = status.trim().replaceAll(/[_-]+/g, ' ')
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
