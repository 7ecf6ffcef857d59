import { mintToken, type Rest } from '@customer-insights/local-supabase'
import { testDatabase, testRest } from '@customer-insights/local-supabase/vitest'
import { createClient } from '@supabase/supabase-js'
import { defaultConfig, hostSchemaSql, parseConfig, renderMigration } from '../../src/sql/index.ts'
import type { Claims } from '../../src/testing/claims.ts'
import { contractSuite } from './contract.ts'
import { fixtureSql } from './fixture.ts'

contractSuite(async () => {
  const [installed, bare] = [await testDatabase(), await testDatabase()]
  const owner = await installed.connect()
  await owner.query(hostSchemaSql)
  await owner.query(renderMigration(parseConfig(defaultConfig)))
  await owner.query(fixtureSql)
  await (await bare.connect()).query(hostSchemaSql)
  const [rest, bareRest] = [await testRest(installed), await testRest(bare)]
  return {
    supabase: claims => clientOf(rest.url, claims),
    withoutBundle: claims => clientOf(bareRest.url, claims),
    unreachable: () => createClient('http://127.0.0.1:1', rest.anonKey, { auth: NO_SESSION }),
    sql: text => owner.query(text),
  }
})

const NO_SESSION = { persistSession: false, autoRefreshToken: false }

async function clientOf(url: Rest['url'], { exp, role, sub, app_metadata }: Claims) {
  const token = await mintToken({
    role,
    ...(sub !== undefined && { sub }),
    ...(app_metadata && { app_metadata }),
    ...(exp !== undefined && { expiresIn: exp - Math.floor(Date.now() / 1000) }),
  })
  return createClient(url, token, { auth: NO_SESSION })
}
