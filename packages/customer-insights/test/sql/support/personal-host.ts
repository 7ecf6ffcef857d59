import type { Template } from '@customer-insights/local-supabase/vitest'
import { defaultConfig, type HostConfig, hostSchemaSql } from '../../../src/sql/index.ts'
import { migrationFor, runSql } from './bundle.ts'

/** The tables of sql/host with much more in them that tells who somebody is, and the bundle over them. */
export const personalConfig: HostConfig = {
  ...defaultConfig,
  customers: {
    ...defaultConfig.customers,
    personal: ['address', 'birthday', 'nickname', 'preferences', 'aliases', 'allergies'],
  },
  bookings: { ...defaultConfig.bookings, personal: ['note', 'guests'] },
}

export const personalHost: Template = {
  name: 'personal_host',
  build: database =>
    runSql(
      database,
      hostSchemaSql,
      `alter table public.customers
         alter column email set not null, add constraint customers_email_key unique (email),
         add address text not null default '', add birthday date, add nickname varchar(30) not null unique,
         add preferences json not null, add aliases text[] not null, add allergies jsonb;
       alter table public.bookings add note text, add guests text[] not null default '{}';`,
      migrationFor(personalConfig),
    ),
}

export const id = (kind: string, n: number) => `00000000-0000-4000-8000-00000000${kind}${String(n).padStart(3, '0')}`
export const [anna, ben] = [id('c', 1), id('c', 2)]

/** Everything that tells who Anna is. The tag and the host's own key of the metadata do too. */
export const annasValues = [
  ...['Anna Magdalena Bach', 'Anna.Bach@Example.com', '+49 341 1234567', 'Thomaskirchhof 16', '1701-09-22'],
  ...['annamagdalena', 'harpsichord', 'Wilcke', 'hazelnut', 'ring twice', 'Carl Philipp', 'organist-wife', 'Zeitz'],
]

/** Anna and Ben, each with bookings; Anna with all there can be of a person. */
export const peopleSql = `
  insert into public.venues (id, name) values ('${id('b', 1)}', 'North');
  insert into public.games (id, name, category) values ('${id('a', 1)}', 'The Vault', 'Heist');
  insert into public.customers
    (id, name, email, phone, address, birthday, nickname, preferences, aliases, allergies, metadata)
  values ('${anna}', 'Anna Magdalena Bach', 'Anna.Bach@Example.com', '+49 341 1234567', 'Thomaskirchhof 16',
      '1701-09-22', 'annamagdalena', '{"instrument": "harpsichord"}', array['Wilcke'], '["hazelnut"]',
      '{"born_in": "Zeitz"}'),
    ('${ben}', 'Ben', 'ben@example.com', null, '', null, 'ben', '{}', '{}', null, '{"vat": 7}');
  insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount, note, guests)
  values ('${anna}', '${id('a', 1)}', '${id('b', 1)}', now() - interval '40 days', 700, 'ring twice', array['Carl Philipp']),
    ('${anna}', '${id('a', 1)}', null, now() - interval '10 days', 350, null, '{}'),
    ('${ben}', '${id('a', 1)}', '${id('b', 1)}', now() - interval '400 days', 30, 'Ben as ever', '{}');
  select public.update_customer_tags('${anna}', array['organist-wife']);
  select public.update_customer_tags('${ben}', array['press']);`
