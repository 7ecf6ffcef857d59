import { analytics } from './ja/analytics.ts'
import { audit } from './ja/audit.ts'
import { consent } from './ja/consent.ts'
import { controls } from './ja/controls.ts'
import { bookings, customers, more, times, visits } from './ja/counted.ts'
import { detail } from './ja/detail.ts'
import { exportMessages } from './ja/export.ts'
import { history } from './ja/history.ts'
import { list } from './ja/list.ts'
import { marketing } from './ja/marketing.ts'
import { privacy } from './ja/privacy.ts'
import { segmentation } from './ja/segmentation.ts'
import type { Messages } from './messages.ts'

/** Japanese. */
export const ja: Messages = {
  controls,
  detail,
  history,
  analytics,
  marketing,
  consent,
  privacy,
  audit,
  list,
  export: exportMessages,
  segmentation,

  spendingTier: { vip: 'VIP', high: '高額', medium: '中額', low: '少額' },
  frequencyTier: { frequent: '高頻度', regular: '定期的', occasional: 'ときどき', 'one-time': '1回のみ' },
  lifecycleStage: { new: '新規', active: 'アクティブ', 'at-risk': '離脱リスク', churned: '離脱' },
  fan: category => `${category}ファン`,
  unsegmented: '予約なし',
  spending: '利用額',
  frequency: '利用頻度',
  lifecycle: 'ライフサイクル',
  segments: 'セグメント',

  bookings,
  customers,
  visits,
  timesPlayed: times,
  more,
  shareOfCustomers: share => `顧客の${share}`,
  shareOfRevenue: share => `売上の${share}`,

  lastPlayed: date => `最終プレイ：${date}`,
  lastVisit: date => `最終来店：${date}`,
  upcoming: date => `予約済み：${date}`,
  asOf: date => `${date}時点`,
  noVisitYet: '来店なし',
  customerSince: date => `${date}からの顧客`,

  unnamedCustomer: '名前のない顧客',
  unnamedGame: '名前のないゲーム',
  unnamedVenue: '名前のない店舗',
  noContact: '連絡先なし',
  email: 'メールアドレス',
  phone: '電話番号',
  totalBookings: '予約数',
  totalSpent: '利用総額',
  averageBooking: '平均予約単価',
  daysSinceLastVisit: '最終来店からの日数',
  bookingsPerMonth: '月平均予約数',
  favoriteGame: 'お気に入りのゲーム',
  preferredVenue: 'よく使う店舗',
  none: 'まだなし',
  tags: 'タグ',
  noTags: 'タグはまだありません',
  addTag: 'タグを追加',
  addTagPlaceholder: '新しいタグ',
  removeTag: tag => `タグ「${tag}」を削除`,
  tagsNotSaved: 'タグを保存できませんでした。',
  gamesPlayed: 'プレイ済みゲーム',
  venuesVisited: '利用店舗',

  dashboard: '顧客セグメント',
  measure: '比較の基準',
  byCustomers: '顧客数',
  byRevenue: '売上',
  customersColumn: '顧客数',
  shareColumn: '構成比',
  bookingsColumn: '予約数',
  revenueColumn: '売上',
  averageColumn: '平均予約単価',
  segmentColumn: 'セグメント',
  allCustomers: 'すべての顧客',
  compareSegments: 'セグメントを比較',
  sortBy: column => `「${column}」で並べ替え`,
  gamePreferences: '人気のゲーム',
  venuePreferences: '人気の店舗',
  categoryPreferences: '人気のカテゴリ',
  noPreferences: 'まだありません',
  distribution: (dimension, measure) => `${dimension}：セグメント別の${measure}`,
  openSegment: segment => `「${segment}」の顧客を表示`,
  showAll: text => `すべて表示（${text}）`,
  showFewer: '表示を減らす',

  loading: '読み込み中',
  refreshing: '更新中',
  stale: '更新できませんでした。表示中の数値は以前のものです。',
  retry: '再試行',
  forDevelopers: '開発者向け',
  errors: {
    not_found: {
      title: '顧客が見つかりません',
      description: '削除されたか、リンクが正しくない可能性があります。',
      remedy: null,
    },
    forbidden: {
      title: '顧客分析へのアクセス権がありません',
      description: 'スタッフのみ閲覧できます。スタッフのアカウントでログインするか、アクセス権を依頼してください。',
      remedy: 'スタッフの範囲は、customer-insights.config.jsonのアクセス規則で決まります。',
    },
    not_installed: {
      title: '顧客分析がまだ設定されていません',
      description: 'この画面に必要なものがデータベースにありません。',
      remedy: '`npx customer-insights init`を実行し、`supabase db push`でマイグレーションを適用してください。',
    },
    outdated_schema: {
      title: '顧客分析の更新が必要です',
      description: 'データベースのバージョンがこのアプリより古くなっています。',
      remedy:
        '`npx customer-insights init`をもう一度実行し、`supabase db push`で新しいマイグレーションを適用してください。',
    },
    invalid_input: {
      title: 'リクエストが正しくありません',
      description: '指定された顧客またはフィルターは存在し得ません。',
      remedy: null,
    },
    conflict: {
      title: '現在この操作はできません',
      description: '法的保全などの理由で実行できません。変更は行われていません。',
      remedy: null,
    },
    network: {
      title: '接続できません',
      description: 'サーバーから応答がありません。接続を確認して、もう一度お試しください。',
      remedy: null,
    },
    unknown: {
      title: '問題が発生しました',
      description: '読み込めませんでした。しばらくしてからもう一度お試しください。',
      remedy: null,
    },
  },
  emptyInsights: {
    title: '予約はまだありません',
    description: '最初の予約が入ると、セグメントと好みが表示されます。',
  },
  emptyGames: {
    title: 'プレイ済みのゲームはまだありません',
    description: 'この顧客が予約したゲームがここに表示されます。予約を追加してください。',
  },
  emptyVenues: {
    title: '利用した店舗はまだありません',
    description: 'この顧客が予約した店舗がここに表示されます。予約を追加してください。',
  },
  emptySegments: {
    title: 'セグメントに分ける顧客はまだいません',
    description: '予約が入ると、セグメントは自動で作られます。最初の予約を追加してください。',
  },
}
