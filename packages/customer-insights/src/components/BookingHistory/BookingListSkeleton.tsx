import { ChartSkeleton } from '../shared/ChartSkeleton.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

interface BookingListSkeletonProps {
  heading: 'h3' | 'h4' | 'h5'
}

const ROWS = Array.from({ length: 8 }, (_, index) => index)

/** Stands where the bookings will be, in their boxes: their code has not come yet. */
export function BookingListSkeleton({ heading }: BookingListSkeletonProps) {
  const { messages, formatters } = useInsightsUi()
  const { history } = messages
  const Heading = heading
  const count = messages.bookings(ROWS.length, formatters.number(ROWS.length))
  const [first, last] = [formatters.month('2025-05'), formatters.month('2025-12')]
  return (
    <div className="ci-BookingHistory-list">
      <ChartSkeleton title={history.timeline} text={history.timelineText(count, first, last)} heading={heading}>
        <div className="ci-BookingTimeline-bars" data-bone="" />
        <div className="ci-BookingTimeline-axis" dir="ltr">
          <span data-bone="">{first}</span>
          <span data-bone="">{last}</span>
        </div>
      </ChartSkeleton>
      <section className="ci-BookingHistory-group">
        <Heading className="ci-BookingHistory-title">{history.past}</Heading>
        <ol className="ci-BookingHistory-rows">
          {ROWS.map(row => (
            <li key={row} className="ci-BookingHistory-row">
              <span className="ci-BookingHistory-when">
                <span className="ci-BookingHistory-moment">
                  <span data-bone="">{formatters.date('2025-12-01')}</span>
                  <span data-bone="">{formatters.time('2025-12-01T18:00:00Z')}</span>
                </span>
              </span>
              <span className="ci-BookingHistory-what">
                <span className="ci-BookingHistory-game">
                  <bdi data-bone="">A game by name</bdi>
                </span>
                <span className="ci-BookingHistory-venue">
                  <bdi data-bone="">A venue by name</bdi>
                </span>
              </span>
              <span className="ci-BookingHistory-status">
                <span className="ci-BookingHistory-word">
                  <bdi data-bone="">{history.statuses.completed}</bdi>
                </span>
              </span>
              <span className="ci-BookingHistory-amount">
                <span data-bone="">{formatters.money(120)}</span>
              </span>
            </li>
          ))}
        </ol>
      </section>
      <div className="ci-BookingHistory-more">
        <p className="ci-BookingHistory-count">
          <span data-bone="">{count}</span>
        </p>
      </div>
    </div>
  )
}
