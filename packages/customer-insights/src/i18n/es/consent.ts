import type { ConsentMessages } from '../messages/consent.ts'

export const consent: ConsentMessages = {
  title: 'Consentimiento',
  explain: 'Sin registro no hay consentimiento: solo se puede escribir a quien haya aceptado.',
  channels: { email: 'Correo electrónico', sms: 'SMS', phone: 'Llamada', post: 'Correo postal' },
  marketing: 'Publicidad',
  states: {
    granted: 'Concedido',
    pending: 'Pendiente de confirmar',
    withdrawn: 'Retirado',
    none: 'Sin consentimiento',
  },
  suppressed: 'No contactar',
  suppressedHint:
    'Esta persona se borró antes y volvió con los mismos datos de contacto. No se envía nada hasta que ella misma confirme un nuevo consentimiento.',
  since: date => `desde el ${date}`,
  sources: {
    staff: 'Personal',
    in_person: 'En persona',
    phone: 'Por teléfono',
    form: 'Formulario firmado',
    website: 'Sitio web',
    confirmation: 'Enlace de confirmación',
    unsubscribe: 'Enlace de baja',
    import: 'Importación',
    host: 'Aplicación de reservas',
    undo: 'Deshecho',
    erasure: 'Borrado',
  },
  wording: version => `texto ${version}`,

  record: 'Registrar consentimiento',
  recordFor: channel => `Registrar consentimiento: ${channel}`,
  withdraw: 'Retirar',
  withdrawFor: channel => `Retirar consentimiento: ${channel}`,
  howGiven: '¿Cómo se dio?',
  confirmFirst: 'Vale cuando la persona lo haya confirmado.',
  saved: {
    granted: channel => `${channel}: consentimiento registrado`,
    pending: channel => `${channel}: pendiente de confirmar`,
    withdrawn: channel => `${channel}: consentimiento retirado`,
  },
  notSaved: 'El consentimiento no se guardó.',

  history: 'Historial',
  noHistory: 'Aún no se ha registrado nada.',
  by: actor => `por ${actor}`,

  reachable: 'Localizables',
  reachableBy: channel => `Localizables: ${channel}`,
  reachableCount: text => `${text} localizables`,
  hideReachable: 'No mostrar',
}
