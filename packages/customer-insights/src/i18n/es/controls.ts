import type { ControlsMessages } from '../messages/controls.ts'
import { customers, plural } from './plural.ts'

export const controls: ControlsMessages = {
  close: 'Cerrar',
  cancel: 'Cancelar',
  clear: 'Borrar',
  undo: 'Deshacer',
  clearField: field => `Borrar «${field}»`,
  search: 'Buscar',
  searchIn: list => `Buscar en «${list}»`,
  noMatch: 'Sin resultados.',
  chosen: (label, count) => `${label}: selección de ${count}`,

  newTag: tag => `Crear «${tag}»`,
  tagInUse: customers,
  tagTooLong: limit => `Una etiqueta tiene como máximo ${limit} caracteres.`,
  tooManyTags: limit => `Un cliente tiene como máximo ${limit} etiquetas.`,

  bulkTags: 'Cambiar etiquetas',
  bulkTagsScope: text => `Se aplica a ${text}.`,
  atLeast: text => `más de ${text}`,
  tagsToAdd: 'Etiquetas que añadir',
  tagsToRemove: 'Etiquetas que quitar',
  apply: 'Aplicar',
  applying: 'Cambiando etiquetas',
  tagged: (count, text) => `Etiquetas cambiadas: ${customers(count, text)}`,
  nothingChanged: 'Todos tenían ya estas etiquetas.',
  undone: (count, text) => `Etiquetas restablecidas: ${customers(count, text)}`,
  notUndone: 'No se pudo deshacer el cambio.',
  progress: (done, text) => `${done} de ${text}`,
  skipped: plural({
    one: n => `${n} cliente quedó sin cambios: nadie puede tener más de 50 etiquetas.`,
    many: n => `${n} de clientes quedaron sin cambios: nadie puede tener más de 50 etiquetas.`,
    other: n => `${n} clientes quedaron sin cambios: nadie puede tener más de 50 etiquetas.`,
  }),
  tagInBoth: tag => `«${tag}» no se puede añadir y quitar a la vez.`,
}
