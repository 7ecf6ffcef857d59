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
  /** Asked for by staff only. Empty for someone who never came. */
  metadata?: Partial<CustomerMetadata>
}

/** What Customer Insights keeps up to date in each customer's metadata, in the same transaction as the booking. */
export interface CustomerMetadata {
  spending_tier: 'vip' | 'high' | 'medium' | 'low' | null
  frequency_tier: 'frequent' | 'regular' | 'occasional' | 'one-time' | null
  lifecycle_stage: 'new' | 'active' | 'at-risk' | 'churned' | null
  last_booking_date: string | null
  days_since_last_visit: number | null
  favorite_game_name: string | null
  average_booking_value: number
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
