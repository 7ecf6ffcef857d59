import { createLoader } from '../shared/useLoaded.ts'

/** Why someone is in a segment: it comes with who it is about. */
export const toReasonsPart = createLoader(async () => (await import('./reasons.ts')).toReasons)
