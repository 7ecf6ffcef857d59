import { useState } from 'react'
import type { CustomerGame } from '../../client/types.ts'
import { GameArt } from './GameArt.tsx'

/** The host's picture; where there is none, or it does not load, the generated one. */
export function GamePicture({ game }: { game: CustomerGame }) {
  const [broken, setBroken] = useState<string | null>(null)
  if (!game.game_image || broken === game.game_image) return <GameArt seed={game.game_id} />
  return (
    <img
      className="ci-GamesPlayedGrid-image"
      src={game.game_image}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setBroken(game.game_image)}
    />
  )
}
