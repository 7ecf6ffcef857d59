import type { HistoryMessages } from '../messages/history.ts'

export const history: HistoryMessages = {
  filterByTime: 'Mostrar',
  all: 'Todas',
  upcoming: 'Próximas',
  past: 'Pasadas',
  notCounted: 'No contadas',
  game: 'Juego',
  allGames: 'Todos los juegos',
  venue: 'Local',
  allVenues: 'Todos los locales',
  clearFilters: 'Borrar filtros',

  date: 'Fecha',
  status: 'Estado',
  amount: 'Importe',
  undated: 'Sin fecha',
  noGame: 'Sin juego',
  noVenue: 'Sin local',
  noStatus: 'Sin estado',
  noAmount: 'Sin importe',
  doesNotCount: 'no contada',
  whyNotCounted: statuses => `Las reservas con el estado ${statuses} no entran en totales, preferencias ni segmentos.`,
  shownOf: (shown, total) => `${shown} de ${total} reservas`,
  showMore: 'Mostrar más',
  loadingMore: 'Cargando más',
  moreFailed: 'No se pudieron cargar más reservas.',
  noMatch: {
    title: 'Ninguna reserva coincide con estos filtros',
    description: 'Se puede elegir otro juego, local o estado, o borrar los filtros.',
  },
  empty: {
    title: 'Aún no hay reservas',
    description: 'Las reservas aparecen aquí en cuanto las hay, también las canceladas.',
  },

  timeline: 'Reservas a lo largo del tiempo',
  timelineText: (bookings, from, to) => `${bookings}, de ${from} a ${to}`,
  month: 'Mes',
  year: 'Año',
}
