import { expect, it } from 'vitest'
import { isFiltered, toAuditFilter } from './auditLogFilter.ts'

it('asks for whole days in the reader’s zone, the last one included', () => {
  expect(toAuditFilter({ from: '2026-02-01', to: '2026-02-28', actor: 'a' }, 'Europe/Berlin')).toEqual({
    actor: 'a',
    from: '2026-01-31T23:00:00.000Z',
    to: '2026-02-28T23:00:00.000Z',
  })
})

it('asks for nothing that was not chosen', () => {
  expect(toAuditFilter({}, 'UTC')).toEqual({})
  expect([isFiltered({}), isFiltered({ from: undefined }), isFiltered({ action: ['tags.bulk'] })]).toEqual([
    false,
    false,
    true,
  ])
})
