import { defaultConfig } from '../../packages/customer-insights/src/sql/index.ts'
import {
  createPgliteBackend,
  type DemoDatabase,
  generateBookingHistory,
  loadDemoData,
  type PgliteBackend,
  type PgliteBackendOptions,
} from '../../packages/customer-insights/src/testing/index.ts'
import { loadHostileData } from './hostile.ts'
import { startFromCopy } from './startFromCopy.ts'

/** Today in every story: pictures and numbers stay the same from day to day. */
export const NOW = '2026-02-15T12:00:00Z'

/**
 * `demo`: two years of an escape-room business. `empty`: installed this minute.
 * `hostile`: what a database may hold that nobody designs for. `split`: the demo, where not all staff may do everything.
 */
export type DatabaseName = 'demo' | 'empty' | 'hostile' | 'split'

const load = (db: DemoDatabase) =>
  loadDemoData(db, generateBookingHistory({ seed: 7, to: NOW.slice(0, 10), customers: 320 }))

/** What a member of staff may do stands in their token, as `app_metadata.may`. */
const capabilities = {
  view: 'claim:app_metadata.may in view',
  tag: 'claim:app_metadata.may in tag',
  export: 'claim:app_metadata.may in export',
  manage: 'claim:app_metadata.may in manage',
  erase: 'claim:app_metadata.may in erase',
}

const contents: Record<DatabaseName, Pick<PgliteBackendOptions, 'load' | 'config'>> = {
  demo: { load },
  empty: {},
  hostile: { load: loadHostileData },
  split: { config: { ...defaultConfig, capabilities }, load },
}

const made = new Map<DatabaseName, Promise<PgliteBackend>>()

/** One of each for a page, made when a story first asks. */
export function getDatabase(name: DatabaseName): Promise<PgliteBackend> {
  const known = made.get(name)
  if (known) return known
  const making = startFromCopy(name, snapshot => createPgliteBackend({ ...contents[name], snapshot }))
  made.set(name, making)
  return making
}
