import type { CustomerSort } from '../../client/types.ts'
import type { Plural, StateText } from '../messages.ts'

/** The words of the customer list. */
export interface ListMessages {
  /** The accessible name of the table. */
  table: string
  /** More customers than were counted: "10,000+ customers". */
  atLeast: (text: string) => string
  customerColumn: string
  lastVisitColumn: string
  /** A customer without a marketing tag, a favourite, a visit: heard where a dash is seen. */
  nothing: string
  /** Opens the customer. */
  open: (name: string) => string

  // Filters
  search: string
  searchPlaceholder: string
  filters: string
  game: string
  venue: string
  category: string
  /** How the chosen tags are meant. */
  tagMode: string
  tagModes: Record<'any' | 'all' | 'none', string>
  activeFilters: string
  /** Beside the value of an active filter. */
  filterValue: (filter: string, value: string) => string
  removeFilter: (filter: string) => string
  searchFor: (text: string) => string
  /** Customers picked by hand. */
  picked: Plural
  clearAll: string

  // Order and columns
  sortBy: string
  sorts: Record<CustomerSort, string>
  /** The direction in which the list is sorted now; pressing it turns it around. */
  ascending: string
  descending: string
  columns: string
  resetColumns: string

  // Selection
  selectCustomer: (name: string) => string
  /** Every customer that has been loaded. */
  selectLoaded: string
  selected: Plural
  /** "Select all 1,204 customers". */
  selectAll: (text: string) => string
  allSelected: (text: string) => string
  clearSelection: string
  selectionActions: string
  /** More were picked than a selection can name. */
  tooManySelected: (limit: string) => string
  changeTags: string
  export: string

  // Saved views
  views: string
  everyone: string
  /** A saved view whose filters were changed since. */
  changedView: (view: string) => string
  saveView: string
  saveChanges: string
  renameView: string
  makeDefault: string
  unmakeDefault: string
  isDefault: (view: string) => string
  deleteView: string
  viewDeleted: (view: string) => string
  viewSaved: (view: string) => string
  viewName: string
  save: string

  // States
  moreNotLoaded: string
  empty: StateText
  noMatch: StateText
  clearFilters: string
  /** On paper: what is not there. */
  printed: (shown: string, total: string) => string
}
