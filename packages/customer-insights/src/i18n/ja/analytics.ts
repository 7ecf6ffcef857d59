import type { AnalyticsMessages } from '../messages/analytics.ts'
import { days, months, weeks } from './counted.ts'

export const analytics: AnalyticsMessages = {
  period: '期間',
  months,
  empty: {
    title: 'この期間の予約はありません',
    description: '利用額、来店、好みの時間帯がここに表示されます。さらに前を見るには、期間を長くしてください。',
  },

  spending: '利用額',
  spendingText: (total, period, best, bestAmount) => `${period}で${total}、最高は${best}の${bestAmount}`,
  spendingTotal: (total, period) => `${period}で${total}`,
  noSpending: period => `${period}の利用額はありません`,

  frequency: '来店',
  frequencyText: (count, period, interval) => `${period}で${count}、およそ${interval}に1回`,
  frequencyOnce: (count, period) => `${period}で${count}`,
  everyDays: days,
  everyWeeks: weeks,

  habits: '好みの曜日と時間帯',
  mostlyOn: {
    morning: weekday => `主に${weekday}の午前`,
    afternoon: weekday => `主に${weekday}の午後`,
    evening: weekday => `主に${weekday}の夕方から夜`,
    night: weekday => `主に${weekday}の深夜`,
  },
  mostly: {
    morning: '主に午前、曜日はさまざま',
    afternoon: '主に午後、曜日はさまざま',
    evening: '主に夕方から夜、曜日はさまざま',
    night: '主に深夜、曜日はさまざま',
  },
  mostlyWeekday: weekday => `主に${weekday}、時間帯はさまざま`,
  mostlyWeekends: '主に週末、時間帯はさまざま',
  noHabit: '曜日も時間帯もさまざまで、傾向はありません',
  tooFew: '予約が少なく、傾向はまだわかりません',
  noTimes: '予約は日付のみで時刻が記録されていないため、表示できるものがありません。',
  dayAndHour: (weekday, hour) => `${weekday} ${hour}`,

  month: '月',
  bookings: '予約数',
  spent: '利用額',
  weekday: '曜日',
  hour: '時刻',
  showTable: '表で表示',
  showChart: 'グラフで表示',
  chartFailed: 'グラフを読み込めませんでした。',
}
