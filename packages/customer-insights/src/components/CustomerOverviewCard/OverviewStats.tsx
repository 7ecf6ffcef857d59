import { useId, useRef } from 'react'
import type { CustomerInsights } from '../../client/types.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'

/** Weighs more than the card. */
const tooltip = createLoader(async () => (await import('../shared/Tooltip.tsx')).Tooltip)

/** The numbers of a customer, each with a word on what it means and for when it holds. */
export function OverviewStats({ insights }: { insights: CustomerInsights }) {
  const { messages, formatters } = useInsightsUi()
  const { detail } = messages
  const { days_since_last_visit: days, first_booking_date: first, last_visit: last } = insights
  const asOf = formatters.date(insights.as_of)
  const period = first ? detail.countedBetween(formatters.date(first), asOf) : detail.countedAsOf(asOf)

  return (
    <dl className="ci-CustomerOverviewCard-stats">
      <Stat label={messages.totalSpent} meaning={detail.explainTotalSpent} period={period}>
        {formatters.money(insights.total_spent)}
      </Stat>
      <Stat label={messages.totalBookings} meaning={detail.explainTotalBookings} period={period}>
        {formatters.number(insights.total_bookings)}
      </Stat>
      <Stat label={messages.averageBooking} meaning={detail.explainAverageBooking} period={period}>
        {formatters.money(insights.average_booking_value)}
      </Stat>
      <Stat
        label={messages.daysSinceLastVisit}
        meaning={last ? detail.explainLastVisit(formatters.date(last)) : detail.explainDaysSinceLastVisit}
        period={detail.countedAsOf(asOf)}
      >
        {days === null ? '–' : formatters.number(days)}
      </Stat>
      <Stat label={messages.bookingsPerMonth} meaning={detail.explainBookingsPerMonth} period={period}>
        {formatters.decimal(insights.booking_frequency_per_month)}
      </Stat>
    </dl>
  )
}

interface StatProps {
  label: string
  meaning: string
  /** From when to when it holds. */
  period: string
  children: string
}

function Stat({ label, meaning, period, children }: StatProps) {
  const id = useId()
  const Tooltip = useLoaded(tooltip).value
  // Once there is a tooltip it is another button; the focus stays.
  const hasFocus = useRef(false)
  const explained = (
    <button
      ref={button => {
        if (hasFocus.current) button?.focus()
      }}
      type="button"
      className="ci-CustomerOverviewCard-explained"
      aria-describedby={id}
    >
      {label}
    </button>
  )
  return (
    <div className="ci-CustomerOverviewCard-stat">
      <dt
        className="ci-CustomerOverviewCard-label"
        onFocus={() => {
          hasFocus.current = true
        }}
        onBlur={() => {
          hasFocus.current = false
        }}
      >
        {Tooltip ? (
          <Tooltip
            content={
              <>
                <span className="ci-CustomerOverviewCard-meaning">{meaning}</span>
                <span className="ci-CustomerOverviewCard-period">{period}</span>
              </>
            }
          >
            {explained}
          </Tooltip>
        ) : (
          explained
        )}
        {/* A tooltip is seen only: whoever hears the page gets its words from here. */}
        <span id={id} hidden>
          {meaning} {period}
        </span>
      </dt>
      <dd className="ci-CustomerOverviewCard-number">
        <span data-bone="">{children}</span>
      </dd>
    </div>
  )
}
