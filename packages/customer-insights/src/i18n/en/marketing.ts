import type { MarketingMessages } from '../messages/marketing.ts'

export const marketing: MarketingMessages = {
  tags: 'Tags',
  tagAdded: tag => `Added the tag ${tag}`,
  tagRemoved: tag => `Removed the tag ${tag}`,
  tagsChanged: 'Tags changed',

  segments: 'Why in these segments',
  noSegments: 'Segments follow from bookings, and there is none yet that counts.',
  whySpending: {
    vip: (spent, { from }) => `${spent} spent, over ${from}`,
    high: (spent, { from, to }) => `${spent} spent, from ${from} to ${to}`,
    medium: (spent, { from, to }) => `${spent} spent, from ${from} to under ${to}`,
    low: (spent, { to }) => `${spent} spent, under ${to}`,
  },
  whyFrequency: {
    frequent: (bookings, { from }) => `${bookings}, more than ${from}`,
    regular: (bookings, { from, to }) => `${bookings}, from ${from} to ${to}`,
    occasional: (bookings, { from, to }) => `${bookings}, from ${from} to under ${to}`,
    'one-time': (bookings, { to }) => `${bookings}, under ${to}`,
  },
  whyStage: {
    new: (when, { to }) => `First booking ${when}, less than ${to} days ago`,
    active: (when, { to }) => `Last visit ${when}, less than ${to} days ago`,
    'at-risk': (when, { from, to }) => `Last visit ${when}, between ${from} and ${to}`,
    churned: (when, { from }) => `Last visit ${when}, more than ${from} days ago`,
  },
  whyNewUpcoming: when => `First booking ${when}`,
  whyActiveUpcoming: when => `Upcoming visit ${when}`,
  whyFan: (count, total) => `${count} of ${total} in this category`,

  actions: 'Actions',
}
