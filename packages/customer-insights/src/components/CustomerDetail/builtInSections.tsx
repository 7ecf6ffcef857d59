import type { ErasureResult } from '../../client/types.ts'
import type { Messages } from '../../i18n/messages.ts'
import { bookingListView } from '../BookingHistory/listPart.ts'
import { CustomerAnalytics } from '../CustomerAnalytics/CustomerAnalytics.tsx'
import { CustomerOverviewCard } from '../CustomerOverviewCard/CustomerOverviewCard.tsx'
import { GamesPlayedGrid } from '../GamesPlayedGrid/GamesPlayedGrid.tsx'
import { toReasonsPart } from '../MarketingPanel/reasonsPart.ts'
import { PrivacyActions } from '../PrivacyActions/PrivacyActions.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { Later } from '../shared/Later.tsx'
import { createLoader, type Loader } from '../shared/useLoaded.ts'
import { VenuesVisitedList } from '../VenuesVisitedList/VenuesVisitedList.tsx'
import { Awaited } from './Awaited.tsx'
import type { CustomerDetailProps } from './CustomerDetail.tsx'
import type { CustomerSection, CustomerSectionName } from './sections.ts'

/** Fields and tags weigh more than the rest of the page: they come with their section. */
const bookingHistory = createLoader(async () => {
  alongside(bookingListView)
  return (await import('../BookingHistory/BookingHistory.tsx')).BookingHistory
})
const marketingPanel = createLoader(async () => {
  alongside(toReasonsPart)
  return (await import('../MarketingPanel/MarketingPanel.tsx')).MarketingPanel
})
const later = { placeholder: <Awaited />, states: blockStates }

/** What a section will want at once. Should it not come, the section says so, and tries again. */
function alongside(part: Loader<unknown>): void {
  part.load().catch(() => {})
}

interface BuiltInOptions {
  messages: Messages
  headingLevel: 2 | 3
  /** The name stands elsewhere, e.g. as the title of a dialog. */
  hideName: boolean
  /** Whether tags are edited in the overview; else they are only read there. */
  editTags: boolean
  actions: CustomerDetailProps['actions']
  tenantId: string | undefined
  onErased: (result: ErasureResult) => void
}

export interface BuiltInSection extends CustomerSection {
  /** Its content has a heading of its own. */
  hideTitle?: boolean
}

/** Our sections, each of which is a component that works alone too. */
export function builtInSections(options: BuiltInOptions): Record<CustomerSectionName, BuiltInSection> {
  const { messages, headingLevel, hideName, editTags, actions, tenantId, onErased } = options
  const { detail } = messages
  return {
    overview: {
      key: 'overview',
      title: detail.customer,
      hideTitle: true,
      render: ({ customerId, asOf }) => (
        <CustomerOverviewCard
          customerId={customerId}
          headingLevel={headingLevel}
          hideName={hideName}
          editTags={editTags}
          {...(asOf === undefined ? {} : { asOf })}
        />
      ),
    },
    games: {
      key: 'games',
      title: detail.games,
      width: 'main',
      render: ({ customerId, filter, onFilterChange, headingLevel: level }) => (
        <GamesPlayedGrid
          customerId={customerId}
          selectedGameId={filter.gameId}
          headingLevel={level}
          onSelectGame={gameId => onFilterChange({ ...filter, gameId: gameId ?? undefined })}
        />
      ),
    },
    venues: {
      key: 'venues',
      title: detail.venues,
      width: 'aside',
      render: ({ customerId, filter, onFilterChange }) => (
        <VenuesVisitedList
          customerId={customerId}
          selectedVenueId={filter.venueId}
          onSelectVenue={venueId => onFilterChange({ ...filter, venueId: venueId ?? undefined })}
        />
      ),
    },
    history: {
      key: 'history',
      title: detail.history,
      width: 'main',
      render: ({ customerId, asOf, filter, onFilterChange, headingLevel: level }) => (
        <Later loader={bookingHistory} {...later}>
          {BookingHistory => (
            <BookingHistory
              customerId={customerId}
              asOf={asOf}
              filter={filter}
              onFilterChange={onFilterChange}
              headingLevel={level}
            />
          )}
        </Later>
      ),
    },
    marketing: {
      key: 'marketing',
      title: detail.marketing,
      width: 'aside',
      render: ({ customerId, asOf, headingLevel: level }) => (
        <Later loader={marketingPanel} {...later}>
          {MarketingPanel => (
            <MarketingPanel
              customerId={customerId}
              asOf={asOf}
              tenantId={tenantId}
              actions={actions}
              headingLevel={level}
            />
          )}
        </Later>
      ),
    },
    analytics: {
      key: 'analytics',
      title: detail.analytics,
      render: ({ customerId, asOf, headingLevel: level }) => (
        <CustomerAnalytics customerId={customerId} asOf={asOf} headingLevel={level} />
      ),
    },
    privacy: {
      key: 'privacy',
      title: messages.privacy.title,
      render: ({ customerId, asOf, headingLevel: level }) => (
        <PrivacyActions customerId={customerId} asOf={asOf} onErased={onErased} headingLevel={level} />
      ),
    },
  }
}
