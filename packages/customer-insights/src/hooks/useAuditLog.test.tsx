import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { AuditEntry } from '../client/types.ts'
import { refetchChanged } from './realtime/refetchChanged.ts'
import { useAuditLog } from './useAuditLog.ts'
import { useAuditLogCheck } from './useAuditLogCheck.ts'

afterEach(cleanup)

const entry = (position: number): AuditEntry => ({
  tenant_id: 'default',
  position,
  at: '2026-02-15T12:00:00Z',
  actor: null,
  actor_role: 'service_role',
  action: 'tags.bulk',
  customer_id: null,
  amount: 3,
  details: {},
})

describe('the audit log', () => {
  test('comes in pages, by filter', async () => {
    const fake = fakeSupabase({
      list_audit_log: ({ after }) =>
        ok(after ? { entries: [entry(1)], next: null } : { entries: [entry(3), entry(2)], next: 'after 2' }),
    })
    const { result } = renderUnderProvider(fake.supabase, () => useAuditLog({ filter: { action: ['tags.bulk'] } }))
    await waitFor(() => expect(result.current.data?.map(({ position }) => position)).toEqual([3, 2]))
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.data?.map(({ position }) => position)).toEqual([3, 2, 1]))
    expect(result.current.hasNextPage).toBe(false)
    expect(fake.calls.filter(({ name }) => name === 'list_audit_log').map(({ args }) => args.filter)).toEqual([
      { action: ['tags.bulk'] },
      { action: ['tags.bulk'] },
    ])
  })

  test('is checked once, and again when asked; no booking makes it be checked', async () => {
    const fake = fakeSupabase({ verify_audit_log: [ok({ is_intact: true, entries: 3 })] })
    const queryClient = hostQueryClient()
    const { result } = renderUnderProvider(fake.supabase, () => useAuditLogCheck(), { queryClient })
    await waitFor(() => expect(result.current.data?.is_intact).toBe(true))
    refetchChanged(queryClient, 'default', 'many')
    // Asked after what was gathered has been worked off.
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(fake.count('verify_audit_log')).toBe(1)
    await act(async () => void (await result.current.refetch()))
    expect(fake.count('verify_audit_log')).toBe(2)
  })
})
