import { createLoader } from '../shared/useLoaded.ts'

/** The bookings and their timeline, which come with the answer: nobody sees them before it. */
export const bookingListView = createLoader(async () => (await import('./BookingListView.tsx')).BookingListView)
