import { analytics } from './fr/analytics.ts'
import { audit } from './fr/audit.ts'
import { consent } from './fr/consent.ts'
import { controls } from './fr/controls.ts'
import { detail } from './fr/detail.ts'
import { exportMessages } from './fr/export.ts'
import { history } from './fr/history.ts'
import { list } from './fr/list.ts'
import { marketing } from './fr/marketing.ts'
import { bookings, counted, customers, plural } from './fr/plural.ts'
import { privacy } from './fr/privacy.ts'
import { segmentation } from './fr/segmentation.ts'
import type { Messages } from './messages.ts'

/** French. */
export const fr: Messages = {
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

  spendingTier: { vip: 'VIP', high: 'Dépenses élevées', medium: 'Dépenses moyennes', low: 'Dépenses faibles' },
  frequencyTier: { frequent: 'Fréquent', regular: 'Régulier', occasional: 'Occasionnel', 'one-time': 'Une seule fois' },
  lifecycleStage: { new: 'Nouveau', active: 'Actif', 'at-risk': 'À risque', churned: 'Perdu' },
  fan: category => `Fan de ${category}`,
  unsegmented: 'Pas encore de réservation',
  spending: 'Dépenses',
  frequency: 'Fréquence',
  lifecycle: 'Cycle de vie',
  segments: 'Segments',

  bookings,
  customers,
  visits: counted('visite', 'visites'),
  timesPlayed: bookings,
  more: plural({ one: n => `${n} de plus`, many: n => `${n} de plus`, other: n => `${n} de plus` }),
  shareOfCustomers: share => `${share} des clients`,
  shareOfRevenue: share => `${share} du chiffre d’affaires`,

  lastPlayed: date => `Joué pour la dernière fois ${date}`,
  lastVisit: date => `Dernière visite ${date}`,
  upcoming: date => `À venir ${date}`,
  asOf: date => `Au ${date}`,
  noVisitYet: 'Pas encore de visite',
  customerSince: date => `Client depuis le ${date}`,

  unnamedCustomer: 'Client sans nom',
  unnamedGame: 'Jeu sans nom',
  unnamedVenue: 'Lieu sans nom',
  noContact: 'Aucune coordonnée',
  email: 'E-mail',
  phone: 'Téléphone',
  totalBookings: 'Réservations',
  totalSpent: 'Total dépensé',
  averageBooking: 'Panier moyen',
  daysSinceLastVisit: 'Jours depuis la dernière visite',
  bookingsPerMonth: 'Réservations par mois',
  favoriteGame: 'Jeu préféré',
  preferredVenue: 'Lieu préféré',
  none: 'Aucun pour l’instant',
  tags: 'Étiquettes',
  noTags: 'Pas encore d’étiquettes',
  addTag: 'Ajouter une étiquette',
  addTagPlaceholder: 'Nouvelle étiquette',
  removeTag: tag => `Retirer l’étiquette «\u00a0${tag}\u00a0»`,
  tagsNotSaved: 'Les étiquettes n’ont pas été enregistrées.',
  gamesPlayed: 'Jeux joués',
  venuesVisited: 'Lieux visités',

  dashboard: 'Segments de clients',
  measure: 'Comparer par',
  byCustomers: 'Clients',
  byRevenue: 'Chiffre d’affaires',
  customersColumn: 'Clients',
  shareColumn: 'Part',
  bookingsColumn: 'Réservations',
  revenueColumn: 'Chiffre d’affaires',
  averageColumn: 'Panier moyen',
  segmentColumn: 'Segment',
  allCustomers: 'Tous les clients',
  compareSegments: 'Comparer les segments',
  sortBy: column => `Trier par «\u00a0${column}\u00a0»`,
  gamePreferences: 'Jeux préférés',
  venuePreferences: 'Lieux préférés',
  categoryPreferences: 'Catégories préférées',
  noPreferences: 'Aucune pour l’instant',
  distribution: (dimension, measure) => `${dimension}\u00a0: ${measure} par segment`,
  openSegment: segment => `Afficher les clients de «\u00a0${segment}\u00a0»`,
  showAll: text => `Tout afficher (${text})`,
  showFewer: 'Afficher moins',

  loading: 'Chargement',
  refreshing: 'Mise à jour',
  stale: 'Mise à jour impossible. Ces chiffres sont antérieurs.',
  retry: 'Réessayer',
  forDevelopers: 'Pour les développeurs',
  errors: {
    not_found: {
      title: 'Client introuvable',
      description: 'Il a peut-être été supprimé, ou le lien est incorrect.',
      remedy: null,
    },
    forbidden: {
      title: 'Pas d’accès aux analyses clients',
      description: 'Seul le personnel peut les voir. Connectez-vous avec un compte du personnel ou demandez l’accès.',
      remedy: 'La règle d’accès dans customer-insights.config.json définit qui fait partie du personnel.',
    },
    not_installed: {
      title: 'Les analyses clients ne sont pas encore configurées',
      description: 'La base de données n’a pas ce dont cette vue a besoin.',
      remedy: 'Exécutez `npx customer-insights init`, puis appliquez la migration avec `supabase db push`.',
    },
    outdated_schema: {
      title: 'Les analyses clients doivent être mises à jour',
      description: 'La base de données est d’une version plus ancienne que cette application.',
      remedy:
        'Exécutez de nouveau `npx customer-insights init`, puis appliquez la nouvelle migration avec `supabase db push`.',
    },
    invalid_input: {
      title: 'Cette requête n’est pas valide',
      description: 'Le client ou le filtre demandé ne peut pas exister.',
      remedy: null,
    },
    conflict: {
      title: 'Impossible pour l’instant',
      description: 'Un obstacle s’y oppose, par exemple une obligation de conservation. Rien n’a été modifié.',
      remedy: null,
    },
    network: {
      title: 'Pas de connexion',
      description: 'Le serveur n’a pas répondu. Vérifiez la connexion et réessayez.',
      remedy: null,
    },
    unknown: {
      title: 'Un problème est survenu',
      description: 'Le chargement a échoué. Réessayez dans un instant.',
      remedy: null,
    },
  },
  emptyInsights: {
    title: 'Pas encore de réservations',
    description: 'Les segments et les préférences apparaissent avec la première réservation.',
  },
  emptyGames: {
    title: 'Pas encore de jeux joués',
    description: 'Les jeux que ce client réserve s’affichent ici. Ajoutez une réservation pour commencer.',
  },
  emptyVenues: {
    title: 'Pas encore de lieux visités',
    description: 'Les lieux où ce client réserve s’affichent ici. Ajoutez une réservation pour commencer.',
  },
  emptySegments: {
    title: 'Pas encore de clients à segmenter',
    description:
      'Les segments se remplissent d’eux-mêmes au fil des réservations. Ajoutez la première réservation pour commencer.',
  },
}
