'use client'

import type { CustomerInsights } from '../../client/types.ts'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { daysBetween } from '../shared/daysBetween.ts'
import { inlineStates } from '../shared/inlineStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { StageGlyph } from '../shared/StageGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useToday } from '../shared/useToday.ts'

/** The part of `CustomerInsights` that the indicator shows. */
export type CustomerLifecycle = Pick<CustomerInsights, 'lifecycle_stage' | 'days_since_last_visit' | 'last_visit'> &
  // An upcoming booking shows only where its date is given.
  Partial<Pick<CustomerInsights, 'last_booking_date' | 'as_of'>>

export type LifecycleIndicatorProps = RootProps &
  (
    | {
        /** Loads the customer's insights. */
        customerId: string
        /** The date for which to answer, `YYYY-MM-DD`; today by default. */
        asOf?: string
      }
    | {
        /** Shows what is there already, e.g. a row of a list; loads nothing. */
        insights: CustomerLifecycle
      }
  )

/**
 * Where a customer stands (new, active, at risk, churned) and when the last visit was, or the upcoming one will be.
 * With `customerId` it loads that; with `insights` it only shows it.
 */
export function LifecycleIndicator(props: LifecycleIndicatorProps) {
  return 'insights' in props ? <Indicator {...props} /> : <LoadedIndicator {...props} />
}

function LoadedIndicator(props: Extract<LifecycleIndicatorProps, { customerId: string }>) {
  const { customerId, asOf, className, style } = props
  const query = useCustomerInsights({ customerId, ...(asOf ? { asOf } : {}) })
  return (
    <QueryState
      component="LifecycleIndicator"
      query={query}
      states={inlineStates}
      className={className}
      style={style}
      skeleton={<Indicator insights={standIn} />}
    >
      {insights => <Indicator insights={insights} />}
    </QueryState>
  )
}

const standIn: CustomerLifecycle = { lifecycle_stage: 'active', days_since_last_visit: 30, last_visit: '2026-01-01' }

function Indicator({ insights, className, style }: Extract<LifecycleIndicatorProps, { insights: CustomerLifecycle }>) {
  const { messages } = useInsightsUi()
  const visit = useVisitText(insights)
  const { lifecycle_stage: stage } = insights
  return (
    <Root name="ci-LifecycleIndicator-root" className={className} style={style} data-stage={stage ?? undefined}>
      {stage ? (
        <span className="ci-LifecycleIndicator-stage" data-bone="">
          <StageGlyph stage={stage} />
          {messages.lifecycleStage[stage]}
        </span>
      ) : (
        <span className="ci-LifecycleIndicator-visit">{messages.unsegmented}</span>
      )}
      {stage && (
        <span className="ci-LifecycleIndicator-visit" data-bone="" title={visit.date}>
          {visit.text}
        </span>
      )}
    </Root>
  )
}

/** The visit that the stage follows from: one ahead, if there is any, else the last. */
function useVisitText({ last_visit, last_booking_date, days_since_last_visit: days, as_of }: CustomerLifecycle) {
  const { messages, formatters } = useInsightsUi()
  const today = useToday()
  if (last_booking_date && last_booking_date > (as_of ?? today)) {
    const until = formatters.relativeDays(daysBetween(last_booking_date, as_of ?? today))
    return { text: messages.detail.upcomingVisit(until), date: formatters.date(last_booking_date) }
  }
  return {
    text: days === null ? messages.noVisitYet : messages.lastVisit(formatters.relativeDays(days)),
    date: last_visit ? formatters.date(last_visit) : undefined,
  }
}
