import type { Plural } from '../messages.ts'

/** The words of dialogs, menus, fields and toasts. */
export interface ControlsMessages {
  close: string
  cancel: string
  clear: string
  undo: string
  /** Empties a field: "Clear search". */
  clearField: (field: string) => string
  search: string
  /** The field that narrows a list of options. */
  searchIn: (list: string) => string
  noMatch: string
  /** A filter with some of its options chosen: "Venue: 2 selected". */
  chosen: (label: string, count: string) => string

  // Tags
  newTag: (tag: string) => string
  /** How many customers have a tag already. */
  tagInUse: Plural
  tagTooLong: (limit: string) => string
  tooManyTags: (limit: string) => string

  // Tags of many customers
  bulkTags: string
  /** Whom it changes: "1,204 customers", "More than 10,000 customers". */
  bulkTagsScope: (customers: string) => string
  atLeast: (customers: string) => string
  tagsToAdd: string
  tagsToRemove: string
  apply: string
  applying: string
  tagged: Plural
  nothingChanged: string
  undone: Plural
  notUndone: string
  /** So far: "1,000 of 9,100 customers". */
  progress: (done: string, customers: string) => string
  /** Customers left alone, since they would have too many tags. */
  skipped: Plural
  tagInBoth: (tag: string) => string
}
