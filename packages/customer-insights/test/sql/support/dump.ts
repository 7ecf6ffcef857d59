import type { Client } from 'pg'

/** Every row of every table of ours and of the host's, as text, with the table it stands in. */
export async function dumpRows(client: Client): Promise<{ table: string; row: string }[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'customer_insights', 'realtime')
     order by c.oid::regclass::text collate "C"`,
  )
  const found: { table: string; row: string }[] = []
  for (const { name } of tables) {
    // What was installed is no row about anybody, and large.
    if (name === 'customer_insights.manifest') continue
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    found.push(...rows.map(({ row }) => ({ table: name, row })))
  }
  return found
}

/** In which tables each of these values stands, in any case of letters. */
export async function whereIs(client: Client, values: readonly string[]): Promise<Record<string, string[]>> {
  const dump = (await dumpRows(client)).map(({ table, row }) => ({ table, row: row.toLowerCase() }))
  return Object.fromEntries(
    values.map(value => {
      const wanted = value.toLowerCase()
      return [value, [...new Set(dump.filter(({ row }) => row.includes(wanted)).map(({ table }) => table))]]
    }),
  )
}
