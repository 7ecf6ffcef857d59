/** Rows of the host's own tables, as far as its pages show them. */
export interface Venue {
  id: string
  name: string
  city: string
}

export interface Game {
  id: string
  venue_id: string
  name: string
  category: string
  image_url: string
  difficulty: number
  duration_minutes: number
  price: number
}

export interface Customer {
  id: string
  name: string
  email: string
  phone: string | null
  created_at: string
}

export type BookingStatus = 'confirmed' | 'completed' | 'cancelled' | 'no_show' | 'refunded'

export interface Booking {
  id: string
  customer_id: string
  game_id: string
  venue_id: string
  booking_date: string
  players: number
  status: BookingStatus
  total_amount: number
}

export type NewBooking = Omit<Booking, 'id' | 'status'>
