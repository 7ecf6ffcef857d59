import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { dbLint, startServer } from '../src/index.ts'
import { testDatabase } from '../src/vitest.ts'

/** Where Debian's postgresql-15-plpgsql-check is unpacked. */
const plpgsqlCheck = process.env.PLPGSQL_CHECK

const database = await testDatabase()

test('without plpgsql_check the lint is an error, and not a schema without findings', async () => {
  await expect(dbLint(database)).rejects.toThrow('extension "plpgsql_check" is not available')
})

test('a folder without plpgsql_check is refused', async () => {
  await expect(startServer({ version: 15, plpgsqlCheck: tmpdir() })).rejects.toThrow('There is no plpgsql_check')
})

test('with plpgsql_check the lint finds what is wrong in a function', async context => {
  context.skip(!plpgsqlCheck, 'PLPGSQL_CHECK names no folder with plpgsql_check; the README says how to get one')
  const server = await startServer({ version: 15, plpgsqlCheck })
  try {
    const { connect, url } = await server.createDatabase()
    const client = await connect()
    await client.query(`
      create function public.wrong() returns int language plpgsql as 'begin return no_such_column; end';
      create function public.right() returns int language plpgsql as 'begin return 1; end';
    `)
    expect(await dbLint({ url })).toEqual([
      { function: 'public.wrong', issues: [expect.objectContaining({ level: 'error', sqlState: '42703' })] },
    ])
  } finally {
    await server.stop()
  }
})
