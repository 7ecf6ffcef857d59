/** As long as a page that is never idle may put it off, in milliseconds. */
const LATEST = 2000
/** The same in browsers that do not say when they are idle. */
const A_WHILE = 500

/** Calls back once; the answer takes that back. */
export function whenIdle(action: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(action, A_WHILE)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(action, { timeout: LATEST })
  return () => cancelIdleCallback(handle)
}
