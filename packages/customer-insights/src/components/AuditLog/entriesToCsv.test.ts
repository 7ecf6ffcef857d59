import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import type { AuditEntry } from '../../client/types.ts'
import { en } from '../../i18n/en.ts'
import { csvHead, entriesToCsv } from './entriesToCsv.ts'

const entry: AuditEntry = {
  tenant_id: 'default',
  position: 12,
  at: '2026-02-15T12:00:00Z',
  actor: 'user-1',
  actor_role: 'authenticated',
  action: 'tags.bulk',
  customer_id: null,
  amount: 1204,
  details: {},
}
const rows = (entries: AuditEntry[], nameOf?: (actor: string) => string | undefined) =>
  parse(csvHead(en.audit) + entriesToCsv(entries, en.audit, nameOf), { bom: true }).slice(1)

it('is a table that any spreadsheet reads, with names where there are any', () => {
  const names = (actor: string) => (actor === 'user-1' ? 'Mara, "the desk"' : undefined)
  expect(rows([entry, { ...entry, position: 11, actor: 'user-2', details: { keys: ['vip_above'] } }], names)).toEqual([
    ['12', entry.at, 'Tags changed in bulk', 'Mara, "the desk"', 'authenticated', '', '1204', ''],
    ['11', entry.at, 'Tags changed in bulk', 'user-2', 'authenticated', '', '1204', '{"keys":["vip_above"]}'],
  ])
  expect(rows([{ ...entry, actor: null, customer_id: 'c-1', amount: null }])).toEqual([
    ['12', entry.at, 'Tags changed in bulk', 'Server', 'authenticated', 'c-1', '', ''],
  ])
})

it('holds nothing that a spreadsheet would run', () => {
  expect(rows([{ ...entry, customer_id: '=1+1' }])[0]).toContain("'=1+1")
})
