import type { DetailMessages } from '../messages/detail.ts'

export const detail: DetailMessages = {
  customer: 'Cliente',
  games: 'Juegos jugados',
  venues: 'Locales visitados',
  history: 'Historial de reservas',
  analytics: 'Análisis',
  marketing: 'Marketing',

  upcomingVisit: when => `Próxima visita ${when}`,

  explainTotalSpent: 'La suma de todas las reservas que cuentan, incluidas las futuras y descontados los reembolsos.',
  explainTotalBookings: 'Reservas que cuentan, incluidas las futuras. Las canceladas y las no asistidas no cuentan.',
  explainAverageBooking: 'El gasto total dividido entre el número de reservas.',
  explainDaysSinceLastVisit: 'Aún no hubo ninguna visita. Una reserva futura no es una visita hasta que llega su día.',
  explainLastVisit: date =>
    `La última visita fue el ${date}. Una reserva futura no es una visita hasta que llega su día.`,
  explainBookingsPerMonth:
    'Las reservas divididas entre los meses transcurridos desde la primera, o entre un mes si fueron menos.',
  countedBetween: (first, asOf) => `Desde el ${first}, a fecha de ${asOf}.`,
  countedAsOf: asOf => `A fecha de ${asOf}.`,

  showBookingsOf: name => `Mostrar las reservas de ${name}`,
  notPlayedYet: 'Aún sin jugar',
  notPlayedYetHint: 'Un juego rara vez se juega dos veces: estos quedan por ofrecer.',
}
