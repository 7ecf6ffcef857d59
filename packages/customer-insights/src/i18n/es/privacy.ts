import type { PrivacyMessages } from '../messages/privacy.ts'

export const privacy: PrivacyMessages = {
  title: 'Privacidad',
  notAllowed: {
    view: 'Esta cuenta no puede ver clientes.',
    tag: 'Esta cuenta no puede cambiar etiquetas ni consentimientos.',
    export: 'Esta cuenta no puede exportar datos.',
    manage: 'Esta cuenta no puede gestionar la privacidad.',
    erase: 'Esta cuenta no puede borrar clientes.',
  },
  noCapability: {
    title: 'No para esta cuenta',
    description: 'Esta cuenta no tiene permiso para ver esto. Consulte a quien gestiona los accesos.',
  },

  export: 'Acceso a los datos',
  exportHint:
    'Todo lo que se guarda sobre esta persona en un archivo JSON, para solicitudes de acceso o de portabilidad.',
  exportData: 'Exportar datos',
  exporting: 'Reuniendo los datos',
  exported: 'Guardado en',
  exportFailed: 'Los datos no se exportaron.',

  hold: 'Obligación de conservación',
  holdHint: 'Impide que se borren los datos, por ejemplo mientras haya una reclamación abierta.',
  holdReason: 'Motivo',
  setHold: 'Bloquear el borrado',
  liftHold: 'Desbloquear',
  heldSince: date => `Desde el ${date}`,
  holdSet: 'Borrado bloqueado',
  holdLifted: 'Borrado desbloqueado',
  holdFailed: 'La obligación de conservación no se cambió.',

  erase: 'Borrado',
  eraseHint: 'Quita para siempre lo que identifica a esta persona.',
  eraseOpen: 'Borrar…',
  eraseHeld: 'No mientras haya una obligación de conservación.',
  eraseTitle: name => `Borrar a ${name}`,
  cannotUndo: 'Esto no se puede deshacer.',
  modes: {
    anonymize: {
      title: 'Anonimizar',
      summary: 'La persona se va, las cuentas quedan.',
      goes: ['Nombre, contacto y otros campos personales', 'Etiquetas, y consentimientos con su prueba'],
      stays: [
        'Reservas e importes, sin nombre',
        'Recuentos de segmentos e ingresos',
        'Una huella, para que nadie vuelva a escribirle',
        'Una entrada en el registro, sin datos personales',
      ],
      confirm: 'Anonimizar',
      erasedOn: date => `Anonimizado el ${date}`,
      erasedHint: 'Lo que identificaba a esta persona ya no está. Reservas e importes quedan para las cuentas.',
    },
    delete: {
      title: 'Eliminar',
      summary: 'La persona se va, con todo lo suyo.',
      goes: [
        'El cliente, con reservas e importes',
        'Etiquetas, y consentimientos con su prueba',
        'Su parte en los recuentos y los ingresos',
      ],
      stays: ['Una huella, para que nadie vuelva a escribirle', 'Una entrada en el registro, sin datos personales'],
      confirm: 'Eliminar',
      erasedOn: date => `Eliminado el ${date}`,
      erasedHint: 'Un cliente con este identificador ya se eliminó antes.',
    },
  },
  goes: 'Se va',
  stays: 'Queda',
  reference: 'Referencia',
  referenceHint: 'Por ejemplo un número de ticket. Queda en el registro: sin nombres.',
  typeToConfirm: text => `Escriba «${text}» para confirmar`,
  erasing: 'Borrando',
  erased: {
    anonymize: 'El cliente está anonimizado.',
    delete: 'El cliente está eliminado.',
  },
  eraseFailed: 'No se borró nada.',
}
