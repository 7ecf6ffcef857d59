import { analytics } from './en/analytics.ts'
import { audit } from './en/audit.ts'
import { consent } from './en/consent.ts'
import { controls } from './en/controls.ts'
import { detail } from './en/detail.ts'
import { exportMessages } from './en/export.ts'
import { history } from './en/history.ts'
import { list } from './en/list.ts'
import { marketing } from './en/marketing.ts'
import { plural } from './en/plural.ts'
import { privacy } from './en/privacy.ts'
import { segmentation } from './en/segmentation.ts'
import type { Messages } from './messages.ts'

/** English, the default. */
export const en: Messages = {
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

  spendingTier: { vip: 'VIP', high: 'High spend', medium: 'Medium spend', low: 'Low spend' },
  frequencyTier: { frequent: 'Frequent', regular: 'Regular', occasional: 'Occasional', 'one-time': 'One-time' },
  lifecycleStage: { new: 'New', active: 'Active', 'at-risk': 'At risk', churned: 'Churned' },
  fan: category => `${category} fan`,
  unsegmented: 'No bookings yet',
  spending: 'Spending',
  frequency: 'Frequency',
  lifecycle: 'Lifecycle',
  segments: 'Segments',

  bookings: plural('booking', 'bookings'),
  customers: plural('customer', 'customers'),
  visits: plural('visit', 'visits'),
  timesPlayed: plural('booking', 'bookings'),
  more: (_count, text) => `${text} more`,
  shareOfCustomers: share => `${share} of customers`,
  shareOfRevenue: share => `${share} of revenue`,

  lastPlayed: date => `Last played ${date}`,
  lastVisit: date => `Last visit ${date}`,
  upcoming: date => `Upcoming ${date}`,
  asOf: date => `As of ${date}`,
  noVisitYet: 'No visit yet',
  customerSince: date => `Customer since ${date}`,

  unnamedCustomer: 'Unnamed customer',
  unnamedGame: 'Unnamed game',
  unnamedVenue: 'Unnamed venue',
  noContact: 'No contact details',
  email: 'Email',
  phone: 'Phone',
  totalBookings: 'Bookings',
  totalSpent: 'Total spent',
  averageBooking: 'Average booking',
  daysSinceLastVisit: 'Days since last visit',
  bookingsPerMonth: 'Bookings a month',
  favoriteGame: 'Favourite game',
  preferredVenue: 'Preferred venue',
  none: 'None yet',
  tags: 'Tags',
  noTags: 'No tags yet',
  addTag: 'Add tag',
  addTagPlaceholder: 'New tag',
  removeTag: tag => `Remove tag ${tag}`,
  tagsNotSaved: 'The tags were not saved.',
  gamesPlayed: 'Games played',
  venuesVisited: 'Venues visited',

  dashboard: 'Customer segments',
  measure: 'Compare by',
  byCustomers: 'Customers',
  byRevenue: 'Revenue',
  customersColumn: 'Customers',
  shareColumn: 'Share',
  bookingsColumn: 'Bookings',
  revenueColumn: 'Revenue',
  averageColumn: 'Average booking',
  segmentColumn: 'Segment',
  allCustomers: 'All customers',
  compareSegments: 'Compare segments',
  sortBy: column => `Sort by ${column}`,
  gamePreferences: 'Favourite games',
  venuePreferences: 'Preferred venues',
  categoryPreferences: 'Favourite categories',
  noPreferences: 'None yet',
  distribution: (dimension, measure) => `${dimension}: ${measure} by segment`,
  openSegment: segment => `Show the customers of ${segment}`,
  showAll: text => `Show all ${text}`,
  showFewer: 'Show fewer',

  loading: 'Loading',
  refreshing: 'Updating',
  stale: 'Could not update. These numbers are from before.',
  retry: 'Try again',
  forDevelopers: 'For developers',
  errors: {
    not_found: {
      title: 'Customer not found',
      description: 'It may have been deleted, or the link is not right.',
      remedy: null,
    },
    forbidden: {
      title: 'No access to customer insights',
      description: 'Only staff can see this. Sign in with a staff account, or ask for access.',
      remedy: 'Who counts as staff is the access rule in customer-insights.config.json.',
    },
    not_installed: {
      title: 'Customer insights is not set up yet',
      description: 'The database does not have what this view needs.',
      remedy: 'Run `npx customer-insights init`, then apply the migration with `supabase db push`.',
    },
    outdated_schema: {
      title: 'Customer insights needs an update',
      description: 'The database has an older version than this app.',
      remedy: 'Run `npx customer-insights init` again, then apply the new migration with `supabase db push`.',
    },
    invalid_input: {
      title: 'This request is not valid',
      description: 'The customer or filter that was asked for cannot exist.',
      remedy: null,
    },
    conflict: {
      title: 'This cannot be done now',
      description: 'Something stands in the way, such as a legal hold. Nothing was changed.',
      remedy: null,
    },
    network: {
      title: 'No connection',
      description: 'The server did not answer. Check the connection and try again.',
      remedy: null,
    },
    unknown: {
      title: 'Something went wrong',
      description: 'This could not be loaded. Try again in a moment.',
      remedy: null,
    },
  },
  emptyInsights: {
    title: 'No bookings yet',
    description: 'Segments and favourites appear with the first booking.',
  },
  emptyGames: {
    title: 'No games played yet',
    description: 'The games this customer books are listed here. Add a booking to begin.',
  },
  emptyVenues: {
    title: 'No venues visited yet',
    description: 'The venues this customer books at are listed here. Add a booking to begin.',
  },
  emptySegments: {
    title: 'No customers to segment yet',
    description: 'Segments fill by themselves as bookings come in. Add the first booking to begin.',
  },
}
