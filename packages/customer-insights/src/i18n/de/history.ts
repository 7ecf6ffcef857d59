import type { HistoryMessages } from '../messages/history.ts'

export const history: HistoryMessages = {
  filterByTime: 'Anzeigen',
  all: 'Alle',
  upcoming: 'Bevorstehend',
  past: 'Vergangen',
  notCounted: 'Nicht gezählt',
  game: 'Spiel',
  allGames: 'Alle Spiele',
  venue: 'Standort',
  allVenues: 'Alle Standorte',
  clearFilters: 'Filter zurücksetzen',

  date: 'Datum',
  status: 'Status',
  amount: 'Betrag',
  undated: 'Ohne Datum',
  noGame: 'Ohne Spiel',
  noVenue: 'Ohne Standort',
  noStatus: 'Ohne Status',
  noAmount: 'Ohne Betrag',
  doesNotCount: 'nicht gezählt',
  whyNotCounted: statuses => `Buchungen mit dem Status ${statuses} zählen nicht zu Summen, Favoriten und Segmenten.`,
  shownOf: (shown, total) => `${shown} von ${total} Buchungen`,
  showMore: 'Mehr anzeigen',
  loadingMore: 'Weitere werden geladen',
  moreFailed: 'Weitere Buchungen konnten nicht geladen werden.',
  noMatch: {
    title: 'Keine Buchung passt zu diesen Filtern',
    description: 'Wählen Sie ein anderes Spiel, einen anderen Standort oder Status, oder setzen Sie die Filter zurück.',
  },
  empty: {
    title: 'Noch keine Buchungen',
    description: 'Buchungen erscheinen hier, sobald es welche gibt, auch stornierte.',
  },

  timeline: 'Buchungen im Zeitverlauf',
  timelineText: (bookings, from, to) => `${bookings}, von ${from} bis ${to}`,
  month: 'Monat',
  year: 'Jahr',
}
