import { useState } from 'react'
import type { Game, Venue } from '../data/types.ts'
import { money } from '../format.ts'

interface RoomPickerProps {
  venues: Venue[]
  games: Game[]
  gameId: string | null
  onChange: (gameId: string | null) => void
}

/** First where, then what: a room belongs to a venue. */
export function RoomPicker({ venues, games, gameId, onChange }: RoomPickerProps) {
  const [venueId, setVenueId] = useState(venues[0]?.id)
  return (
    <>
      <fieldset className="field">
        <legend>Venue</legend>
        <div className="venues">
          {venues.map(({ id, name, city }) => (
            <label key={id} className="choice venue">
              <input
                className="choice-input"
                type="radio"
                name="venue"
                checked={id === venueId}
                onChange={() => {
                  setVenueId(id)
                  onChange(null)
                }}
              />
              <span className="venue-city">{city}</span>
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="field">
        <legend>Room</legend>
        <div className="rooms">
          {games
            .filter(game => game.venue_id === venueId)
            .map(game => (
              <RoomCard key={game.id} game={game} isChosen={game.id === gameId} onChoose={() => onChange(game.id)} />
            ))}
        </div>
      </fieldset>
    </>
  )
}

function RoomCard({ game, isChosen, onChoose }: { game: Game; isChosen: boolean; onChoose: () => void }) {
  return (
    <label className="choice room">
      <input className="choice-input" type="radio" name="room" checked={isChosen} onChange={onChoose} />
      <img className="room-art" src={game.image_url} alt="" />
      <span>
        <span className="room-name">{game.name}</span>
        <span className="room-facts">
          {game.category} · {game.duration_minutes} min · {money(game.price)}
        </span>
      </span>
    </label>
  )
}
