import { analytics } from './de/analytics.ts'
import { audit } from './de/audit.ts'
import { consent } from './de/consent.ts'
import { controls } from './de/controls.ts'
import { detail } from './de/detail.ts'
import { exportMessages } from './de/export.ts'
import { history } from './de/history.ts'
import { list } from './de/list.ts'
import { marketing } from './de/marketing.ts'
import { bookings, customers, plural } from './de/plural.ts'
import { privacy } from './de/privacy.ts'
import { segmentation } from './de/segmentation.ts'
import type { Messages } from './messages.ts'

/** German. */
export const de: Messages = {
  controls,
  detail,
  history,
  analytics,
  marketing,
  consent,
  privacy,
  audit,
  list,
  export: exportMessages,
  segmentation,

  spendingTier: { vip: 'VIP', high: 'Hohe Ausgaben', medium: 'Mittlere Ausgaben', low: 'Niedrige Ausgaben' },
  frequencyTier: { frequent: 'Häufig', regular: 'Regelmäßig', occasional: 'Gelegentlich', 'one-time': 'Einmalig' },
  lifecycleStage: { new: 'Neu', active: 'Aktiv', 'at-risk': 'Gefährdet', churned: 'Abgewandert' },
  fan: category => `${category}-Fan`,
  unsegmented: 'Noch keine Buchungen',
  spending: 'Ausgaben',
  frequency: 'Häufigkeit',
  lifecycle: 'Lebenszyklus',
  segments: 'Segmente',

  bookings,
  customers,
  visits: plural({ one: n => `${n} Besuch`, other: n => `${n} Besuche` }),
  timesPlayed: bookings,
  more: plural({ one: n => `${n} weiteres`, other: n => `${n} weitere` }),
  shareOfCustomers: share => `${share} der Kunden`,
  shareOfRevenue: share => `${share} des Umsatzes`,

  lastPlayed: date => `Zuletzt gespielt ${date}`,
  lastVisit: date => `Letzter Besuch ${date}`,
  upcoming: date => `Bevorstehend ${date}`,
  asOf: date => `Stand ${date}`,
  noVisitYet: 'Noch kein Besuch',
  customerSince: date => `Kunde seit ${date}`,

  unnamedCustomer: 'Kunde ohne Namen',
  unnamedGame: 'Spiel ohne Namen',
  unnamedVenue: 'Standort ohne Namen',
  noContact: 'Keine Kontaktdaten',
  email: 'E-Mail',
  phone: 'Telefon',
  totalBookings: 'Buchungen',
  totalSpent: 'Gesamtausgaben',
  averageBooking: 'Ø Buchungswert',
  daysSinceLastVisit: 'Tage seit letztem Besuch',
  bookingsPerMonth: 'Buchungen pro Monat',
  favoriteGame: 'Lieblingsspiel',
  preferredVenue: 'Bevorzugter Standort',
  none: 'Noch nichts',
  tags: 'Schlagwörter',
  noTags: 'Noch keine Schlagwörter',
  addTag: 'Schlagwort hinzufügen',
  addTagPlaceholder: 'Neues Schlagwort',
  removeTag: tag => `Schlagwort „${tag}“ entfernen`,
  tagsNotSaved: 'Die Schlagwörter wurden nicht gespeichert.',
  gamesPlayed: 'Gespielte Spiele',
  venuesVisited: 'Besuchte Standorte',

  dashboard: 'Kundensegmente',
  measure: 'Vergleichen nach',
  byCustomers: 'Kunden',
  byRevenue: 'Umsatz',
  customersColumn: 'Kunden',
  shareColumn: 'Anteil',
  bookingsColumn: 'Buchungen',
  revenueColumn: 'Umsatz',
  averageColumn: 'Ø Buchungswert',
  segmentColumn: 'Segment',
  allCustomers: 'Alle Kunden',
  compareSegments: 'Segmente vergleichen',
  sortBy: column => `Nach „${column}“ sortieren`,
  gamePreferences: 'Lieblingsspiele',
  venuePreferences: 'Bevorzugte Standorte',
  categoryPreferences: 'Lieblingskategorien',
  noPreferences: 'Noch keine',
  distribution: (dimension, measure) => `${dimension}: ${measure} nach Segment`,
  openSegment: segment => `Kunden in „${segment}“ anzeigen`,
  showAll: text => `Alle anzeigen (${text})`,
  showFewer: 'Weniger anzeigen',

  loading: 'Wird geladen',
  refreshing: 'Wird aktualisiert',
  stale: 'Aktualisierung fehlgeschlagen. Diese Zahlen sind von vorher.',
  retry: 'Erneut versuchen',
  forDevelopers: 'Für Entwickler',
  errors: {
    not_found: {
      title: 'Kunde nicht gefunden',
      description: 'Möglicherweise wurde er gelöscht, oder der Link stimmt nicht.',
      remedy: null,
    },
    forbidden: {
      title: 'Kein Zugriff auf Kundenanalysen',
      description:
        'Nur Mitarbeitende können dies sehen. Melden Sie sich mit einem solchen Konto an oder bitten Sie um Zugriff.',
      remedy: 'Wer dazu zählt, bestimmt die Zugriffsregel in customer-insights.config.json.',
    },
    not_installed: {
      title: 'Die Kundenanalysen sind noch nicht eingerichtet',
      description: 'In der Datenbank fehlt, was diese Ansicht braucht.',
      remedy: 'Führen Sie `npx customer-insights init` aus und wenden Sie die Migration mit `supabase db push` an.',
    },
    outdated_schema: {
      title: 'Die Kundenanalysen müssen aktualisiert werden',
      description: 'Die Datenbank hat eine ältere Version als diese App.',
      remedy:
        'Führen Sie `npx customer-insights init` erneut aus und wenden Sie die neue Migration mit `supabase db push` an.',
    },
    invalid_input: {
      title: 'Diese Anfrage ist ungültig',
      description: 'Den angefragten Kunden oder Filter kann es nicht geben.',
      remedy: null,
    },
    conflict: {
      title: 'Das ist derzeit nicht möglich',
      description: 'Etwas steht dem entgegen, etwa eine Aufbewahrungspflicht. Nichts wurde geändert.',
      remedy: null,
    },
    network: {
      title: 'Keine Verbindung',
      description: 'Der Server hat nicht geantwortet. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
      remedy: null,
    },
    unknown: {
      title: 'Etwas ist schiefgelaufen',
      description: 'Das konnte nicht geladen werden. Versuchen Sie es gleich noch einmal.',
      remedy: null,
    },
  },
  emptyInsights: {
    title: 'Noch keine Buchungen',
    description: 'Segmente und Favoriten erscheinen mit der ersten Buchung.',
  },
  emptyGames: {
    title: 'Noch keine Spiele gespielt',
    description: 'Hier stehen die Spiele, die dieser Kunde bucht. Fügen Sie eine Buchung hinzu, um zu beginnen.',
  },
  emptyVenues: {
    title: 'Noch keine Standorte besucht',
    description:
      'Hier stehen die Standorte, an denen dieser Kunde bucht. Fügen Sie eine Buchung hinzu, um zu beginnen.',
  },
  emptySegments: {
    title: 'Noch keine Kunden für Segmente',
    description:
      'Segmente füllen sich von selbst, sobald Buchungen eingehen. Fügen Sie die erste hinzu, um zu beginnen.',
  },
}
