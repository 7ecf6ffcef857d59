/** Scrolls to the booking history if it is out of sight: it has just been filtered by a click elsewhere. */
export function revealHistory(root: HTMLElement): void {
  const history = root.querySelector<HTMLElement>('[data-section="history"]')
  const view = root.ownerDocument.defaultView
  if (!history || !view || history.getBoundingClientRect().top < view.innerHeight * 0.75) return
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches
  history.scrollIntoView({ block: 'start', behavior: isStill ? 'auto' : 'smooth' })
}
