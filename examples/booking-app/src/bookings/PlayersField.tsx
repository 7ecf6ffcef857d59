import { Icon } from '../ui/Icon.tsx'

const MIN = 2
const MAX = 8

export function PlayersField({ players, onChange }: { players: number; onChange: (players: number) => void }) {
  return (
    <fieldset className="field players">
      <legend>Players</legend>
      <button
        type="button"
        className="icon-button"
        aria-label="One player fewer"
        disabled={players <= MIN}
        onClick={() => onChange(players - 1)}
      >
        <Icon name="minus" />
      </button>
      <output aria-live="polite">{players}</output>
      <button
        type="button"
        className="icon-button"
        aria-label="One player more"
        disabled={players >= MAX}
        onClick={() => onChange(players + 1)}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  )
}
