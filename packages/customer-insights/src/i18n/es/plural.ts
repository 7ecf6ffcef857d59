import { pluralsOf } from '../plural.ts'

export const plural = pluralsOf('es')

/** "1 cliente", "2 clientes", "1.000.000 de clientes" */
export const counted = (one: string, other: string) =>
  plural({ one: n => `${n} ${one}`, many: n => `${n} de ${other}`, other: n => `${n} ${other}` })

export const customers = counted('cliente', 'clientes')
export const bookings = counted('reserva', 'reservas')
