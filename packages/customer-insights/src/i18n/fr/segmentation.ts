import type { SegmentationMessages } from '../messages/segmentation.ts'
import { counted, customers } from './plural.ts'

export const segmentation: SegmentationMessages = {
  needAttention: 'À surveiller',
  noneAtRisk: 'Personne n’est à risque',
  revenueEach: money => `${money} par client`,
  bookingsEach: bookings => `${bookings} réservations par client`,
  revenueShareColumn: 'Part du chiffre d’affaires',
  daysColumn: 'Jours depuis la dernière visite',
  chartFailed: 'Le graphique n’a pas pu être chargé.',
  notOpened: 'Impossible d’ouvrir cet élément.',

  actionsFor: segment => `Actions pour ${segment}`,
  view: 'Voir les clients',
  export: 'Exporter',
  exportTitle: segment => `Exporter «\u00a0${segment}\u00a0»`,
  tag: 'Modifier les étiquettes de tous',
  compare: 'Comparer à un autre',

  sideBySide: 'Côte à côte',
  firstSegment: 'Premier segment',
  secondSegment: 'Second segment',
  measureColumn: 'Indicateur',
  differenceColumn: 'Écart',
  bookingsPerCustomer: 'Réservations par client',
  revenuePerCustomer: 'Chiffre d’affaires par client',
  days: counted('jour', 'jours'),
  says: {
    average: (more, factor, less) =>
      `«\u00a0${more}\u00a0» dépense ${factor} fois plus par réservation que «\u00a0${less}\u00a0».`,
    bookingsPerCustomer: (more, factor, less) =>
      `«\u00a0${more}\u00a0» réserve ${factor} fois plus souvent que «\u00a0${less}\u00a0».`,
    revenuePerCustomer: (more, factor, less) =>
      `Un client de «\u00a0${more}\u00a0» rapporte ${factor} fois plus qu’un client de «\u00a0${less}\u00a0».`,
  },
  saysSame: (first, second) =>
    `«\u00a0${first}\u00a0» et «\u00a0${second}\u00a0» diffèrent à peine par leurs réservations et leurs dépenses.`,
  saysNothing: segment => `Il n’y a personne à comparer dans «\u00a0${segment}\u00a0».`,

  guide: {
    title: 'Ce que signifient les segments',
    intro:
      'Chaque client est dans un segment de chaque type. Ils découlent d’eux-mêmes des réservations, jour après jour.',
    show: 'À propos des segments',
    dismiss: 'Compris',
    view: (count, text) => `Voir ${customers(count, text)}`,
    vip: {
      title: 'VIP',
      meaning: above => (above ? `Plus de ${above} dépensés au total.` : 'Les plus grosses dépenses au total.'),
      advice:
        'Peu de personnes, une grande part du chiffre d’affaires. Remerciez-les en personne et faites-leur essayer les nouveaux jeux en premier.',
    },
    new: {
      title: 'Nouveaux',
      meaning: days => (days ? `Première réservation il y a moins de ${days}.` : 'Première réservation récente.'),
      advice: 'La deuxième visite est décisive. Proposez un autre jeu tant que le premier est frais dans les mémoires.',
    },
    atRisk: {
      title: 'À risque',
      meaning: (from, to) =>
        from && to
          ? `Dernière visite il y a ${from} à ${to} jours.`
          : 'La dernière visite date un peu, et aucune n’est réservée.',
      advice: 'Ils ont aimé et s’éloignent. Une raison personnelle de revenir est ce qui marche le mieux maintenant.',
    },
    churned: {
      title: 'Perdus',
      meaning: days => (days ? `Dernière visite il y a plus de ${days}.` : 'La dernière visite est ancienne.'),
      advice: 'Écrivez quand il y a du nouveau, comme un nouveau jeu. N’y consacrez pas trop d’efforts.',
    },
    enthusiasts: {
      title: 'Passionnés d’un jeu',
      meaning: 'Un jeu ou une catégorie domine leurs réservations.',
      advice: 'Annoncez-leur en premier toute nouveauté du genre. Étiquetez-les pour les joindre selon leurs goûts.',
      most: game => `Les plus nombreux\u00a0: ${game}`,
    },
    loyalists: {
      title: 'Fidèles d’un lieu',
      meaning: 'Un lieu domine leurs visites.',
      advice: 'Les événements locaux et les heures creuses leur conviennent. Demandez-leur un avis.',
      most: venue => `Les plus nombreux\u00a0: ${venue}`,
    },
  },
}
