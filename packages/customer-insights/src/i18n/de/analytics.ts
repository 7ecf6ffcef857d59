import type { AnalyticsMessages } from '../messages/analytics.ts'
import { plural } from './plural.ts'

export const analytics: AnalyticsMessages = {
  period: 'Zeitraum',
  months: plural({ one: n => `${n} Monat`, other: n => `${n} Monate` }),
  empty: {
    title: 'Keine Buchungen in diesem Zeitraum',
    description:
      'Hier erscheinen Ausgaben, Besuche und bevorzugte Zeiten. Wählen Sie einen längeren Zeitraum, um weiter zurückzublicken.',
  },

  spending: 'Ausgaben',
  spendingText: (total, months, best, bestAmount) => `${total} über ${months}, am meisten im ${best}: ${bestAmount}`,
  spendingTotal: (total, months) => `${total} über ${months}`,
  noSpending: months => `Keine Ausgaben über ${months}`,

  frequency: 'Besuche',
  frequencyText: (bookings, months, interval) => `${bookings} über ${months}, etwa eine alle ${interval}`,
  frequencyOnce: (bookings, months) => `${bookings} über ${months}`,
  everyDays: plural({ one: n => `${n} Tag`, other: n => `${n} Tage` }),
  everyWeeks: plural({ one: n => `${n} Woche`, other: n => `${n} Wochen` }),

  habits: 'Bevorzugte Tage und Zeiten',
  mostlyOn: {
    morning: weekday => `Meist ${weekday}vormittag`,
    afternoon: weekday => `Meist ${weekday}nachmittag`,
    evening: weekday => `Meist ${weekday}abend`,
    night: weekday => `Meist ${weekday}nacht`,
  },
  mostly: {
    morning: 'Meist vormittags, an verschiedenen Tagen',
    afternoon: 'Meist nachmittags, an verschiedenen Tagen',
    evening: 'Meist abends, an verschiedenen Tagen',
    night: 'Meist nachts, an verschiedenen Tagen',
  },
  mostlyWeekday: weekday => `Meist am ${weekday}, zu verschiedenen Zeiten`,
  mostlyWeekends: 'Meist am Wochenende, zu verschiedenen Zeiten',
  noHabit: 'Verschiedene Tage und Zeiten, ohne Gewohnheit',
  tooFew: 'Zu wenige Buchungen, um eine Gewohnheit zu erkennen',
  noTimes: 'Buchungen werden nur mit Datum gespeichert, ohne Uhrzeit. Deshalb gibt es hier nichts zu zeigen.',
  dayAndHour: (weekday, hour) => `${weekday}, ${hour}`,

  month: 'Monat',
  bookings: 'Buchungen',
  spent: 'Ausgegeben',
  weekday: 'Wochentag',
  hour: 'Uhrzeit',
  showTable: 'Als Tabelle anzeigen',
  showChart: 'Als Diagramm anzeigen',
  chartFailed: 'Das Diagramm konnte nicht geladen werden.',
}
