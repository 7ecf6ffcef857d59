import type { AnalyticsMessages } from '../messages/analytics.ts'
import { days, months, weeks } from './plural.ts'

export const analytics: AnalyticsMessages = {
  period: 'الفترة',
  months,
  empty: {
    title: 'لا حجوزات في هذه الفترة',
    description: 'يظهر هنا الإنفاق والزيارات والأوقات المفضلة. اختر فترة أطول للرجوع إلى وقت أبعد.',
  },

  spending: 'الإنفاق',
  spendingText: (total, period, best, bestAmount) => `${total} خلال ${period}، والأعلى في ${best}: ${bestAmount}`,
  spendingTotal: (total, period) => `${total} خلال ${period}`,
  noSpending: period => `لا إنفاق خلال ${period}`,

  frequency: 'الزيارات',
  frequencyText: (bookings, period, interval) => `${bookings} خلال ${period}، بمعدل حجز كل ${interval} تقريبًا`,
  frequencyOnce: (bookings, period) => `${bookings} خلال ${period}`,
  everyDays: days,
  everyWeeks: weeks,

  habits: 'الأيام والأوقات المفضلة',
  mostlyOn: {
    morning: weekday => `غالبًا صباح ${weekday}`,
    afternoon: weekday => `غالبًا بعد ظهر ${weekday}`,
    evening: weekday => `غالبًا مساء ${weekday}`,
    night: weekday => `غالبًا ليلة ${weekday}`,
  },
  mostly: {
    morning: 'غالبًا في الصباح، في أيام مختلفة',
    afternoon: 'غالبًا بعد الظهر، في أيام مختلفة',
    evening: 'غالبًا في المساء، في أيام مختلفة',
    night: 'غالبًا في الليل، في أيام مختلفة',
  },
  mostlyWeekday: weekday => `غالبًا يوم ${weekday}، في أوقات مختلفة`,
  mostlyWeekends: 'غالبًا في عطلة نهاية الأسبوع، في أوقات مختلفة',
  noHabit: 'أيام وأوقات مختلفة دون نمط واضح',
  tooFew: 'الحجوزات أقل من أن تدل على نمط',
  noTimes: 'تُحفظ الحجوزات باليوم دون وقت، لذلك لا يوجد ما يُعرض هنا.',
  dayAndHour: (weekday, hour) => `${weekday}، ${hour}`,

  month: 'الشهر',
  bookings: 'الحجوزات',
  spent: 'المبلغ المنفق',
  weekday: 'اليوم',
  hour: 'الوقت',
  showTable: 'عرض كجدول',
  showChart: 'عرض كمخطط',
  chartFailed: 'تعذّر تحميل المخطط.',
}
