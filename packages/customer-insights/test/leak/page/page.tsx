// What the tests call in a page.
import { measure } from './measure.ts'
import * as ours from './ours.tsx'
import * as pixels from './pixels.ts'
import * as snapshot from './snapshot.ts'

const tools = { ...ours, ...pixels, ...snapshot, measure }

declare global {
  interface Window {
    leak: typeof tools
  }
}

window.leak = tools
