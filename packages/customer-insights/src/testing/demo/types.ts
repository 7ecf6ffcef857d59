/** Rows for the tables of `sql/host`, ready to insert. Timestamps are ISO 8601 in UTC, money is in the tenant's currency. */
export interface VenueRow {
  id: string
  name: string
  address: string
  city: string
}

export interface GameRow {
  id: string
  venue_id: string
  name: string
  category: string
  /** An SVG as a data URI, see `gameArt`. */
  image_url: string
  /** 1 (gentle) to 5 (brutal). */
  difficulty: number
  duration_minutes: number
  /** For one player. */
  price: number
}

export interface CustomerRow {
  id: string
  name: string
  email: string
  phone: string | null
  created_at: string
}

export type BookingStatus = 'confirmed' | 'completed' | 'cancelled' | 'no_show' | 'refunded'

export interface BookingRow {
  id: string
  customer_id: string
  game_id: string
  venue_id: string
  /** The start of the game. */
  booking_date: string
  players: number
  status: BookingStatus
  total_amount: number
  created_at: string
}

/** What a booking business has in its database after a while. */
export interface BookingHistory {
  venues: VenueRow[]
  games: GameRow[]
  customers: CustomerRow[]
  bookings: BookingRow[]
}
