import type { MarketingMessages } from '../messages/marketing.ts'

export const marketing: MarketingMessages = {
  tags: 'Etiquetas',
  tagAdded: tag => `Etiqueta «${tag}» añadida`,
  tagRemoved: tag => `Etiqueta «${tag}» quitada`,
  tagsChanged: 'Etiquetas cambiadas',

  segments: 'Por qué está en estos segmentos',
  noSegments: 'Los segmentos se derivan de las reservas, y aún no hay ninguna que cuente.',
  whySpending: {
    vip: (spent, { from }) => `Gasto de ${spent}, más de ${from}`,
    high: (spent, { from, to }) => `Gasto de ${spent}, de ${from} a ${to}`,
    medium: (spent, { from, to }) => `Gasto de ${spent}, de ${from} a menos de ${to}`,
    low: (spent, { to }) => `Gasto de ${spent}, menos de ${to}`,
  },
  whyFrequency: {
    frequent: (bookings, { from }) => `${bookings}, más de ${from}`,
    regular: (bookings, { from, to }) => `${bookings}, de ${from} a ${to}`,
    occasional: (bookings, { from, to }) => `${bookings}, de ${from} a menos de ${to}`,
    'one-time': (bookings, { to }) => `${bookings}, menos de ${to}`,
  },
  whyStage: {
    new: (when, { to }) => `Primera reserva ${when}, menos de ${to} días`,
    active: (when, { to }) => `Última visita ${when}, menos de ${to} días`,
    'at-risk': (when, { from, to }) => `Última visita ${when}, entre ${from} y ${to}`,
    churned: (when, { from }) => `Última visita ${when}, más de ${from} días`,
  },
  whyNewUpcoming: when => `Primera reserva ${when}`,
  whyActiveUpcoming: when => `Próxima visita ${when}`,
  whyFan: (count, total) => `${count} de ${total} en esta categoría`,

  actions: 'Acciones',
}
