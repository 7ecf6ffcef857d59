'use client'

import type { CustomerGame } from '../../client/types.ts'
import { useCustomerGames } from '../../hooks/useCustomerGames.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { GamesPlayedGridView, standInGames } from './GamesPlayedGridView.tsx'
import { UnplayedGames } from './UnplayedGames.tsx'

export interface GamesPlayedGridProps extends RootProps {
  customerId: string
  /** How many games before "Show all"; 12 by default. */
  limit?: number
  /** The game that is chosen, e.g. to filter the booking history by it. */
  selectedGameId?: string | null | undefined
  /** Called with a game that is chosen, or null when that is taken back. Without it games are not buttons. */
  onSelectGame?: ((gameId: string | null) => void) | undefined
  /** Whether the games not played yet are shown too; true by default. */
  showUnplayed?: boolean | undefined
  /** Level of the heading of those; 3 by default. */
  headingLevel?: 3 | 4 | 5 | undefined
}

/** The games a customer has booked, most booked first, each with its picture; then those that are left to offer. */
export function GamesPlayedGrid(props: GamesPlayedGridProps) {
  const { customerId, showUnplayed = true, headingLevel = 3, className, style, ...view } = props
  const { messages } = useInsightsUi()
  const query = useCustomerGames({ customerId, ...(showUnplayed && { includeUnplayed: true }) })
  const unplayed = (games: readonly CustomerGame[]) => (
    <UnplayedGames games={games.filter(({ booking_count }) => booking_count === 0)} heading={`h${headingLevel}`} />
  )
  return (
    <QueryState
      component="GamesPlayedGrid"
      states={blockStates}
      query={query}
      className={className}
      style={style}
      skeleton={<GamesPlayedGridView games={standInGames} />}
      isEmpty={games => !games.some(({ booking_count }) => booking_count > 0)}
      empty={
        <>
          <StateMessage text={messages.emptyGames} />
          {unplayed(query.data ?? [])}
        </>
      }
    >
      {games => (
        <>
          <GamesPlayedGridView games={games.filter(({ booking_count }) => booking_count > 0)} {...view} />
          {unplayed(games)}
        </>
      )}
    </QueryState>
  )
}
