import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AdvisorFinding, dbAdvisors } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import { expect, test } from 'vitest'
import { installed, runSql } from './support/bundle.ts'

/** What the advisors say and we keep, each with its reason. */
const allowed: { name: string; objects: string[]; reason: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../sql/advisors.json'), 'utf8'),
)

const isAllowed = (finding: AdvisorFinding) =>
  allowed.some(
    ({ name, objects }) =>
      name === finding.name && (objects.includes('*') || objects.includes(finding.metadata.name ?? '')),
  )

const summary = ({ name, detail }: AdvisorFinding) => `${name}: ${detail}`

test('supabase db advisors reports nothing outside the allowlist, and the allowlist nothing in vain', async () => {
  const findings = await dbAdvisors(await testDatabase({ template: installed }))
  expect(findings.filter(finding => !isAllowed(finding)).map(summary)).toEqual([])

  const named = new Set(findings.map(({ name, metadata }) => `${name} ${metadata.name}`))
  const idle = allowed.flatMap(({ name, objects }) =>
    objects.filter(object => object !== '*' && !named.has(`${name} ${object}`)),
  )
  expect(idle).toEqual([])
})

test('the advisors do look: an exposed table without row-level security is found', async () => {
  const database = await testDatabase({ template: installed })
  await runSql(
    database,
    'create table public.open_to_all (id integer primary key); grant select on public.open_to_all to anon',
  )
  const findings = await dbAdvisors(database)
  expect(findings.filter(finding => !isAllowed(finding)).map(finding => finding.name)).toContain(
    'rls_disabled_in_public',
  )
})
