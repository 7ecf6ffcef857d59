import type { AuditMessages } from '../messages/audit.ts'
import { plural } from './plural.ts'

export const audit: AuditMessages = {
  title: 'Protokoll',
  actions: {
    'export.started': 'Export begonnen',
    'export.finished': 'Export beendet',
    'export.customer': 'Daten eines Kunden exportiert',
    'tags.bulk': 'Schlagwörter vieler geändert',
    'settings.changed': 'Einstellungen geändert',
    'consent.changed': 'Einwilligung geändert',
    'consent.confirmed': 'Einwilligung bestätigt',
    unsubscribed: 'Abgemeldet',
    'customer.erased': 'Kunde gelöscht',
    'hold.set': 'Aufbewahrungspflicht gesetzt',
    'hold.lifted': 'Aufbewahrungspflicht aufgehoben',
    'retention.changed': 'Aufbewahrungsfrist geändert',
    'retention.ran': 'Aufbewahrungsfrist angewandt',
    'audit.trimmed': 'Alte Einträge entfernt',
  },
  entries: plural({ one: n => `${n} Eintrag`, other: n => `${n} Einträge` }),
  server: 'System',

  filters: 'Filter des Protokolls',
  action: 'Vorgang',
  actor: 'Wer',
  customer: 'Kunde',
  everyone: 'Alle',
  onlyThese: id => `Nur Einträge zu ${id}`,
  from: 'Von',
  to: 'Bis',
  clearFilters: 'Filter zurücksetzen',
  showMore: 'Mehr anzeigen',
  loadingMore: 'Weitere werden geladen',
  moreFailed: 'Weitere Einträge konnten nicht geladen werden.',
  export: 'Als CSV speichern',
  exported: 'Gespeichert in',
  exportFailed: 'Die Einträge wurden nicht gespeichert.',
  columns: {
    position: 'Nummer',
    time: 'Zeit',
    action: 'Vorgang',
    actor: 'Wer',
    role: 'Rolle',
    customer: 'Kunde',
    amount: 'Anzahl',
    details: 'Einzelheiten',
  },

  chain: 'Unversehrtheit',
  checking: 'Jeder Eintrag wird geprüft',
  intact: 'Unversehrt',
  checked: entries => `${entries}, keiner geändert, entfernt oder verschoben`,
  broken: position => `Gebrochen bei Eintrag ${position}`,
  why: {
    changed: 'Der Eintrag ist nicht mehr, wie er geschrieben wurde.',
    missing: 'Hier fehlt ein Eintrag.',
    reordered: 'Einträge stehen nicht in der Reihenfolge, in der sie geschrieben wurden.',
    trimmed_unaudited: 'Alte Einträge wurden entfernt, ohne dass es festgehalten wurde.',
  },
  whatToDo:
    'Jemand mit Zugriff auf die Datenbank selbst hat das Protokoll verändert. Sichern Sie es, wie es ist, klären Sie, wer diesen Zugriff hatte, und benachrichtigen Sie die für den Datenschutz zuständige Person.',
  checkAgain: 'Erneut prüfen',
  checkFailed: 'Das Protokoll konnte nicht geprüft werden.',

  empty: {
    title: 'Noch nichts festgehalten',
    description:
      'Exporte, Löschungen, geänderte Einwilligungen, Schlagwörter vieler und Einstellungen stehen hier, sobald sie geschehen.',
  },
  noMatch: {
    title: 'Kein passender Eintrag',
    description: 'Nichts Festgehaltenes passt zu allen Filtern. Nehmen Sie einen weg, oder beginnen Sie von vorn.',
  },
}
