import type { MarketingMessages } from '../messages/marketing.ts'

export const marketing: MarketingMessages = {
  tags: 'タグ',
  tagAdded: tag => `タグ「${tag}」を追加しました`,
  tagRemoved: tag => `タグ「${tag}」を削除しました`,
  tagsChanged: 'タグを変更しました',

  segments: 'このセグメントの理由',
  noSegments: 'セグメントは予約から決まりますが、集計対象の予約がまだありません。',
  whySpending: {
    vip: (spent, { from }) => `利用額${spent}、${from}超`,
    high: (spent, { from, to }) => `利用額${spent}、${from}以上${to}以下`,
    medium: (spent, { from, to }) => `利用額${spent}、${from}以上${to}未満`,
    low: (spent, { to }) => `利用額${spent}、${to}未満`,
  },
  whyFrequency: {
    frequent: (count, { from }) => `${count}、${from}件超`,
    regular: (count, { from, to }) => `${count}、${from}件以上${to}件以下`,
    occasional: (count, { from, to }) => `${count}、${from}件以上${to}件未満`,
    'one-time': (count, { to }) => `${count}、${to}件未満`,
  },
  whyStage: {
    new: (when, { to }) => `初回予約は${when}、${to}日未満`,
    active: (when, { to }) => `最終来店は${when}、${to}日未満`,
    'at-risk': (when, { from, to }) => `最終来店は${when}、${from}～${to}日の間`,
    churned: (when, { from }) => `最終来店は${when}、${from}日超`,
  },
  whyNewUpcoming: when => `初回予約は${when}`,
  whyActiveUpcoming: when => `次の来店予定は${when}`,
  whyFan: (count, total) => `${total}のうち${count}件がこのカテゴリ`,

  actions: '操作',
}
