export { type ArtSubject, gameArt } from './art/game-art.ts'
export { type BookingHistoryOptions, generateBookingHistory } from './history.ts'
export { type DemoDatabase, loadDemoData } from './load.ts'
export type { BookingHistory, BookingRow, BookingStatus, CustomerRow, GameRow, VenueRow } from './types.ts'
