import type { ListedCustomer } from '../../../client/types.ts'
import { SegmentBadges } from '../../SegmentBadges/SegmentBadges.tsx'
import { CalendarGlyph } from '../../shared/Glyph.tsx'
import { StageGlyph } from '../../shared/StageGlyph.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { GamePicture } from './GamePicture.tsx'

interface CellProps {
  customer: ListedCustomer
}

export function SegmentsCell({ customer }: CellProps) {
  return <SegmentBadges insights={customer} className="ci-CustomerList-badges" />
}

export function StageCell({ customer: { lifecycle_stage: stage } }: CellProps) {
  const { messages } = useInsightsUi()
  if (!stage) return <NothingCell />
  return (
    <span className="ci-CustomerList-stage" data-bone="">
      <StageGlyph stage={stage} />
      {messages.lifecycleStage[stage]}
    </span>
  )
}

/** The day, and how long ago it was for who points at it; and a visit ahead, which is what makes its customer active. */
export function LastVisitCell({ customer }: CellProps) {
  const { last_visit: day, days_since_last_visit: days, last_booking_date: last } = customer
  const { formatters } = useInsightsUi()
  // The last visit is the last booking, unless that one is still to come.
  const ahead = last === day ? null : last
  if (!day && !ahead) return <NothingCell />
  return (
    <span className="ci-CustomerList-visit">
      {day && (
        <time dateTime={day} title={days === null ? undefined : formatters.relativeDays(days)}>
          <bdi data-bone="">{formatters.date(day)}</bdi>
        </time>
      )}
      {ahead && <Ahead day={ahead} />}
    </span>
  )
}

function Ahead({ day }: { day: string }) {
  const { messages, formatters } = useInsightsUi()
  const text = formatters.date(day)
  return (
    <span className="ci-CustomerList-ahead" title={messages.upcoming(text)}>
      <CalendarGlyph />
      <bdi className="ci-CustomerList-aheadDay" aria-hidden="true">
        {text}
      </bdi>
      <span className="ci-VisuallyHidden-root">{messages.upcoming(text)}</span>
    </span>
  )
}

export function MoneyCell({ value }: { value: number }) {
  const { formatters } = useInsightsUi()
  return <Amount text={formatters.money(value)} />
}

export function NumberCell({ value }: { value: number }) {
  const { formatters } = useInsightsUi()
  return <Amount text={formatters.number(value)} />
}

/** Apart from its surroundings: on a page from right to left a minus would change sides. */
function Amount({ text }: { text: string }) {
  return (
    <bdi className="ci-CustomerList-text" data-bone="">
      {text}
    </bdi>
  )
}

export function GameCell({ customer: { favorite_game: game } }: CellProps) {
  const { messages } = useInsightsUi()
  if (!game) return <NothingCell />
  const name = game.name || messages.unnamedGame
  return (
    <span className="ci-CustomerList-game">
      <span className="ci-CustomerList-art" data-bone="">
        <GamePicture gameId={game.id} />
      </span>
      <bdi className="ci-CustomerList-text" data-bone="">
        {name}
      </bdi>
    </span>
  )
}

export function VenueCell({ customer: { preferred_venue: venue } }: CellProps) {
  const { messages } = useInsightsUi()
  if (!venue) return <NothingCell />
  const name = venue.name || messages.unnamedVenue
  return (
    <bdi className="ci-CustomerList-text" data-bone="">
      {name}
    </bdi>
  )
}

/** As many as a row has room for; the others are counted, and named for who points at them. */
const SHOWN_TAGS = 2

export function TagsCell({ customer: { marketing_tags: tags } }: CellProps) {
  const { messages, formatters } = useInsightsUi()
  if (tags.length === 0) return <NothingCell />
  const more = tags.length - SHOWN_TAGS
  return (
    <ul className="ci-CustomerList-tags" aria-label={messages.tags} title={tags.join(', ')}>
      {tags.slice(0, SHOWN_TAGS).map((tag, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are handed on, and write other words into the same elements.
        <li key={place} className="ci-CustomerList-tag" data-bone="">
          <bdi>{tag}</bdi>
        </li>
      ))}
      {more > 0 && (
        <li className="ci-CustomerList-more">
          <span aria-hidden="true">+{formatters.number(more)}</span>
          <span className="ci-VisuallyHidden-root">{messages.more(more, formatters.number(more))}</span>
        </li>
      )}
    </ul>
  )
}

/** A dash to look at, a word to hear. */
export function NothingCell() {
  const { messages } = useInsightsUi()
  return (
    <span className="ci-CustomerList-nothing">
      <span aria-hidden="true">–</span>
      <span className="ci-VisuallyHidden-root">{messages.list.nothing}</span>
    </span>
  )
}
