import type { HistoryMessages } from '../messages/history.ts'

export const history: HistoryMessages = {
  filterByTime: '表示',
  all: 'すべて',
  upcoming: '今後',
  past: '過去',
  notCounted: '集計対象外',
  game: 'ゲーム',
  allGames: 'すべてのゲーム',
  venue: '店舗',
  allVenues: 'すべての店舗',
  clearFilters: 'フィルターをクリア',

  date: '日付',
  status: 'ステータス',
  amount: '金額',
  undated: '日付なし',
  noGame: 'ゲームなし',
  noVenue: '店舗なし',
  noStatus: 'ステータスなし',
  noAmount: '金額なし',
  doesNotCount: '集計対象外',
  whyNotCounted: statuses => `ステータスが${statuses}の予約は、合計、好み、セグメントに含まれません。`,
  shownOf: (shown, total) => `${total}件中${shown}件の予約`,
  showMore: 'さらに表示',
  loadingMore: '読み込んでいます',
  moreFailed: '続きの予約を読み込めませんでした。',
  noMatch: {
    title: '条件に合う予約がありません',
    description: '別のゲーム、店舗、ステータスを選ぶか、フィルターをクリアしてください。',
  },
  empty: {
    title: '予約はまだありません',
    description: '予約が入るとここに表示されます。キャンセルされた予約も表示されます。',
  },

  timeline: '予約の推移',
  timelineText: (bookings, from, to) => `${from}から${to}まで${bookings}`,
  month: '月',
  year: '年',
}
