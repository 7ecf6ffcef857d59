import { Button } from '../shared/Button.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

export interface MoreBookings {
  load: () => unknown
  isLoading: boolean
  hasFailed: boolean
}

interface ShowMoreProps {
  shown: number
  /** Null: more than anybody counted. */
  total: number | null
  /** Null: all are there. */
  more: MoreBookings | null
}

/** How much of the history is on screen, and the way to the rest. */
export function ShowMore({ shown, total, more }: ShowMoreProps) {
  const { messages, formatters } = useInsightsUi()
  const { history } = messages
  const count = formatters.number(shown)
  return (
    <div className="ci-BookingHistory-more">
      <p className="ci-BookingHistory-count" role="status">
        <span data-bone="">
          {more && total !== null && total > shown
            ? history.shownOf(count, formatters.number(total))
            : messages.bookings(shown, count)}
        </span>
      </p>
      {more && (
        // Not disabled while it loads: it would lose the focus.
        <Button onClick={() => !more.isLoading && more.load()} aria-busy={more.isLoading}>
          {more.isLoading ? history.loadingMore : more.hasFailed ? messages.retry : history.showMore}
        </Button>
      )}
      {more?.hasFailed && (
        <p className="ci-BookingHistory-failed" role="alert">
          {history.moreFailed}
        </p>
      )}
    </div>
  )
}
