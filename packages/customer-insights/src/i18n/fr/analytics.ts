import type { AnalyticsMessages } from '../messages/analytics.ts'
import { counted, plural } from './plural.ts'

export const analytics: AnalyticsMessages = {
  period: 'Période',
  months: plural({ one: n => `${n} mois`, many: n => `${n} de mois`, other: n => `${n} mois` }),
  empty: {
    title: 'Aucune réservation sur cette période',
    description:
      'Les dépenses, les visites et les horaires préférés s’affichent ici. Choisissez une période plus longue pour remonter plus loin.',
  },

  spending: 'Dépenses',
  spendingText: (total, months, best, bestAmount) => `${total} en ${months}, maximum en ${best}\u00a0: ${bestAmount}`,
  spendingTotal: (total, months) => `${total} en ${months}`,
  noSpending: months => `Aucune dépense en ${months}`,

  frequency: 'Visites',
  frequencyText: (bookings, months, interval) => `${bookings} en ${months}, intervalle moyen\u00a0: ${interval}`,
  frequencyOnce: (bookings, months) => `${bookings} en ${months}`,
  everyDays: counted('jour', 'jours'),
  everyWeeks: counted('semaine', 'semaines'),

  habits: 'Jours et horaires préférés',
  mostlyOn: {
    morning: weekday => `Surtout le ${weekday} matin`,
    afternoon: weekday => `Surtout le ${weekday} après-midi`,
    evening: weekday => `Surtout le ${weekday} soir`,
    night: weekday => `Surtout dans la nuit du ${weekday}`,
  },
  mostly: {
    morning: 'Surtout le matin, à des jours variés',
    afternoon: 'Surtout l’après-midi, à des jours variés',
    evening: 'Surtout le soir, à des jours variés',
    night: 'Surtout la nuit, à des jours variés',
  },
  mostlyWeekday: weekday => `Surtout le ${weekday}, à des heures variées`,
  mostlyWeekends: 'Surtout le week-end, à des heures variées',
  noHabit: 'Jours et horaires variés, sans habitude',
  tooFew: 'Trop peu de réservations pour déceler une habitude',
  noTimes: 'Les réservations sont enregistrées par jour, sans heure\u00a0: il n’y a rien à afficher ici.',
  dayAndHour: (weekday, hour) => `${weekday}, ${hour}`,

  month: 'Mois',
  bookings: 'Réservations',
  spent: 'Dépensé',
  weekday: 'Jour de la semaine',
  hour: 'Heure',
  showTable: 'Afficher en tableau',
  showChart: 'Afficher en graphique',
  chartFailed: 'Le graphique n’a pas pu être chargé.',
}
