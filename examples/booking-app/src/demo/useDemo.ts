import { useCallback, useEffect, useState } from 'react'
import type { Demo, Step } from './startDemo.ts'

declare global {
  interface Window {
    /** For the curious: `await latchkey.query('select * from customers limit 5')` in the console. */
    latchkey?: Demo | undefined
  }
}

export type DemoState =
  | { status: 'starting'; step: Step }
  | { status: 'ready'; demo: Demo }
  | { status: 'failed'; error: unknown }

/** Starts the demo's database, once for each `run`. */
export function useDemo(): DemoState & { restart: () => void } {
  const [run, setRun] = useState(0)
  const [state, setState] = useState<DemoState>({ status: 'starting', step: 'database' })

  useEffect(() => {
    // `run` is what a restart changes.
    void run
    let isCurrent = true
    setState({ status: 'starting', step: 'database' })
    // Postgres is some megabytes: the page shows before they are here.
    const starting = import('./startDemo.ts').then(({ startDemo }) =>
      startDemo(step => isCurrent && setState({ status: 'starting', step })),
    )
    starting.then(
      demo => {
        if (!isCurrent) return
        window.latchkey = demo
        setState({ status: 'ready', demo })
      },
      error => isCurrent && setState({ status: 'failed', error }),
    )
    return () => {
      isCurrent = false
      window.latchkey = undefined
      starting.then(demo => demo.close()).catch(() => {})
    }
  }, [run])

  return { ...state, restart: useCallback(() => setRun(current => current + 1), []) }
}
