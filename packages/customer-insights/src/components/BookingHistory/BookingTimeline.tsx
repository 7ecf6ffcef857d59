import type { CustomerBooking } from '../../client/types.ts'
import { ChartFigure } from '../shared/ChartFigure.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type TimelineBucket, toTimeline } from './timeline.ts'

interface BookingTimelineProps {
  bookings: readonly CustomerBooking[]
  isUpcoming: (booking: CustomerBooking) => boolean
  heading: 'h3' | 'h4' | 'h5'
}

/** From the bottom of a bar to its top. */
const KINDS = ['past', 'upcoming', 'notCounted'] as const

/** The loaded bookings over time: a bar for each month, what is ahead and what does not count set apart. */
export function BookingTimeline({ bookings, isUpcoming, heading }: BookingTimelineProps) {
  const { messages, formatters } = useInsightsUi()
  const { history } = messages
  const { unit, buckets } = toTimeline(bookings, isUpcoming)
  const [first, last] = [buckets[0], buckets[buckets.length - 1]]
  // One bar tells nothing that the list does not.
  if (!first || !last || first === last) return null

  const name = ({ key }: TimelineBucket) => formatters[unit](key)
  const dated = bookings.filter(({ booking_date }) => booking_date !== null).length
  const most = Math.max(...buckets.map(total))
  const label = { past: history.past, upcoming: history.upcoming, notCounted: history.notCounted }
  const kinds = KINDS.filter(kind => buckets.some(bucket => bucket[kind] > 0))
  const text = history.timelineText(messages.bookings(dated, formatters.number(dated)), name(first), name(last))

  return (
    <ChartFigure
      title={history.timeline}
      text={text}
      heading={heading}
      table={{
        columns: [history[unit], ...kinds.map(kind => label[kind])],
        rows: buckets.map(bucket => ({
          key: bucket.key,
          cells: [name(bucket), ...kinds.map(kind => formatters.number(bucket[kind]))],
        })),
      }}
    >
      {/* Time runs from left to right in a chart, whatever the direction of the page. */}
      <div className="ci-BookingTimeline-bars" dir="ltr" role="img" aria-label={text} data-bone="">
        {buckets.map(bucket => (
          <span
            key={bucket.key}
            className="ci-BookingTimeline-bar"
            title={`${name(bucket)}\n${messages.bookings(total(bucket), formatters.number(total(bucket)))}`}
          >
            {KINDS.map(kind => (
              <span
                key={kind}
                className="ci-BookingTimeline-part"
                data-kind={kind}
                hidden={bucket[kind] === 0}
                style={{ blockSize: `${(bucket[kind] / most) * 100}%` }}
              />
            ))}
          </span>
        ))}
      </div>
      <div className="ci-BookingTimeline-axis" dir="ltr" aria-hidden="true">
        <span data-bone="">{name(first)}</span>
        {kinds.length > 1 && (
          <span className="ci-BookingTimeline-legend">
            {kinds.map(kind => (
              <span key={kind} className="ci-BookingTimeline-key">
                <span className="ci-BookingTimeline-part" data-kind={kind} />
                {label[kind]}
              </span>
            ))}
          </span>
        )}
        <span data-bone="">{name(last)}</span>
      </div>
    </ChartFigure>
  )
}

const total = (bucket: TimelineBucket) => bucket.past + bucket.upcoming + bucket.notCounted
