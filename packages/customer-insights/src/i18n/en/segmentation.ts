import type { SegmentationMessages } from '../messages/segmentation.ts'
import { plural } from './plural.ts'

export const segmentation: SegmentationMessages = {
  needAttention: 'Need attention',
  noneAtRisk: 'Nobody is at risk',
  revenueEach: money => `${money} a customer`,
  bookingsEach: bookings => `${bookings} bookings a customer`,
  revenueShareColumn: 'Share of revenue',
  daysColumn: 'Days since last visit',
  chartFailed: 'The chart could not be loaded.',
  notOpened: 'This could not be opened.',

  actionsFor: segment => `Actions for ${segment}`,
  view: 'View customers',
  export: 'Export',
  exportTitle: segment => `Export “${segment}”`,
  tag: 'Change tags of all',
  compare: 'Compare with another',

  sideBySide: 'Side by side',
  firstSegment: 'First segment',
  secondSegment: 'Second segment',
  measureColumn: 'Measure',
  differenceColumn: 'Difference',
  bookingsPerCustomer: 'Bookings per customer',
  revenuePerCustomer: 'Revenue per customer',
  days: plural('day', 'days'),
  says: {
    average: (more, factor, less) => `“${more}” spends ${factor} times as much per booking as “${less}”.`,
    bookingsPerCustomer: (more, factor, less) => `“${more}” books ${factor} times as often as “${less}”.`,
    revenuePerCustomer: (more, factor, less) =>
      `A customer of “${more}” is worth ${factor} times as much as one of “${less}”.`,
  },
  saysSame: (first, second) => `“${first}” and “${second}” hardly differ in what they book and spend.`,
  saysNothing: segment => `There is nobody in “${segment}” to compare.`,

  guide: {
    title: 'What the segments mean',
    intro: 'Each customer is in one segment of each kind. They follow from bookings by themselves, day by day.',
    show: 'About segments',
    dismiss: 'Got it',
    view: (count, text) => `View ${plural('customer', 'customers')(count, text)}`,
    vip: {
      title: 'VIP',
      meaning: above => (above ? `Spent more than ${above} in all.` : 'Spent the most of all.'),
      advice: 'Few people, much of the revenue. Thank them in person and let them try new games first.',
    },
    new: {
      title: 'New',
      meaning: days => (days ? `First booking less than ${days} ago.` : 'First booking not long ago.'),
      advice: 'The second visit decides. Offer them another game while the first is fresh.',
    },
    atRisk: {
      title: 'At risk',
      meaning: (from, to) =>
        from && to ? `Last visit ${from} to ${to} days ago.` : 'The last visit was a while ago, and none is booked.',
      advice: 'They liked it once and are drifting away. A personal reason to return works best now.',
    },
    churned: {
      title: 'Churned',
      meaning: days => (days ? `Last visit more than ${days} ago.` : 'The last visit was long ago.'),
      advice: 'Write when there is news, such as a new game. Keep the effort small.',
    },
    enthusiasts: {
      title: 'Game enthusiasts',
      meaning: 'One game or category is what they book most.',
      advice: 'Tell them first of anything of that kind. Tag them to reach them by taste.',
      most: game => `Most of them: ${game}`,
    },
    loyalists: {
      title: 'Venue loyalists',
      meaning: 'One venue is where they go most.',
      advice: 'Local events and off-peak hours suit them. Ask them for a review.',
      most: venue => `Most of them: ${venue}`,
    },
  },
}
