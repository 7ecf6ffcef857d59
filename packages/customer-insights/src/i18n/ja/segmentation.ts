import type { SegmentationMessages } from '../messages/segmentation.ts'
import { customers, days } from './counted.ts'

export const segmentation: SegmentationMessages = {
  needAttention: '要フォロー',
  noneAtRisk: '離脱リスクの顧客はいません',
  revenueEach: money => `顧客1人あたり${money}`,
  bookingsEach: bookings => `顧客1人あたり${bookings}件の予約`,
  revenueShareColumn: '売上構成比',
  daysColumn: '最終来店からの日数',
  chartFailed: 'グラフを読み込めませんでした。',
  notOpened: '開けませんでした。',

  actionsFor: segment => `「${segment}」の操作`,
  view: '顧客を表示',
  export: 'エクスポート',
  exportTitle: segment => `「${segment}」をエクスポート`,
  tag: '全員のタグを変更',
  compare: '他のセグメントと比較',

  sideBySide: '並べて比較',
  firstSegment: '1つ目のセグメント',
  secondSegment: '2つ目のセグメント',
  measureColumn: '指標',
  differenceColumn: '差',
  bookingsPerCustomer: '顧客1人あたりの予約数',
  revenuePerCustomer: '顧客1人あたりの売上',
  days,
  says: {
    average: (more, factor, less) => `「${more}」の予約1件あたりの利用額は「${less}」の${factor}倍です。`,
    bookingsPerCustomer: (more, factor, less) => `「${more}」の予約の頻度は「${less}」の${factor}倍です。`,
    revenuePerCustomer: (more, factor, less) => `「${more}」の顧客1人あたりの売上は「${less}」の${factor}倍です。`,
  },
  saysSame: (first, second) => `「${first}」と「${second}」の予約と利用額にはほとんど差がありません。`,
  saysNothing: segment => `「${segment}」には比較できる顧客がいません。`,

  guide: {
    title: 'セグメントの意味',
    intro: '各顧客は、種類ごとに1つのセグメントに入ります。セグメントは予約をもとに毎日自動で決まります。',
    show: 'セグメントについて',
    dismiss: '閉じる',
    view: (count, text) => `${customers(count, text)}を表示`,
    vip: {
      title: 'VIP',
      meaning: above => (above ? `利用総額が${above}を超える顧客です。` : '利用総額が最も多い顧客です。'),
      advice: '少人数で売上の多くを占めます。直接お礼を伝え、新しいゲームを先に体験していただきましょう。',
    },
    new: {
      title: '新規',
      meaning: period => (period ? `初回予約から${period}未満の顧客です。` : '初回予約から間もない顧客です。'),
      advice: '2回目の来店が決め手です。最初の体験が新しいうちに、別のゲームを提案しましょう。',
    },
    atRisk: {
      title: '離脱リスク',
      meaning: (from, to) =>
        from && to ? `最終来店から${from}～${to}日の顧客です。` : '最終来店からしばらく経ち、次の予約がない顧客です。',
      advice: '一度は楽しんだものの、離れつつあります。今は、その方に合わせた再来店のきっかけが最も効果的です。',
    },
    churned: {
      title: '離脱',
      meaning: period => (period ? `最終来店から${period}を超えた顧客です。` : '最終来店から長く経った顧客です。'),
      advice: '新しいゲームなど、知らせがあるときに連絡しましょう。手間はかけすぎないようにします。',
    },
    enthusiasts: {
      title: 'ゲームのファン',
      meaning: '特定のゲームやカテゴリを最も多く予約する顧客です。',
      advice: '同じ種類の新作は真っ先に知らせましょう。タグを付けると、好みに合わせて連絡できます。',
      most: game => `最多：${game}`,
    },
    loyalists: {
      title: '店舗の常連',
      meaning: '特定の店舗に最も多く通う顧客です。',
      advice: '店舗のイベントや空いている時間帯が向いています。口コミをお願いしましょう。',
      most: venue => `最多：${venue}`,
    },
  },
}
