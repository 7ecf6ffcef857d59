import type { ControlsMessages } from '../messages/controls.ts'
import { customers, plural } from './plural.ts'

export const controls: ControlsMessages = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  clear: 'Leeren',
  undo: 'Rückgängig',
  clearField: field => `„${field}“ leeren`,
  search: 'Suchen',
  searchIn: list => `In „${list}“ suchen`,
  noMatch: 'Keine Treffer.',
  chosen: (label, count) => `${label}: ${count} ausgewählt`,

  newTag: tag => `„${tag}“ anlegen`,
  tagInUse: customers,
  tagTooLong: limit => `Ein Schlagwort hat höchstens ${limit} Zeichen.`,
  tooManyTags: limit => `Ein Kunde hat höchstens ${limit} Schlagwörter.`,

  bulkTags: 'Schlagwörter ändern',
  bulkTagsScope: text => `Betrifft ${text}.`,
  atLeast: text => `mehr als ${text}`,
  tagsToAdd: 'Hinzuzufügende Schlagwörter',
  tagsToRemove: 'Zu entfernende Schlagwörter',
  apply: 'Anwenden',
  applying: 'Schlagwörter werden geändert',
  tagged: plural({
    one: n => `Schlagwörter von ${n} Kunden geändert`,
    other: n => `Schlagwörter von ${n} Kunden geändert`,
  }),
  nothingChanged: 'Alle hatten diese Schlagwörter bereits.',
  undone: plural({
    one: n => `Schlagwörter von ${n} Kunden wiederhergestellt`,
    other: n => `Schlagwörter von ${n} Kunden wiederhergestellt`,
  }),
  notUndone: 'Die Änderung konnte nicht rückgängig gemacht werden.',
  progress: (done, text) => `${done} von ${text}`,
  skipped: plural({
    one: n => `${n} Kunde wurde ausgelassen: Mehr als 50 Schlagwörter sind nicht möglich.`,
    other: n => `${n} Kunden wurden ausgelassen: Mehr als 50 Schlagwörter sind nicht möglich.`,
  }),
  tagInBoth: tag => `„${tag}“ kann nicht zugleich hinzugefügt und entfernt werden.`,
}
