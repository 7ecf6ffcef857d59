import { pluralsOf } from '../plural.ts'

export const plural = pluralsOf('fr')

/** "1 client", "2 clients", "1 000 000 de clients" */
export const counted = (one: string, other: string) =>
  plural({ one: n => `${n} ${one}`, many: n => `${n} de ${other}`, other: n => `${n} ${other}` })

export const customers = counted('client', 'clients')
export const bookings = plural({
  one: n => `${n} réservation`,
  many: n => `${n} de réservations`,
  other: n => `${n} réservations`,
})
