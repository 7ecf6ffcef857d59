import type { ControlsMessages } from '../messages/controls.ts'
import { customers, plural } from './plural.ts'

export const controls: ControlsMessages = {
  close: 'Fermer',
  cancel: 'Annuler',
  clear: 'Effacer',
  undo: 'Annuler la modification',
  clearField: field => `Effacer «\u00a0${field}\u00a0»`,
  search: 'Rechercher',
  searchIn: list => `Rechercher dans «\u00a0${list}\u00a0»`,
  noMatch: 'Aucun résultat.',
  chosen: (label, count) => `${label}\u00a0: sélection de ${count}`,

  newTag: tag => `Créer «\u00a0${tag}\u00a0»`,
  tagInUse: customers,
  tagTooLong: limit => `Une étiquette compte au plus ${limit} caractères.`,
  tooManyTags: limit => `Un client a au plus ${limit} étiquettes.`,

  bulkTags: 'Modifier les étiquettes',
  bulkTagsScope: text => `S’applique à\u00a0: ${text}.`,
  atLeast: text => `plus de ${text}`,
  tagsToAdd: 'Étiquettes à ajouter',
  tagsToRemove: 'Étiquettes à retirer',
  apply: 'Appliquer',
  applying: 'Modification des étiquettes',
  tagged: (count, text) => `Étiquettes modifiées\u00a0: ${customers(count, text)}`,
  nothingChanged: 'Tous avaient déjà ces étiquettes.',
  undone: (count, text) => `Étiquettes rétablies\u00a0: ${customers(count, text)}`,
  notUndone: 'La modification n’a pas pu être annulée.',
  progress: (done, text) => `${done} sur ${text}`,
  skipped: plural({
    one: n => `${n} client ignoré\u00a0: personne ne peut avoir plus de 50 étiquettes.`,
    many: n => `${n} de clients ignorés\u00a0: personne ne peut avoir plus de 50 étiquettes.`,
    other: n => `${n} clients ignorés\u00a0: personne ne peut avoir plus de 50 étiquettes.`,
  }),
  tagInBoth: tag => `«\u00a0${tag}\u00a0» ne peut pas être à la fois ajoutée et retirée.`,
}
