import { afterAll } from 'vitest'
import { createPgliteBackend } from '../../src/testing/createPgliteBackend.ts'
import { contractSuite } from './contract.ts'
import { fixtureSql } from './fixture.ts'

contractSuite(async () => {
  const backend = await createPgliteBackend({ load: db => db.exec(fixtureSql) })
  const bare = await createPgliteBackend({ config: null })
  afterAll(() => Promise.all([backend.close(), bare.close()]))
  return {
    supabase: async claims => backend.supabase(claims),
    withoutBundle: async claims => bare.supabase(claims),
    unreachable: () => backend.supabase({ role: 'anon' }, { fail: { '*': 'network' } }),
    sql: text => backend.db.exec(text),
  }
})
