'use client'

import { useCustomerAnalytics } from '../../hooks/useCustomerAnalytics.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useControlled } from '../shared/useControlled.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader } from '../shared/useLoaded.ts'
import { useWithPart } from '../shared/useWithPart.ts'
import { AnalyticsSkeleton } from './AnalyticsSkeleton.tsx'

/** The chart libraries come later still, when a chart is on screen. */
const analyticsView = createLoader(async () => (await import('./CustomerAnalyticsView.tsx')).CustomerAnalyticsView)

/** How many months there are to look back, the present one included. */
export type AnalyticsPeriod = 3 | 6 | 12 | 24

const PERIODS = ['3', '6', '12', '24'] as const satisfies readonly `${AnalyticsPeriod}`[]

export interface CustomerAnalyticsProps extends RootProps {
  customerId: string
  /** The period in months; give it with `onMonthsChange` to hold it yourself. */
  months?: AnalyticsPeriod | undefined
  /** The period at first, where `months` is not given; 12 by default. */
  defaultMonths?: AnalyticsPeriod | undefined
  onMonthsChange?: ((months: AnalyticsPeriod) => void) | undefined
  /** The date with which the period ends, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /** Level of the headings within; 3 by default. */
  headingLevel?: 3 | 4 | 5 | undefined
}

/** What a customer spends and how often they come by month, and on which days and at what times. */
export function CustomerAnalytics(props: CustomerAnalyticsProps) {
  const { customerId, asOf, headingLevel = 3, className, style } = props
  const { messages, formatters } = useInsightsUi()
  const [months, setMonths] = useControlled(props.months, props.defaultMonths ?? 12, props.onMonthsChange)
  const analytics = useCustomerAnalytics({ customerId, months, asOf })
  const query = useWithPart(analytics, analyticsView)
  const heading = `h${headingLevel}` as const
  return (
    <Root name="ci-CustomerAnalytics-root" className={className} style={style}>
      <div className="ci-CustomerAnalytics-period">
        <Segmented
          legend={messages.analytics.period}
          value={`${months}`}
          options={PERIODS.map(value => ({
            value,
            label: messages.analytics.months(Number(value), formatters.number(Number(value))),
          }))}
          onChange={value => setMonths(Number(value) as AnalyticsPeriod)}
        />
      </div>
      <QueryState
        component="CustomerAnalytics"
        states={blockStates}
        query={query}
        skeleton={<AnalyticsSkeleton heading={heading} />}
        isEmpty={({ answer }) => answer.months.every(({ bookings }) => bookings === 0)}
        empty={<StateMessage text={messages.analytics.empty} />}
      >
        {({ answer, Part }) => <Part analytics={answer} heading={heading} isBefore={analytics.isPlaceholderData} />}
      </QueryState>
    </Root>
  )
}
