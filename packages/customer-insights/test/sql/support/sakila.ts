import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { HostConfig } from '../../../src/sql/index.ts'
import type { World } from './oracle.ts'

/** A real rental history, beside the repository; see its README for source and licence. */
const folder = join(import.meta.dirname, '../../../../../../shared/data/sakila')

export const sakilaIsThere: boolean = existsSync(folder)

type Row = Record<string, string>
const read = (name: string): Row[] => parse(readFileSync(join(folder, `${name}.csv`)), { columns: true })

export const sakilaTables = ['customers', 'films', 'stores', 'rentals'] as const

/** The tables under their own names and with integer keys, as that app has them. */
export const sakilaSchema = `
  create schema sakila;
  create table sakila.customers (
    customer_id integer primary key, first_name text not null, last_name text not null, email text, create_date date
  );
  create table sakila.films (film_id integer primary key, title text not null, category text);
  create table sakila.stores (store_id integer primary key, name text not null);
  create table sakila.rentals (
    rental_id integer primary key,
    customer_id integer not null references sakila.customers,
    film_id integer references sakila.films,
    store_id integer references sakila.stores,
    rental_date timestamp not null,
    status text,
    amount numeric(8, 2)
  );`

export const sakilaConfig: HostConfig = {
  customers: {
    table: 'sakila.customers',
    id: 'customer_id',
    name: { sql: "first_name || ' ' || last_name" },
    email: 'email',
  },
  bookings: {
    table: 'sakila.rentals',
    id: 'rental_id',
    customer: 'customer_id',
    game: 'film_id',
    venue: 'store_id',
    starts_at: 'rental_date',
    status: 'status',
    amount: 'amount',
  },
  games: { table: 'sakila.films', id: 'film_id', name: 'title', category: 'category' },
  venues: { table: 'sakila.stores', id: 'store_id', name: 'name' },
  keys: { customer: 'integer', booking: 'integer', game: 'integer', venue: 'integer' },
  starts_at_type: 'timestamp',
  access: 'claim:app_metadata.role in staff',
}

/** The rows of a table as the CSV has them, '' as null. */
export function sakilaRows(table: (typeof sakilaTables)[number]): Record<string, string | null>[] {
  return read(table).map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value || null])))
}

/** The same history for the oracle, from the CSV alone. */
export function sakilaWorld(): World {
  return {
    customers: read('customers').map(row => row.customer_id ?? ''),
    games: new Map(
      read('films').map(row => [row.film_id ?? '', { name: row.title ?? '', category: row.category || null }]),
    ),
    venues: new Map(read('stores').map(row => [row.store_id ?? '', { name: row.name ?? '' }])),
    bookings: read('rentals').map(row => ({
      customer: row.customer_id ?? '',
      game: row.film_id || null,
      venue: row.store_id || null,
      day: row.rental_date?.slice(0, 10) ?? null,
      status: row.status || null,
      amount: row.amount || null,
    })),
    compareIds: (a, b) => Number(a) - Number(b),
  }
}
