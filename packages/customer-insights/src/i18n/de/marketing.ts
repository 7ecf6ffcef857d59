import type { MarketingMessages } from '../messages/marketing.ts'

export const marketing: MarketingMessages = {
  tags: 'Schlagwörter',
  tagAdded: tag => `Schlagwort „${tag}“ hinzugefügt`,
  tagRemoved: tag => `Schlagwort „${tag}“ entfernt`,
  tagsChanged: 'Schlagwörter geändert',

  segments: 'Gründe für diese Segmente',
  noSegments: 'Segmente ergeben sich aus Buchungen, und noch gibt es keine, die zählt.',
  whySpending: {
    vip: (spent, { from }) => `${spent} ausgegeben, mehr als ${from}`,
    high: (spent, { from, to }) => `${spent} ausgegeben, von ${from} bis ${to}`,
    medium: (spent, { from, to }) => `${spent} ausgegeben, von ${from} bis unter ${to}`,
    low: (spent, { to }) => `${spent} ausgegeben, unter ${to}`,
  },
  whyFrequency: {
    frequent: (bookings, { from }) => `${bookings}, mehr als ${from}`,
    regular: (bookings, { from, to }) => `${bookings}, von ${from} bis ${to}`,
    occasional: (bookings, { from, to }) => `${bookings}, von ${from} bis unter ${to}`,
    'one-time': (bookings, { to }) => `${bookings}, weniger als ${to}`,
  },
  whyStage: {
    new: (when, { to }) => `Erste Buchung ${when}, vor weniger als ${to} Tagen`,
    active: (when, { to }) => `Letzter Besuch ${when}, vor weniger als ${to} Tagen`,
    'at-risk': (when, { from, to }) => `Letzter Besuch ${when}, zwischen ${from} und ${to}`,
    churned: (when, { from }) => `Letzter Besuch ${when}, vor mehr als ${from} Tagen`,
  },
  whyNewUpcoming: when => `Erste Buchung ${when}`,
  whyActiveUpcoming: when => `Bevorstehender Besuch ${when}`,
  whyFan: (count, total) => `${count} von ${total} in dieser Kategorie`,

  actions: 'Aktionen',
}
