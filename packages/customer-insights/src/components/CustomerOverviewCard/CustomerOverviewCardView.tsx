'use client'

import type { ReactNode } from 'react'
import type { Customer, CustomerInsights } from '../../client/types.ts'
import { LifecycleIndicator } from '../LifecycleIndicator/LifecycleIndicator.tsx'
import { SegmentBadges } from '../SegmentBadges/SegmentBadges.tsx'
import { PersonGlyph } from '../shared/Glyph.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { OverviewStats } from './OverviewStats.tsx'
import { TagList } from './TagList.tsx'

export interface CustomerOverviewCardViewProps extends RootProps {
  insights: CustomerInsights
  /** Level of the heading that is the customer's name; 2 by default. */
  headingLevel?: 2 | 3 | 4
  /** The name stands elsewhere already. */
  hideName?: boolean
  /** In place of the plain list of tags. */
  tags?: ReactNode
}

/** The card without the loading: shows the insights it is given. */
export function CustomerOverviewCardView(props: CustomerOverviewCardViewProps) {
  const { insights, headingLevel = 2, hideName, tags, className, style } = props
  const { messages, formatters } = useInsightsUi()
  const { customer, favorite_game: game, preferred_venue: venue } = insights
  const Heading = `h${headingLevel}` as const
  const name = customer.name?.trim() || messages.unnamedCustomer

  return (
    <Root name="ci-CustomerOverviewCard-root" className={className} style={style}>
      <header className="ci-CustomerOverviewCard-header">
        <span className="ci-CustomerOverviewCard-avatar" data-bone="" aria-hidden="true">
          {initials(customer.name) ?? <PersonGlyph />}
        </span>
        <div className="ci-CustomerOverviewCard-who">
          {!hideName && (
            <Heading className="ci-CustomerOverviewCard-name" title={name}>
              <bdi data-bone="">{name}</bdi>
            </Heading>
          )}
          <Contact customer={customer} />
        </div>
        <div className="ci-CustomerOverviewCard-segments">
          {/* Whoever has no stage has no booking, which the badges say. */}
          {insights.lifecycle_stage && <LifecycleIndicator insights={insights} />}
          <SegmentBadges insights={insights} />
        </div>
      </header>

      <OverviewStats insights={insights} />

      <dl className="ci-CustomerOverviewCard-facts">
        <Fact label={messages.favoriteGame} value={game?.name}>
          {game && messages.bookings(game.count, formatters.number(game.count))}
        </Fact>
        <Fact label={messages.preferredVenue} value={venue?.name}>
          {venue && messages.visits(venue.count, formatters.number(venue.count))}
        </Fact>
        <div className="ci-CustomerOverviewCard-fact">
          <dt className="ci-CustomerOverviewCard-label">{messages.tags}</dt>
          <dd className="ci-CustomerOverviewCard-value">{tags || <TagList tags={customer.marketing_tags} />}</dd>
        </div>
      </dl>
    </Root>
  )
}

function Contact({ customer: { email, phone } }: { customer: Customer }) {
  const { messages } = useInsightsUi()
  return (
    <p className="ci-CustomerOverviewCard-contact">
      {email && (
        <a className="ci-CustomerOverviewCard-link" data-bone="" href={mailTo(email)}>
          <bdi>{email}</bdi>
        </a>
      )}
      {phone && (
        <a className="ci-CustomerOverviewCard-link" data-bone="" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          <bdi>{phone}</bdi>
        </a>
      )}
      {!email && !phone && <span data-bone="">{messages.noContact}</span>}
    </p>
  )
}

/** Whatever stands in the column is an address: it must not add a subject or another recipient. */
function mailTo(email: string): string {
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`
}

/** A favourite by name, how often in smaller type. */
function Fact({ label, value, children }: { label: string; value: string | undefined; children: ReactNode }) {
  const { messages } = useInsightsUi()
  return (
    <div className="ci-CustomerOverviewCard-fact">
      <dt className="ci-CustomerOverviewCard-label">{label}</dt>
      <dd className="ci-CustomerOverviewCard-value" title={value}>
        {value === undefined ? (
          <span className="ci-CustomerOverviewCard-none">{messages.none}</span>
        ) : (
          <>
            <bdi className="ci-CustomerOverviewCard-favorite" data-bone="">
              {value}
            </bdi>
            <span className="ci-CustomerOverviewCard-count" data-bone="">
              {children}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}

/** First letters of the first and last word; null where the name has no letters. */
function initials(name: string | null): string | null {
  const words = name?.match(/[\p{L}\p{N}]+/gu) ?? []
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words.slice(0, 1)
  return ends.map(word => Array.from(word ?? '')[0]?.toUpperCase()).join('') || null
}

/** Stands where the customer will be. */
export const standInInsights: CustomerInsights = {
  customer: {
    id: '',
    name: 'A customer by name',
    email: null,
    phone: null,
    metadata: {},
    marketing_tags: [],
  },
  favorite_game: { id: '', name: 'A game by name', count: 4 },
  preferred_venue: { id: '', name: 'A venue by name', count: 6 },
  favorite_category: null,
  lifecycle_stage: 'active',
  spending_tier: 'high',
  frequency_tier: 'regular',
  total_bookings: 10,
  total_spent: 1000,
  average_booking_value: 100,
  booking_frequency_per_month: 1,
  first_booking_date: null,
  last_booking_date: null,
  last_visit: null,
  days_since_last_visit: 30,
  segments: [],
  as_of: '2026-01-01',
  currency: 'USD',
}
