import { analytics } from './es/analytics.ts'
import { audit } from './es/audit.ts'
import { consent } from './es/consent.ts'
import { controls } from './es/controls.ts'
import { detail } from './es/detail.ts'
import { exportMessages } from './es/export.ts'
import { history } from './es/history.ts'
import { list } from './es/list.ts'
import { marketing } from './es/marketing.ts'
import { bookings, counted, customers } from './es/plural.ts'
import { privacy } from './es/privacy.ts'
import { segmentation } from './es/segmentation.ts'
import type { Messages } from './messages.ts'

/** Spanish. */
export const es: Messages = {
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

  spendingTier: { vip: 'VIP', high: 'Gasto alto', medium: 'Gasto medio', low: 'Gasto bajo' },
  frequencyTier: { frequent: 'Frecuente', regular: 'Habitual', occasional: 'Ocasional', 'one-time': 'Una sola vez' },
  lifecycleStage: { new: 'Nuevo', active: 'Activo', 'at-risk': 'En riesgo', churned: 'Perdido' },
  fan: category => `Fan de ${category}`,
  unsegmented: 'Aún sin reservas',
  spending: 'Gasto',
  frequency: 'Frecuencia',
  lifecycle: 'Ciclo de vida',
  segments: 'Segmentos',

  bookings,
  customers,
  visits: counted('visita', 'visitas'),
  timesPlayed: bookings,
  more: (_count, text) => `${text} más`,
  shareOfCustomers: share => `${share} de los clientes`,
  shareOfRevenue: share => `${share} de los ingresos`,

  lastPlayed: date => `Jugado por última vez ${date}`,
  lastVisit: date => `Última visita ${date}`,
  upcoming: date => `Próxima ${date}`,
  asOf: date => `A fecha de ${date}`,
  noVisitYet: 'Aún sin visitas',
  customerSince: date => `Cliente desde el ${date}`,

  unnamedCustomer: 'Cliente sin nombre',
  unnamedGame: 'Juego sin nombre',
  unnamedVenue: 'Local sin nombre',
  noContact: 'Sin datos de contacto',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  totalBookings: 'Reservas',
  totalSpent: 'Gasto total',
  averageBooking: 'Reserva media',
  daysSinceLastVisit: 'Días desde la última visita',
  bookingsPerMonth: 'Reservas al mes',
  favoriteGame: 'Juego favorito',
  preferredVenue: 'Local preferido',
  none: 'Aún nada',
  tags: 'Etiquetas',
  noTags: 'Aún sin etiquetas',
  addTag: 'Añadir etiqueta',
  addTagPlaceholder: 'Nueva etiqueta',
  removeTag: tag => `Quitar la etiqueta «${tag}»`,
  tagsNotSaved: 'Las etiquetas no se guardaron.',
  gamesPlayed: 'Juegos jugados',
  venuesVisited: 'Locales visitados',

  dashboard: 'Segmentos de clientes',
  measure: 'Comparar por',
  byCustomers: 'Clientes',
  byRevenue: 'Ingresos',
  customersColumn: 'Clientes',
  shareColumn: 'Proporción',
  bookingsColumn: 'Reservas',
  revenueColumn: 'Ingresos',
  averageColumn: 'Reserva media',
  segmentColumn: 'Segmento',
  allCustomers: 'Todos los clientes',
  compareSegments: 'Comparar segmentos',
  sortBy: column => `Ordenar por «${column}»`,
  gamePreferences: 'Juegos favoritos',
  venuePreferences: 'Locales preferidos',
  categoryPreferences: 'Categorías favoritas',
  noPreferences: 'Aún ninguna',
  distribution: (dimension, measure) => `${dimension}: ${measure} por segmento`,
  openSegment: segment => `Mostrar los clientes de «${segment}»`,
  showAll: text => `Mostrar todo (${text})`,
  showFewer: 'Mostrar menos',

  loading: 'Cargando',
  refreshing: 'Actualizando',
  stale: 'No se pudo actualizar. Estas cifras son anteriores.',
  retry: 'Reintentar',
  forDevelopers: 'Para desarrolladores',
  errors: {
    not_found: {
      title: 'Cliente no encontrado',
      description: 'Puede que se haya eliminado o que el enlace no sea correcto.',
      remedy: null,
    },
    forbidden: {
      title: 'Sin acceso a los análisis de clientes',
      description:
        'Solo el personal puede ver esto. Hay que iniciar sesión con una cuenta del personal o pedir acceso.',
      remedy: 'La regla de acceso de customer-insights.config.json define quién es del personal.',
    },
    not_installed: {
      title: 'Los análisis de clientes aún no están configurados',
      description: 'La base de datos no tiene lo que esta vista necesita.',
      remedy: 'Ejecutar `npx customer-insights init` y aplicar la migración con `supabase db push`.',
    },
    outdated_schema: {
      title: 'Los análisis de clientes necesitan una actualización',
      description: 'La base de datos tiene una versión anterior a la de esta aplicación.',
      remedy: 'Ejecutar de nuevo `npx customer-insights init` y aplicar la nueva migración con `supabase db push`.',
    },
    invalid_input: {
      title: 'Esta solicitud no es válida',
      description: 'El cliente o filtro solicitado no puede existir.',
      remedy: null,
    },
    conflict: {
      title: 'No es posible por ahora',
      description: 'Algo lo impide, por ejemplo una obligación de conservación. No se ha cambiado nada.',
      remedy: null,
    },
    network: {
      title: 'Sin conexión',
      description: 'El servidor no respondió. Conviene comprobar la conexión y reintentar.',
      remedy: null,
    },
    unknown: {
      title: 'Algo salió mal',
      description: 'No se pudo cargar. Se puede reintentar en un momento.',
      remedy: null,
    },
  },
  emptyInsights: {
    title: 'Aún no hay reservas',
    description: 'Los segmentos y las preferencias aparecen con la primera reserva.',
  },
  emptyGames: {
    title: 'Aún no hay juegos jugados',
    description: 'Aquí aparecen los juegos que reserva este cliente. Para empezar, basta con añadir una reserva.',
  },
  emptyVenues: {
    title: 'Aún no hay locales visitados',
    description: 'Aquí aparecen los locales donde reserva este cliente. Para empezar, basta con añadir una reserva.',
  },
  emptySegments: {
    title: 'Aún no hay clientes que segmentar',
    description:
      'Los segmentos se llenan solos a medida que llegan reservas. Para empezar, basta con añadir la primera.',
  },
}
