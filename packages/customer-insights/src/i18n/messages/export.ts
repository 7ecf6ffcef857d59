import type { ExportColumn } from '../../export/columns.ts'
import type { Plural } from '../messages.ts'

/** The words of the dialog that saves customers to a file, and of the file itself. */
export interface ExportMessages {
  title: string
  format: string
  /** "CSV, for spreadsheets" */
  formats: { csv: string; json: string }

  columnsTitle: string
  /** "14 of 23" */
  chosenOf: (chosen: string, all: string) => string
  allColumns: string
  usualColumns: string
  noColumns: string
  groups: { person: string; segments: string; numbers: string; dates: string; favorites: string }
  /** Also the header of a CSV file. */
  columns: Record<ExportColumn, string>

  bom: string
  bomHint: string
  keys: string
  keysHint: string

  /** Starts it. */
  start: Plural
  startAll: string
  /** The count is a lower bound. */
  moreThan: Plural
  running: string
  /** "4,200 of 12,340", "4,200 of more than 10,000", "4,200" */
  progress: (rows: string, total: string) => string
  progressAtLeast: (rows: string, total: string) => string
  /** Customers a second. */
  rate: Plural
  timeLeft: (duration: string) => string
  stop: string

  stopped: (rows: string) => string
  stoppedHint: string
  resume: string
  failed: string
  /** What was read before the failure is kept; the reader may go on. */
  kept: Plural
  fileFailed: string
  fileFailedHint: string
  startAgain: string
  discard: string

  saved: Plural
  savedNone: string
  fileName: string
  done: string

  /** The dialog itself could not be fetched. */
  notLoaded: string
}
