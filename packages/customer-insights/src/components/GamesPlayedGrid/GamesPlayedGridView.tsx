'use client'

import type { CustomerGame } from '../../client/types.ts'
import { Root, type RootProps } from '../shared/Root.tsx'
import { SelectArea } from '../shared/SelectArea.tsx'
import { ShowAll, useLimit } from '../shared/ShowAll.tsx'
import { useDayText } from '../shared/useDayText.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { GamePicture } from './GamePicture.tsx'

export interface GamesPlayedGridViewProps extends RootProps {
  /** Rows of `get_customer_games`, in the order to show. */
  games: readonly CustomerGame[]
  /** How many games before "Show all"; 12 by default. */
  limit?: number
  /** The game that is chosen. */
  selectedGameId?: string | null | undefined
  /** Called with a game that is chosen, or null when that is taken back. Without it games are not buttons. */
  onSelectGame?: ((gameId: string | null) => void) | undefined
}

/** The grid without the loading: shows the rows it is given. */
export function GamesPlayedGridView(props: GamesPlayedGridViewProps) {
  const { games, limit = 12, selectedGameId, onSelectGame, className, style } = props
  const { messages, formatters } = useInsightsUi()
  const { shown, ...rest } = useLimit(games, limit)
  return (
    <Root name="ci-GamesPlayedGrid-root" className={className} style={style}>
      <ul className="ci-GamesPlayedGrid-list" aria-label={messages.gamesPlayed}>
        {shown.map(game => (
          <GameTile key={game.game_id} game={game} selected={game.game_id === selectedGameId} onSelect={onSelectGame} />
        ))}
      </ul>
      <ShowAll {...rest} text={formatters.number(games.length)} />
    </Root>
  )
}

interface GameTileProps {
  game: CustomerGame
  selected: boolean
  onSelect: ((gameId: string | null) => void) | undefined
}

function GameTile({ game, selected, onSelect }: GameTileProps) {
  const { messages, formatters } = useInsightsUi()
  const dayText = useDayText()
  const name = game.game_name || messages.unnamedGame
  return (
    <li
      className="ci-GamesPlayedGrid-tile"
      data-selectable={onSelect ? '' : undefined}
      data-selected={selected ? '' : undefined}
    >
      {onSelect && (
        <SelectArea
          label={messages.detail.showBookingsOf(name)}
          title={name}
          selected={selected}
          onSelect={() => onSelect(selected ? null : game.game_id)}
        />
      )}
      <div className="ci-GamesPlayedGrid-picture" data-bone="">
        <GamePicture game={game} />
      </div>
      <div className="ci-GamesPlayedGrid-text">
        <p className="ci-GamesPlayedGrid-name" title={name}>
          <bdi data-bone="">{name}</bdi>
        </p>
        {game.game_category && (
          <p className="ci-GamesPlayedGrid-detail" title={game.game_category}>
            <bdi data-bone="">{game.game_category}</bdi>
          </p>
        )}
        <p className="ci-GamesPlayedGrid-numbers">
          <span data-bone="">{messages.timesPlayed(game.booking_count, formatters.number(game.booking_count))}</span>
          <span data-bone="">{formatters.money(game.total_spent)}</span>
        </p>
        {game.last_played && (
          <p className="ci-GamesPlayedGrid-detail">
            <span data-bone="">{dayText(game.last_played, messages.lastPlayed)}</span>
          </p>
        )}
      </div>
    </li>
  )
}

/** Stands where the games will be. */
export const standInGames: readonly CustomerGame[] = Array.from({ length: 6 }, (_, index) => ({
  game_id: String(index),
  game_name: 'A game by name',
  game_image: null,
  game_category: 'Category',
  booking_count: 4,
  total_spent: 240,
  last_played: '2026-01-01',
}))
