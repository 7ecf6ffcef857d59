import type { AuditMessages } from '../messages/audit.ts'
import { counted } from './plural.ts'

export const audit: AuditMessages = {
  title: 'Registro de auditoría',
  actions: {
    'export.started': 'Exportación iniciada',
    'export.finished': 'Exportación terminada',
    'export.customer': 'Datos de un cliente exportados',
    'tags.bulk': 'Etiquetas cambiadas en bloque',
    'settings.changed': 'Ajustes cambiados',
    'consent.changed': 'Consentimiento cambiado',
    'consent.confirmed': 'Consentimiento confirmado',
    unsubscribed: 'Baja',
    'customer.erased': 'Cliente borrado',
    'hold.set': 'Borrado bloqueado',
    'hold.lifted': 'Borrado desbloqueado',
    'retention.changed': 'Plazo de conservación cambiado',
    'retention.ran': 'Plazo de conservación aplicado',
    'audit.trimmed': 'Entradas antiguas retiradas',
  },
  entries: counted('entrada', 'entradas'),
  server: 'Servidor',

  filters: 'Filtros del registro',
  action: 'Acción',
  actor: 'Quién',
  customer: 'Cliente',
  everyone: 'Todos',
  onlyThese: id => `Solo las entradas de ${id}`,
  from: 'Desde',
  to: 'Hasta',
  clearFilters: 'Borrar filtros',
  showMore: 'Mostrar más',
  loadingMore: 'Cargando más',
  moreFailed: 'No se pudieron cargar más entradas.',
  export: 'Guardar como CSV',
  exported: 'Guardado en',
  exportFailed: 'Las entradas no se guardaron.',
  columns: {
    position: 'Número',
    time: 'Momento',
    action: 'Acción',
    actor: 'Quién',
    role: 'Rol',
    customer: 'Cliente',
    amount: 'Cuántos',
    details: 'Detalles',
  },

  chain: 'Integridad',
  checking: 'Comprobando cada entrada',
  intact: 'Íntegro',
  checked: entries => `${entries}, ninguna cambiada, retirada ni movida`,
  broken: position => `Roto en la entrada ${position}`,
  why: {
    changed: 'La entrada no está como se escribió.',
    missing: 'Aquí falta una entrada.',
    reordered: 'Las entradas no están en el orden en que se escribieron.',
    trimmed_unaudited: 'Se retiraron entradas antiguas sin que quedara constancia.',
  },
  whatToDo:
    'Alguien con acceso a la propia base de datos ha cambiado el registro. Guarde una copia tal como está, averigüe quién tenía ese acceso y avise a quien se encargue de la protección de datos.',
  checkAgain: 'Comprobar de nuevo',
  checkFailed: 'No se pudo comprobar el registro.',

  empty: {
    title: 'Aún no hay nada registrado',
    description:
      'Exportaciones, borrados, consentimientos, etiquetas en bloque y ajustes aparecen aquí a medida que ocurren.',
  },
  noMatch: {
    title: 'Ninguna entrada coincide',
    description: 'Nada de lo registrado cumple todos los filtros. Quite alguno o empiece de nuevo.',
  },
}
