import { supabaseCli } from '@customer-insights/local-supabase'
import { expect, it } from 'vitest'
import { apiNames } from '../../src/sql/macros.ts'
import { installedHost } from './installed.ts'

it('supabase gen types has every RPC with its parameters, and nothing internal', async () => {
  const host = await installedHost()
  const { code, stdout, stderr } = await supabaseCli([
    ...['gen', 'types', 'typescript', '--schema', 'public', `--remote=${host.database.url}`],
  ])
  expect(code, stderr).toBe(0)
  const types = stdout.replaceAll(/\s+/g, ' ')
  for (const name of apiNames) expect(types).toContain(`"${name}": { Args: `)
  expect(types).toContain(
    '"get_customer_segments": { Args: { "as_of"?: string,"counts"?: string,"last_visits"?: boolean,"preview_size"?: number,"reachable"?: string }; Returns: Json',
  )
  expect(types).toContain('"update_customer_tags": { Args: { "customer_id": string,"tags": (string)[] }; Returns: ')
  expect(types).not.toContain('customer_facts')
})
