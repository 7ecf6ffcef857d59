import type { HistoryMessages } from '../messages/history.ts'

export const history: HistoryMessages = {
  filterByTime: 'Afficher',
  all: 'Toutes',
  upcoming: 'À venir',
  past: 'Passées',
  notCounted: 'Non comptées',
  game: 'Jeu',
  allGames: 'Tous les jeux',
  venue: 'Lieu',
  allVenues: 'Tous les lieux',
  clearFilters: 'Effacer les filtres',

  date: 'Date',
  status: 'Statut',
  amount: 'Montant',
  undated: 'Sans date',
  noGame: 'Sans jeu',
  noVenue: 'Sans lieu',
  noStatus: 'Sans statut',
  statuses: {
    confirmed: 'Confirmée',
    completed: 'Terminée',
    pending: 'En attente',
    cancelled: 'Annulée',
    refunded: 'Remboursée',
    no_show: 'Absence',
  },
  noAmount: 'Sans montant',
  doesNotCount: 'non comptée',
  whyNotCounted: statuses =>
    `Les réservations au statut ${statuses} sont exclues des totaux, des préférences et des segments.`,
  shownOf: (shown, total) => `${shown} réservations sur ${total}`,
  showMore: 'Afficher plus',
  loadingMore: 'Chargement de la suite',
  moreFailed: 'La suite des réservations n’a pas pu être chargée.',
  noMatch: {
    title: 'Aucune réservation ne correspond à ces filtres',
    description: 'Choisissez un autre jeu, lieu ou statut, ou effacez les filtres.',
  },
  empty: {
    title: 'Pas encore de réservations',
    description: 'Les réservations s’affichent ici dès qu’il y en a, même annulées.',
  },

  timeline: 'Réservations dans le temps',
  timelineText: (bookings, from, to) => `${bookings}, de ${from} à ${to}`,
  month: 'Mois',
  year: 'Année',
}
