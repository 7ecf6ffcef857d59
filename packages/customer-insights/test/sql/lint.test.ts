import { dbLint, startServer } from '@customer-insights/local-supabase'
import { expect, test } from 'vitest'
import { installed } from './support/bundle.ts'

const plpgsqlCheck = process.env.PLPGSQL_CHECK

test('supabase db lint finds nothing in the bundle', async context => {
  context.skip(!plpgsqlCheck, 'PLPGSQL_CHECK names no folder with plpgsql_check; local-supabase/README.md has the way')
  const server = await startServer({ version: 15, plpgsqlCheck })
  try {
    const database = await server.createDatabase()
    await installed.build(database)
    expect(await dbLint(database)).toEqual([])
  } finally {
    await server.stop()
  }
})
