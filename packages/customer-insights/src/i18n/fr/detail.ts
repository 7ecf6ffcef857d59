import type { DetailMessages } from '../messages/detail.ts'

export const detail: DetailMessages = {
  customer: 'Client',
  games: 'Jeux joués',
  venues: 'Lieux visités',
  history: 'Historique des réservations',
  analytics: 'Analyse',
  marketing: 'Marketing',

  upcomingVisit: when => `Visite à venir ${when}`,

  explainTotalSpent:
    'Le total de toutes les réservations comptées, y compris celles à venir, déduction faite des remboursements.',
  explainTotalBookings:
    'Les réservations comptées, y compris celles à venir. Les annulations et les absences ne comptent pas.',
  explainAverageBooking: 'Le total dépensé divisé par le nombre de réservations.',
  explainDaysSinceLastVisit:
    'Aucune visite pour l’instant. Une réservation à venir n’est une visite qu’à partir de son jour.',
  explainLastVisit: date =>
    `La dernière visite date du ${date}. Une réservation à venir n’est une visite qu’à partir de son jour.`,
  explainBookingsPerMonth:
    'Les réservations divisées par les mois depuis la première, ou par un mois si elle est plus récente.',
  countedBetween: (first, asOf) => `À partir du ${first}, au ${asOf}.`,
  countedAsOf: asOf => `Au ${asOf}.`,

  showBookingsOf: name => `Afficher les réservations de ${name}`,
  notPlayedYet: 'Pas encore joués',
  notPlayedYetHint: 'On joue rarement deux fois au même jeu\u00a0: ceux-ci restent à proposer.',
}
