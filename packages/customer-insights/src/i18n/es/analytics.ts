import type { AnalyticsMessages } from '../messages/analytics.ts'
import { counted } from './plural.ts'

export const analytics: AnalyticsMessages = {
  period: 'Período',
  months: counted('mes', 'meses'),
  empty: {
    title: 'Sin reservas en este período',
    description:
      'Aquí aparecen el gasto, las visitas y los horarios preferidos. Un período más largo muestra más atrás.',
  },

  spending: 'Gasto',
  spendingText: (total, months, best, bestAmount) => `${total} en ${months}, máximo en ${best}: ${bestAmount}`,
  spendingTotal: (total, months) => `${total} en ${months}`,
  noSpending: months => `Sin gasto en ${months}`,

  frequency: 'Visitas',
  frequencyText: (bookings, months, interval) => `${bookings} en ${months}, intervalo medio: ${interval}`,
  frequencyOnce: (bookings, months) => `${bookings} en ${months}`,
  everyDays: counted('día', 'días'),
  everyWeeks: counted('semana', 'semanas'),

  habits: 'Días y horas preferidos',
  mostlyOn: {
    morning: weekday => `Sobre todo el ${weekday} por la mañana`,
    afternoon: weekday => `Sobre todo el ${weekday} por la tarde`,
    evening: weekday => `Sobre todo el ${weekday} a última hora de la tarde`,
    night: weekday => `Sobre todo el ${weekday} por la noche`,
  },
  mostly: {
    morning: 'Sobre todo por la mañana, en días distintos',
    afternoon: 'Sobre todo por la tarde, en días distintos',
    evening: 'Sobre todo a última hora de la tarde, en días distintos',
    night: 'Sobre todo por la noche, en días distintos',
  },
  mostlyWeekday: weekday => `Sobre todo el ${weekday}, a horas distintas`,
  mostlyWeekends: 'Sobre todo en fin de semana, a horas distintas',
  noHabit: 'Días y horas distintos, sin un hábito',
  tooFew: 'Muy pocas reservas para ver un hábito',
  noTimes: 'Las reservas se guardan por día, sin hora, así que aquí no hay nada que mostrar.',
  dayAndHour: (weekday, hour) => `${weekday}, ${hour}`,

  month: 'Mes',
  bookings: 'Reservas',
  spent: 'Gastado',
  weekday: 'Día de la semana',
  hour: 'Hora',
  showTable: 'Mostrar como tabla',
  showChart: 'Mostrar como gráfico',
  chartFailed: 'No se pudo cargar el gráfico.',
}
