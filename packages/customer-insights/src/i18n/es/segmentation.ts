import type { SegmentationMessages } from '../messages/segmentation.ts'
import { counted, customers } from './plural.ts'

export const segmentation: SegmentationMessages = {
  needAttention: 'Requieren atención',
  noneAtRisk: 'Nadie está en riesgo',
  revenueEach: money => `${money} por cliente`,
  bookingsEach: bookings => `${bookings} reservas por cliente`,
  revenueShareColumn: 'Proporción de ingresos',
  daysColumn: 'Días desde la última visita',
  chartFailed: 'No se pudo cargar el gráfico.',
  notOpened: 'No se pudo abrir.',

  actionsFor: segment => `Acciones para ${segment}`,
  view: 'Ver clientes',
  export: 'Exportar',
  exportTitle: segment => `Exportar «${segment}»`,
  tag: 'Cambiar las etiquetas de todos',
  compare: 'Comparar con otro',

  sideBySide: 'Comparación',
  firstSegment: 'Primer segmento',
  secondSegment: 'Segundo segmento',
  measureColumn: 'Indicador',
  differenceColumn: 'Diferencia',
  bookingsPerCustomer: 'Reservas por cliente',
  revenuePerCustomer: 'Ingresos por cliente',
  days: counted('día', 'días'),
  says: {
    average: (more, factor, less) => `«${more}» gasta ${factor} veces lo que «${less}» en cada reserva.`,
    bookingsPerCustomer: (more, factor, less) => `«${more}» reserva ${factor} veces lo que «${less}».`,
    revenuePerCustomer: (more, factor, less) =>
      `Un cliente de «${more}» aporta ${factor} veces lo que uno de «${less}».`,
  },
  saysSame: (first, second) => `«${first}» y «${second}» apenas se diferencian en lo que reservan y gastan.`,
  saysNothing: segment => `No hay nadie en «${segment}» con quien comparar.`,

  guide: {
    title: 'Qué significan los segmentos',
    intro: 'Cada cliente está en un segmento de cada tipo. Se derivan solos de las reservas, día a día.',
    show: 'Acerca de los segmentos',
    dismiss: 'Entendido',
    view: (count, text) => `Ver ${customers(count, text)}`,
    vip: {
      title: 'VIP',
      meaning: above => (above ? `Gasto total de más de ${above}.` : 'El mayor gasto total.'),
      advice:
        'Pocas personas, gran parte de los ingresos. Merecen un agradecimiento personal y probar antes los juegos nuevos.',
    },
    new: {
      title: 'Nuevos',
      meaning: days => (days ? `Primera reserva hace menos de ${days}.` : 'Primera reserva hace poco.'),
      advice: 'La segunda visita es decisiva. Conviene ofrecer otro juego mientras el primero está reciente.',
    },
    atRisk: {
      title: 'En riesgo',
      meaning: (from, to) =>
        from && to
          ? `Última visita hace entre ${from} y ${to} días.`
          : 'La última visita fue hace tiempo y no hay ninguna reservada.',
      advice: 'Les gustó y se están alejando. Un motivo personal para volver es lo que mejor funciona ahora.',
    },
    churned: {
      title: 'Perdidos',
      meaning: days => (days ? `Última visita hace más de ${days}.` : 'La última visita fue hace mucho.'),
      advice: 'Conviene escribir cuando haya novedades, como un juego nuevo, sin dedicar mucho esfuerzo.',
    },
    enthusiasts: {
      title: 'Entusiastas de un juego',
      meaning: 'Un juego o una categoría es lo que más reservan.',
      advice: 'Conviene avisarles antes de toda novedad del género. Con etiquetas se llega a ellos según sus gustos.',
      most: game => `La mayoría: ${game}`,
    },
    loyalists: {
      title: 'Fieles a un local',
      meaning: 'Un local es al que más van.',
      advice: 'Les convienen los eventos locales y las horas tranquilas. Se les puede pedir una reseña.',
      most: venue => `La mayoría: ${venue}`,
    },
  },
}
