import type { Day, Slot } from './calendar.ts'
import type { CatalogueGame, CatalogueVenue } from './catalogue.ts'
import type { Random } from './random.ts'
import type { Temperament } from './temperaments.ts'
import type { GameRow, VenueRow } from './types.ts'

/** A game of the catalogue with its rows. */
export interface Offer {
  game: CatalogueGame
  venue: CatalogueVenue
  gameRow: GameRow
  venueRow: VenueRow
}

/** What a customer likes and what they have played. */
export interface Player {
  home: CatalogueVenue
  temperament: Temperament
  /** Times played, by game id. */
  played: Map<string, number>
}

/** The rooms of all venues and who is in them when: a room takes one group at a time. */
export function createDiary(offers: readonly Offer[]) {
  const taken = new Set<string>()

  /** Reserves the room the player likes best of those that are free; undefined when the venue is full. */
  function reserve(player: Player, venue: CatalogueVenue, day: Day, slot: Slot, random: Random): Offer | undefined {
    const key = (offer: Offer) => `${offer.gameRow.id} ${day} ${slot}`
    const free = offers.filter(offer => offer.venue === venue && !taken.has(key(offer)))
    const { taste, again } = player.temperament
    const wish = ({ game, gameRow }: Offer) =>
      game.appeal * taste[game.category] * again ** (player.played.get(gameRow.id) ?? 0)
    if (!free.some(offer => wish(offer) > 0)) return undefined
    const offer = random.weighted(free, wish)
    taken.add(key(offer))
    player.played.set(offer.gameRow.id, (player.played.get(offer.gameRow.id) ?? 0) + 1)
    return offer
  }

  return { reserve }
}

export type Diary = ReturnType<typeof createDiary>
