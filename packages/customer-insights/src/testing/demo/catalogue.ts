import type { Motif } from './art/motifs.ts'
import type { PaletteName } from './art/palettes.ts'

/** What the sample business offers. Prices are for one player. */
export interface CatalogueGame {
  name: string
  category: 'Escape Room' | 'Horror' | 'VR' | 'Family' | 'Outdoor'
  difficulty: number
  minutes: number
  price: number
  /** How sought-after it is, around 1. */
  appeal: number
  motif: Motif
  palette: PaletteName
}

export interface CatalogueVenue {
  name: string
  address: string
  city: string
  /** The share of customers whose home it is. */
  share: number
  games: readonly CatalogueGame[]
}

function game(
  name: string,
  category: CatalogueGame['category'],
  [difficulty, minutes, price, appeal]: readonly [number, number, number, number],
  motif: Motif,
  palette: PaletteName,
): CatalogueGame {
  return { name, category, difficulty, minutes, price, appeal, motif, palette }
}

export const CATALOGUE: readonly CatalogueVenue[] = [
  {
    name: 'Harbourside',
    address: '14 Chandler’s Wharf',
    city: 'Bristol',
    share: 0.44,
    games: [
      game('The Clockmaker’s Debt', 'Escape Room', [3, 60, 30, 1.5], 'clock', 'brass'),
      game('Dead Reckoning', 'Escape Room', [4, 75, 34, 1.1], 'compass', 'ink'),
      game('Gallow Lane', 'Horror', [5, 75, 36, 0.9], 'house', 'ember'),
      game('Captain Biscuit’s Treasure', 'Family', [1, 60, 22, 1.2], 'ship', 'lagoon'),
      game('Smugglers’ Mile', 'Outdoor', [2, 120, 24, 0.7], 'bridge', 'sunrise'),
    ],
  },
  {
    name: 'The Dye Works',
    address: '3 Madder Street',
    city: 'Leeds',
    share: 0.31,
    games: [
      game('The Crimson Ledger', 'Escape Room', [3, 60, 30, 1.2], 'book', 'oxblood'),
      game('Signal Lost', 'VR', [3, 45, 28, 1.3], 'planet', 'neon'),
      game('Glass Abyss', 'VR', [4, 60, 32, 0.8], 'jellyfish', 'abyss'),
      game('The Tin Automaton', 'Family', [2, 60, 24, 1], 'robot', 'apricot'),
      game('Moth & Candle', 'Horror', [4, 60, 34, 0.8], 'moth', 'dusk'),
    ],
  },
  {
    name: 'Old Town Vaults',
    address: '29 Candlemaker Close',
    city: 'Edinburgh',
    share: 0.25,
    games: [
      game('The Alchemist’s Stair', 'Escape Room', [4, 75, 36, 1.4], 'flask', 'verdigris'),
      game('Grandmaster', 'Escape Room', [5, 90, 38, 0.8], 'king', 'slate'),
      game('Whispers in the Vault', 'Horror', [5, 75, 38, 1], 'eye', 'moss'),
      game('Closes & Crowns', 'Outdoor', [2, 120, 24, 0.8], 'castle', 'heather'),
    ],
  },
]
