import { useId } from 'react'
import type { CustomerGame } from '../../client/types.ts'
import { Root } from '../shared/Root.tsx'
import { ShowAll, useLimit } from '../shared/ShowAll.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { GamePicture } from './GamePicture.tsx'

interface UnplayedGamesProps {
  games: readonly CustomerGame[]
  heading: 'h3' | 'h4' | 'h5'
}

const LIMIT = 8

/** A game is rarely played twice: what is left is what can be sold. Smaller than the games played. */
export function UnplayedGames({ games, heading }: UnplayedGamesProps) {
  const { messages, formatters } = useInsightsUi()
  const id = useId()
  const { shown, ...rest } = useLimit(games, LIMIT)
  const Heading = heading
  if (games.length === 0) return null
  return (
    <Root name="ci-UnplayedGames-root">
      <Heading id={id} className="ci-UnplayedGames-title">
        {messages.detail.notPlayedYet}
      </Heading>
      <p className="ci-UnplayedGames-hint">{messages.detail.notPlayedYetHint}</p>
      <ul className="ci-UnplayedGames-list" aria-labelledby={id}>
        {shown.map(game => {
          const name = game.game_name || messages.unnamedGame
          return (
            <li key={game.game_id} className="ci-UnplayedGames-game">
              <span className="ci-UnplayedGames-picture">
                <GamePicture game={game} />
              </span>
              <span className="ci-UnplayedGames-text">
                <bdi className="ci-UnplayedGames-name" title={name}>
                  {name}
                </bdi>
                {game.game_category && (
                  <bdi className="ci-UnplayedGames-category" title={game.game_category}>
                    {game.game_category}
                  </bdi>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <ShowAll {...rest} text={formatters.number(games.length)} />
    </Root>
  )
}
