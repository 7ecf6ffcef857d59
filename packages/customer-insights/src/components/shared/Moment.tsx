import { useInsightsUi } from './useInsightsUi.ts'

interface MomentProps {
  /** An instant, ISO 8601. */
  at: string
  /** Also how long ago that is. By the clock, not the provider's `now`: it is when something was written. */
  ago?: boolean
}

/** A moment as day and time, in the provider's zone. */
export function Moment({ at, ago = false }: MomentProps) {
  const { formatters } = useInsightsUi()
  const seconds = (Date.now() - new Date(at).getTime()) / 1000
  const time = formatters.time(at)
  return (
    <time className="ci-Moment-root" dateTime={at}>
      {/* A server's clock may be ahead of the reader's. */}
      {ago && !Number.isNaN(seconds) && (
        <span className="ci-Moment-ago" data-bone="">
          {formatters.ago(Math.max(0, seconds))}
        </span>
      )}
      <span className="ci-Moment-exact">
        <span data-bone="">{formatters.date(at)}</span>
        {time && <span data-bone="">{time}</span>}
      </span>
    </time>
  )
}
