import type { MarketingMessages } from '../messages/marketing.ts'

export const marketing: MarketingMessages = {
  tags: 'Étiquettes',
  tagAdded: tag => `Étiquette «\u00a0${tag}\u00a0» ajoutée`,
  tagRemoved: tag => `Étiquette «\u00a0${tag}\u00a0» retirée`,
  tagsChanged: 'Étiquettes modifiées',

  segments: 'Pourquoi ces segments',
  noSegments: 'Les segments découlent des réservations, et aucune ne compte pour l’instant.',
  whySpending: {
    vip: (spent, { from }) => `${spent} dépensés, plus de ${from}`,
    high: (spent, { from, to }) => `${spent} dépensés, de ${from} à ${to}`,
    medium: (spent, { from, to }) => `${spent} dépensés, de ${from} à moins de ${to}`,
    low: (spent, { to }) => `${spent} dépensés, moins de ${to}`,
  },
  whyFrequency: {
    frequent: (bookings, { from }) => `${bookings}, plus de ${from}`,
    regular: (bookings, { from, to }) => `${bookings}, de ${from} à ${to}`,
    occasional: (bookings, { from, to }) => `${bookings}, de ${from} à moins de ${to}`,
    'one-time': (bookings, { to }) => `${bookings}, moins de ${to}`,
  },
  whyStage: {
    new: (when, { to }) => `Première réservation ${when}, soit moins de ${to} jours`,
    active: (when, { to }) => `Dernière visite ${when}, soit moins de ${to} jours`,
    'at-risk': (when, { from, to }) => `Dernière visite ${when}, entre ${from} et ${to}`,
    churned: (when, { from }) => `Dernière visite ${when}, soit plus de ${from} jours`,
  },
  whyNewUpcoming: when => `Première réservation ${when}`,
  whyActiveUpcoming: when => `Visite à venir ${when}`,
  whyFan: (count, total) => `${count} sur ${total} dans cette catégorie`,

  actions: 'Actions',
}
