import type { BookingStatus } from '../data/types.ts'
import './StatusPill.css'

const LABELS: Record<BookingStatus, string> = {
  confirmed: 'Confirmed',
  completed: 'Played',
  cancelled: 'Cancelled',
  no_show: 'No-show',
  refunded: 'Refunded',
}

export function StatusPill({ status }: { status: BookingStatus }) {
  return (
    <span className="status" data-status={status}>
      {LABELS[status]}
    </span>
  )
}
