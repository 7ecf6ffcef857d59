import { pluralsOf } from '../plural.ts'

export const plural = pluralsOf('de')

export const customers = plural({ one: n => `${n} Kunde`, other: n => `${n} Kunden` })
export const bookings = plural({ one: n => `${n} Buchung`, other: n => `${n} Buchungen` })
