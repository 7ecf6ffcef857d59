import type { ConsentMessages } from '../messages/consent.ts'

export const consent: ConsentMessages = {
  title: 'Einwilligung',
  explain: 'Kein Eintrag heißt keine Einwilligung: Nur wer zugestimmt hat, darf angeschrieben werden.',
  channels: { email: 'E-Mail', sms: 'SMS', phone: 'Anruf', post: 'Briefpost' },
  marketing: 'Werbung',
  states: {
    granted: 'Erteilt',
    pending: 'Bestätigung steht aus',
    withdrawn: 'Widerrufen',
    none: 'Keine Einwilligung',
  },
  suppressed: 'Nicht kontaktieren',
  suppressedHint:
    'Diese Person wurde schon einmal gelöscht und kam mit denselben Kontaktdaten zurück. Es wird nichts gesendet, bis sie selbst eine neue Einwilligung bestätigt.',
  since: date => `seit ${date}`,
  sources: {
    staff: 'Mitarbeitende',
    in_person: 'Persönlich',
    phone: 'Am Telefon',
    form: 'Unterschriebenes Formular',
    website: 'Webseite',
    confirmation: 'Bestätigungslink',
    unsubscribe: 'Abmeldelink',
    import: 'Datenimport',
    host: 'Buchungs-App',
    undo: 'Rückgängig gemacht',
    erasure: 'Löschung',
  },
  wording: version => `Wortlaut ${version}`,

  record: 'Einwilligung erfassen',
  recordFor: channel => `Einwilligung erfassen: ${channel}`,
  withdraw: 'Widerrufen',
  withdrawFor: channel => `Einwilligung widerrufen: ${channel}`,
  howGiven: 'Wie wurde sie erteilt?',
  confirmFirst: 'Gilt erst, wenn die Person sie bestätigt hat.',
  saved: {
    granted: channel => `${channel}: Einwilligung erfasst`,
    pending: channel => `${channel}: Bestätigung steht aus`,
    withdrawn: channel => `${channel}: Einwilligung widerrufen`,
  },
  notSaved: 'Die Einwilligung wurde nicht gespeichert.',

  history: 'Verlauf',
  noHistory: 'Noch ist nichts erfasst.',
  by: actor => `von ${actor}`,

  reachable: 'Erreichbar',
  reachableBy: channel => `Erreichbar: ${channel}`,
  reachableCount: text => `${text} erreichbar`,
  hideReachable: 'Nicht anzeigen',
}
