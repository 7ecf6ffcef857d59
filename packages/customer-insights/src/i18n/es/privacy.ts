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
}
