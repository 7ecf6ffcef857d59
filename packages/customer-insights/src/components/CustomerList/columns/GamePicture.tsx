import { useEffect, useState } from 'react'
import { useHydrated } from '../../shared/useHydrated.ts'
import { whenIdle } from '../../shared/whenIdle.ts'
import { artUri, knownArtUri } from './artUri.ts'

/**
 * The picture of a game in a row. A drawing is a document of its own to the browser, some 2 ms each: the first time it
 * waits until the names and numbers are on the screen, and after that it comes with the row.
 */
export function GamePicture({ gameId }: { gameId: string }) {
  // What has been drawn before is not known to a server.
  const known = useHydrated() ? knownArtUri(gameId) : undefined
  const [, setDrawn] = useState('')
  useEffect(() => {
    if (known !== undefined) return
    return whenIdle(() => {
      artUri(gameId)
      setDrawn(gameId)
    })
  }, [gameId, known])
  return known === undefined ? null : <img className="ci-CustomerList-picture" src={known} alt="" />
}
