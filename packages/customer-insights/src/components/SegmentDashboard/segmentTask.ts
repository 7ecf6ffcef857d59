import type { SegmentSelection } from './dimensions.ts'

/** Something to do with everyone in a segment. */
export interface SegmentTask {
  kind: 'export' | 'tag'
  selection: SegmentSelection
  /** How many that are. */
  count: number
  /** The day for which the numbers hold, so that as many are exported as are shown. */
  asOf: string
}
