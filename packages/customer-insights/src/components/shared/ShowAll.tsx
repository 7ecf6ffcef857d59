import { useState } from 'react'
import { Button } from './Button.tsx'
import { useInsightsUi } from './useInsightsUi.ts'

/** The first `limit` of `items` until the reader asks for all. */
export function useLimit<T>(items: readonly T[], limit: number) {
  const [all, setAll] = useState(false)
  return {
    shown: all ? items : items.slice(0, limit),
    all,
    toggle: items.length > limit ? () => setAll(!all) : null,
  }
}

interface ShowAllProps {
  all: boolean
  /** Null where everything is on screen anyway. */
  toggle: (() => void) | null
  /** How many there are. */
  text: string
}

export function ShowAll({ all, toggle, text }: ShowAllProps) {
  const { messages } = useInsightsUi()
  if (!toggle) return null
  return (
    <Button className="ci-ShowAll-root" aria-expanded={all} onClick={toggle}>
      {all ? messages.showFewer : messages.showAll(text)}
    </Button>
  )
}
