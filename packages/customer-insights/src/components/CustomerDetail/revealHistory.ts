/** Scrolls to the booking history if it is out of sight: it has just been filtered by a click elsewhere. */
export function revealHistory(root: HTMLElement): void {
  const history = root.querySelector<HTMLElement>('[data-section="history"]')
  if (!history || history.getBoundingClientRect().top < window.innerHeight * 0.75) return
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  history.scrollIntoView({ block: 'start', behavior: isStill ? 'auto' : 'smooth' })
}
