import type { PrivacyMessages } from '../messages/privacy.ts'

export const privacy: PrivacyMessages = {
  title: 'Datenschutz',
  notAllowed: {
    view: 'Ihr Konto darf keine Kunden sehen.',
    tag: 'Ihr Konto darf Schlagwörter und Einwilligungen nicht ändern.',
    export: 'Ihr Konto darf keine Daten exportieren.',
    manage: 'Ihr Konto darf den Datenschutz nicht verwalten.',
    erase: 'Ihr Konto darf keine Kunden löschen.',
  },
  noCapability: {
    title: 'Nicht für dieses Konto',
    description: 'Ihr Konto hat nicht das Recht, dies zu sehen. Wenden Sie sich an die Person, die Zugriffe verwaltet.',
  },
}
