import type { DetailMessages } from '../messages/detail.ts'

export const detail: DetailMessages = {
  customer: 'Kunde',
  games: 'Gespielte Spiele',
  venues: 'Besuchte Standorte',
  history: 'Buchungsverlauf',
  analytics: 'Analyse',
  marketing: 'Marketing',

  upcomingVisit: when => `Bevorstehender Besuch ${when}`,

  explainTotalSpent: 'Die Summe aller zählenden Buchungen, einschließlich bevorstehender und abzüglich Erstattungen.',
  explainTotalBookings: 'Zählende Buchungen, einschließlich bevorstehender. Stornierte und versäumte zählen nicht.',
  explainAverageBooking: 'Gesamtausgaben geteilt durch die Anzahl der Buchungen.',
  explainDaysSinceLastVisit: 'Bisher kein Besuch. Eine bevorstehende Buchung zählt erst ab ihrem Tag als Besuch.',
  explainLastVisit: date =>
    `Der letzte Besuch war am ${date}. Eine bevorstehende Buchung zählt erst ab ihrem Tag als Besuch.`,
  explainBookingsPerMonth: 'Buchungen geteilt durch die Monate seit der ersten, mindestens jedoch durch einen Monat.',
  countedBetween: (first, asOf) => `Ab ${first}, Stand ${asOf}.`,
  countedAsOf: asOf => `Stand ${asOf}.`,

  showBookingsOf: name => `Buchungen von ${name} anzeigen`,
  notPlayedYet: 'Noch nicht gespielt',
  notPlayedYetHint: 'Ein Spiel wird selten zweimal gespielt: Diese lassen sich noch anbieten.',
}
