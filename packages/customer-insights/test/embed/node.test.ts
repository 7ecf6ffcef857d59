import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Consumer, createConsumer } from '../pack/consumer.ts'

const backend = inject('backend')

let host: Consumer
beforeAll(async () => {
  host = await createConsumer(inject('tarball'))
})
afterAll(() => host?.remove())

const runs = (script: string) => host.run('node', '--input-type=module', '-e', script)

test('plain Node asks with the client', async () => {
  const { url, anonKey, token, customers } = backend
  const { stdout, stderr } = await runs(`
    import { createCustomerInsightsClient } from '@org/customer-insights/client'
    import { createClient } from '@supabase/supabase-js'
    const supabase = createClient('${url}', '${anonKey}', { accessToken: async () => '${token}' })
    const { totals } = await createCustomerInsightsClient(supabase).getCustomerSegments()
    console.log(totals.count)
  `)
  expect(stderr).toBe('')
  expect(stdout).toBe(`${customers}\n`)
})

test('plain Node renders the SQL bundle', async () => {
  const { stdout, stderr } = await runs(`
    import { defaultConfig, parseConfig, renderMigration } from '@org/customer-insights/sql'
    console.log(renderMigration(parseConfig(defaultConfig), 'none').includes('create function public.list_customers('))
  `)
  expect(stderr).toBe('')
  expect(stdout).toBe('true\n')
})
