'use client'

import { useCustomerGames } from '../../hooks/useCustomerGames.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { GamesPlayedGridView, standInGames } from './GamesPlayedGridView.tsx'

export interface GamesPlayedGridProps extends RootProps {
  customerId: string
  /** How many games before "Show all"; 12 by default. */
  limit?: number
  /** The game that is chosen, e.g. to filter the booking history by it. */
  selectedGameId?: string | null | undefined
  /** Called with a game that is chosen, or null when that is taken back. Without it games are not buttons. */
  onSelectGame?: ((gameId: string | null) => void) | undefined
}

/** The games a customer has booked, most booked first, each with its picture. */
export function GamesPlayedGrid(props: GamesPlayedGridProps) {
  const { customerId, className, style, ...view } = props
  const { messages } = useInsightsUi()
  return (
    <QueryState
      component="GamesPlayedGrid"
      states={blockStates}
      query={useCustomerGames({ customerId })}
      className={className}
      style={style}
      skeleton={<GamesPlayedGridView games={standInGames} />}
      isEmpty={games => games.length === 0}
      empty={<StateMessage text={messages.emptyGames} />}
    >
      {games => <GamesPlayedGridView games={games} {...view} />}
    </QueryState>
  )
}
