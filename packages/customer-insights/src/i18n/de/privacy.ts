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

  export: 'Datenauskunft',
  exportHint:
    'Alles, was über diese Person gespeichert ist, in einer JSON-Datei: für Auskunft oder Übertragung der Daten.',
  exportData: 'Daten exportieren',
  exporting: 'Daten werden gesammelt',
  exported: 'Gespeichert in',
  exportFailed: 'Die Daten wurden nicht exportiert.',

  hold: 'Aufbewahrungspflicht',
  holdHint: 'Bewahrt die Daten vor dem Löschen, etwa solange ein Anspruch offen ist.',
  holdReason: 'Grund',
  setHold: 'Festhalten',
  liftHold: 'Aufheben',
  heldSince: date => `Seit ${date}`,
  holdSet: 'Aufbewahrungspflicht gesetzt',
  holdLifted: 'Aufbewahrungspflicht aufgehoben',
  holdFailed: 'Die Aufbewahrungspflicht wurde nicht geändert.',

  erase: 'Löschung',
  eraseHint: 'Entfernt endgültig, was diese Person erkennbar macht.',
  eraseOpen: 'Löschen …',
  eraseHeld: 'Nicht, solange eine Aufbewahrungspflicht besteht.',
  eraseTitle: name => `${name} löschen`,
  cannotUndo: 'Das lässt sich nicht rückgängig machen.',
  modes: {
    anonymize: {
      title: 'Anonymisieren',
      summary: 'Die Person geht, die Bücher bleiben.',
      goes: ['Name, Kontaktdaten und andere persönliche Felder', 'Schlagwörter sowie Einwilligungen samt Nachweis'],
      stays: [
        'Buchungen und Beträge, ohne Namen',
        'Segmentzahlen und Umsatz',
        'Ein Fingerabdruck, damit niemand sie wieder anschreibt',
        'Ein Eintrag im Protokoll, ohne persönliche Daten',
      ],
      confirm: 'Anonymisieren',
      erasedOn: date => `Anonymisiert am ${date}`,
      erasedHint: 'Was diese Person erkennbar machte, ist entfernt. Buchungen und Beträge bleiben für die Bücher.',
    },
    delete: {
      title: 'Löschen',
      summary: 'Die Person geht, mit allem, was dazugehört.',
      goes: [
        'Der Kunde samt Buchungen und Beträgen',
        'Schlagwörter sowie Einwilligungen samt Nachweis',
        'Sein Anteil an Segmentzahlen und Umsatz',
      ],
      stays: [
        'Ein Fingerabdruck, damit niemand sie wieder anschreibt',
        'Ein Eintrag im Protokoll, ohne persönliche Daten',
      ],
      confirm: 'Löschen',
      erasedOn: date => `Gelöscht am ${date}`,
      erasedHint: 'Ein Kunde mit dieser Kennung wurde schon einmal gelöscht.',
    },
  },
  goes: 'Geht',
  stays: 'Bleibt',
  reference: 'Aktenzeichen',
  referenceHint: 'Etwa eine Ticketnummer. Sie bleibt im Protokoll: keine Namen.',
  typeToConfirm: text => `Zur Bestätigung „${text}“ eingeben`,
  erasing: 'Wird gelöscht',
  erased: {
    anonymize: 'Der Kunde ist anonymisiert.',
    delete: 'Der Kunde ist gelöscht.',
  },
  eraseFailed: 'Es wurde nichts gelöscht.',
}
