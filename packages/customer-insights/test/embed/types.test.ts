import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Consumer, createConsumer } from '../pack/consumer.ts'

/** Ours, and one of those before it that hosts still have. */
const COMPILERS = { typescript: 'tsc', 'typescript-5': 'tsc' }

let host: Consumer
beforeAll(async () => {
  host = await createConsumer(inject('tarball'), {
    also: ['@electric-sql/pglite', '@types/react', '@types/react-dom', '@types/node', 'typescript'],
    versions: { 'typescript-5': 'npm:typescript@5.9.3' },
  })
  await host.write('host.tsx', HOST)
})
afterAll(() => host?.remove())

describe.each(Object.keys(COMPILERS))('%s', compiler => {
  test.each([
    ['nodenext', true],
    ['nodenext', false],
    ['bundler', true],
    ['bundler', false],
  ])('moduleResolution %s, skipLibCheck %s', async (moduleResolution, skipLibCheck) => {
    const config = `tsconfig.${compiler}.${moduleResolution}.${skipLibCheck}.json`
    await host.write(
      config,
      JSON.stringify({
        compilerOptions: {
          module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
          moduleResolution,
          target: 'es2023',
          lib: ['es2023', 'dom', 'dom.iterable'],
          jsx: 'react-jsx',
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck,
          noEmit: true,
          types: [],
        },
        include: ['host.tsx'],
      }),
    )
    const { stdout } = await host.run('node', `node_modules/${compiler}/bin/tsc`, '-p', config, '--pretty', 'false')
    // Some libraries do not stand it themselves; that is not for us to judge.
    const ofOthers = /^node_modules\/(?!\.pnpm\/@org\+|@org\/)/
    expect(stdout.split('\n').filter(line => /^\S/.test(line) && !ofOthers.test(line))).toEqual([])
  })
})

/** With a mistake that the compiler must find: where the types are not found, everything is `any`. */
const HOST = `import { createClient } from '@supabase/supabase-js'
import { CustomerInsightsProvider, useCustomerInsights } from '@org/customer-insights'
import { createCustomerInsightsClient, type CustomerInsights } from '@org/customer-insights/client'
import { SegmentBadges } from '@org/customer-insights/components'
import { useSegments } from '@org/customer-insights/hooks'
import { de } from '@org/customer-insights/i18n/de'
import { renderMigration } from '@org/customer-insights/sql'
import { createPgliteBackend } from '@org/customer-insights/testing'
import '@org/customer-insights/styles.css'

const supabase = createClient('http://localhost', 'anon')
export const insights: Promise<CustomerInsights> = createCustomerInsightsClient(supabase).getCustomerInsights('1')
export const others = [renderMigration, createPgliteBackend, useSegments]

function Spending() {
  const { data } = useCustomerInsights({ customerId: '1' })
  // @ts-expect-error: there is no such tier
  if (data?.spending_tier === 'platinum') return null
  return <SegmentBadges customerId="1" />
}

export const app = (
  <CustomerInsightsProvider client={supabase} locale="de-DE" messages={de} timeZone="UTC" currency="EUR">
    <Spending />
  </CustomerInsightsProvider>
)
`
