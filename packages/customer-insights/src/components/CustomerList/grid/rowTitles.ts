import type { MouseEvent } from 'react'
import { isElement } from '../../shared/isElement.ts'

/** Words that may not fit. */
const CUT = '.ci-CustomerList-name, .ci-CustomerList-contact, .ci-CustomerList-game, .ci-CustomerList-text'

/**
 * Words that may be cut are said in full to who points at them, and have a title only so long: to write one into each
 * element of each row that comes into view costs its styles anew.
 */
export const rowTitles = {
  onMouseOver: ({ target }: MouseEvent) => {
    const words = wordsAt(target)
    if (words) words.title = words.textContent ?? ''
  },
  onMouseOut: ({ target }: MouseEvent) => wordsAt(target)?.removeAttribute('title'),
}

const wordsAt = (target: EventTarget) => (isElement(target) ? target.closest<HTMLElement>(CUT) : null)
