import type { ControlsMessages } from '../messages/controls.ts'
import { plural } from './plural.ts'

const customers = plural('customer', 'customers')

export const controls: ControlsMessages = {
  close: 'Close',
  cancel: 'Cancel',
  clear: 'Clear',
  undo: 'Undo',
  clearField: field => `Clear ${field.toLowerCase()}`,
  search: 'Search',
  searchIn: list => `Search in ${list.toLowerCase()}`,
  noMatch: 'Nothing matches.',
  chosen: (label, count) => `${label}: ${count} selected`,

  newTag: tag => `Create “${tag}”`,
  tagInUse: customers,
  tagTooLong: limit => `A tag has at most ${limit} characters.`,
  tooManyTags: limit => `A customer has at most ${limit} tags.`,

  bulkTags: 'Change tags',
  bulkTagsScope: text => `Applies to ${text}.`,
  atLeast: text => `more than ${text}`,
  tagsToAdd: 'Tags to add',
  tagsToRemove: 'Tags to remove',
  apply: 'Apply',
  applying: 'Changing tags',
  tagged: (count, text) => `Tags of ${customers(count, text)} changed`,
  nothingChanged: 'Everyone had these tags already.',
  undone: (count, text) => `Tags of ${customers(count, text)} are as before`,
  notUndone: 'The change could not be undone.',
  progress: (done, text) => `${done} of ${text}`,
  skipped: (count, text) =>
    `${customers(count, text)} ${count === 1 ? 'was' : 'were'} left alone: nobody can have more than 50 tags.`,
  tagInBoth: tag => `“${tag}” cannot be both added and removed.`,
}
