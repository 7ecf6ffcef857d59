import type { DetailMessages } from '../messages/detail.ts'

export const detail: DetailMessages = {
  customer: '顧客',
  games: 'プレイ済みゲーム',
  venues: '利用店舗',
  history: '予約履歴',
  analytics: '分析',
  marketing: 'マーケティング',

  upcomingVisit: when => `次の来店予定：${when}`,

  explainTotalSpent: '集計対象の予約の合計額です。今後の予約を含み、返金を差し引いています。',
  explainTotalBookings: '集計対象の予約数です。今後の予約を含みます。キャンセルと無断キャンセルは含みません。',
  explainAverageBooking: '利用総額を予約数で割った値です。',
  explainDaysSinceLastVisit: 'まだ来店がありません。今後の予約は、当日になるまで来店に数えません。',
  explainLastVisit: date => `最終来店日は${date}です。今後の予約は、当日になるまで来店に数えません。`,
  explainBookingsPerMonth: '予約数を初回予約からの月数で割った値です。1か月未満の場合は1か月とします。',
  countedBetween: (first, asOf) => `${first}から${asOf}時点まで。`,
  countedAsOf: asOf => `${asOf}時点。`,

  showBookingsOf: name => `「${name}」の予約を表示`,
  notPlayedYet: '未プレイ',
  notPlayedYetHint: '同じゲームを二度プレイすることはまれです。これらはまだ提案できます。',
}
