import { afterEach, describe, expect, test } from 'vitest'
import { endCustomerClaims, staffClaims } from '../../../src/testing/claims.ts'
import { AS_OF, ids } from '../fixture.ts'
import { type Contract, expectError } from './contract.ts'

/** Consent and the audit log, and the links that work without signing in. */
export function privacyContract(contract: () => Contract): void {
  // As the owner: the ledger and the log keep what they have otherwise.
  afterEach(() =>
    contract().backend.sql(`set session_replication_role = replica;
      delete from customer_insights.consent_ledger where true; delete from customer_insights.consents where true;
      set session_replication_role = origin`),
  )

  describe('consent', () => {
    test('is noted, read, and withdrawn; what was never said is not there', async () => {
      const { staff } = contract()
      expect(await staff.getMarketingConsent(ids.ada)).toEqual({
        ...{ customer_id: ids.ada, is_suppressed: false, consents: [], history: [] },
      })
      const granted = await staff.setMarketingConsent(ids.ada, {
        ...{ channel: 'email', state: 'granted', source: 'form', wordingVersion: 'v2', proof: { form: 7 } },
      })
      expect(granted.consents).toEqual([
        {
          ...{ channel: 'email', purpose: 'marketing', state: 'granted', since: expect.any(String), source: 'form' },
          ...{ wording_version: 'v2', is_suppressed: false },
        },
      ])
      expect(await staff.getMarketingConsent(ids.ada)).toEqual(granted)
      const after = await staff.setMarketingConsent(ids.ada, { channel: 'email', state: 'withdrawn' })
      expect(after.history.map(({ state, source, actor }) => [state, source, actor])).toEqual([
        ['withdrawn', 'staff', staffClaims.sub ?? null],
        ['granted', 'form', staffClaims.sub ?? null],
      ])
    })

    test('filters the list, and is counted beside segments', async () => {
      const { staff } = contract()
      await staff.setMarketingConsent(ids.cyd, { channel: 'sms', state: 'granted' })
      await staff.setMarketingConsent(ids.ada, { channel: 'sms', state: 'pending' })
      const { customers, total } = await staff.listCustomers({ filter: { consent: { channel: 'sms' } } })
      expect([customers.map(({ id }) => id), total]).toEqual([[ids.cyd], { count: 1, is_exact: true }])
      const segments = await staff.getCustomerSegments({ previewSize: 0, reachable: 'sms', asOf: AS_OF })
      expect(segments.totals).toMatchObject({ count: 3, reachable: 1 })
      expect(segments.lifecycle_stages.find(({ stage }) => stage === 'churned')).toMatchObject({
        count: 1,
        reachable: 1,
      })
      expect((await staff.getCustomerSegments({ previewSize: 0 })).totals.reachable).toBeNull()
    })

    test('that cannot be is refused', async () => {
      const { staff, clientOf } = contract()
      const set = (change: object) =>
        staff.setMarketingConsent(ids.ada, { channel: 'email', state: 'granted', ...change })
      await expectError(set({ channel: 'fax' }), 'invalid_input', { message: /channel is "fax"/ })
      await expectError(set({ state: 'maybe' }), 'invalid_input', { message: /state is "maybe"/ })
      await expectError(set({ source: 'confirmation' }), 'invalid_input', { message: /source/ })
      await expectError(staff.setMarketingConsent(ids.nobody, { channel: 'email', state: 'granted' }), 'not_found')
      await expectError(staff.getMarketingConsent(ids.nobody), 'not_found')
      const guest = await clientOf(endCustomerClaims(ids.ada))
      await expectError(guest.getMarketingConsent(ids.ada), 'forbidden')
      await expectError(guest.setMarketingConsent(ids.ada, { channel: 'email', state: 'granted' }), 'forbidden')
      for (const consent of [{}, { channel: 'fax' }, { channel: 'email', purpose: '' }, { channel: 'email', at: 1 }]) {
        await expectError(staff.listCustomers({ filter: { consent: consent as never } }), 'invalid_input')
      }
      expect((await staff.getMarketingConsent(ids.ada)).history).toEqual([])
    })

    test('is confirmed and withdrawn by links, without signing in', async () => {
      const { backend, staff } = contract()
      await staff.setMarketingConsent(ids.ada, { channel: 'email', state: 'pending' })
      const server = await backend.supabase({ role: 'service_role' })
      const anon = await backend.supabase({ role: 'anon' })
      const tokenOf = async (name: string) =>
        (await server.rpc(name, { customer_id: ids.ada, channel: 'email' }).throwOnError()).data.token
      const [confirm, unsubscribe] = [await tokenOf('issue_consent_token'), await tokenOf('issue_unsubscribe_token')]

      expect(await anon.rpc('confirm_marketing_consent', { token: confirm })).toMatchObject({ data: { done: true } })
      expect((await staff.getMarketingConsent(ids.ada)).consents).toMatchObject([
        { state: 'granted', source: 'confirmation' },
      ])
      for (const token of [confirm, unsubscribe, 'x']) {
        expect(await anon.rpc('confirm_marketing_consent', { token })).toMatchObject({ status: 400, data: null })
      }
      for (let n = 0; n < 2; n++) {
        expect(await anon.rpc('unsubscribe', { token: unsubscribe })).toMatchObject({ data: { done: true } })
      }
      expect((await staff.getMarketingConsent(ids.ada)).consents).toMatchObject([
        { state: 'withdrawn', source: 'unsubscribe' },
      ])
      expect(await anon.rpc('issue_unsubscribe_token', { customer_id: ids.ada, channel: 'email' })).toMatchObject({
        error: { code: '42501' },
      })
    })
  })

  describe('the audit log', () => {
    test('is read page by page, newest first, by filter; and verifies', async () => {
      const { staff, backend } = contract()
      for await (const _page of staff.exportSegment({ filter: { search: 'ada' }, format: 'csv', columns: ['name'] })) {
        // Everyone is read.
      }
      await staff.setMarketingConsent(ids.ada, { channel: 'post', state: 'granted' })
      const [newest, ended, begun] = (await staff.listAuditLog({ pageSize: 3 })).entries
      expect(newest).toMatchObject({ action: 'consent.changed', customer_id: ids.ada, actor_role: 'authenticated' })
      expect(ended).toMatchObject({ action: 'export.finished', amount: 1, details: { outcome: 'done' } })
      expect(begun).toMatchObject({
        action: 'export.started',
        details: { format: 'csv', columns: ['name'], filter_keys: ['search'] },
      })
      const exports = await staff.listAuditLog({
        ...{ filter: { action: ['export.started', 'export.finished'] }, pageSize: 1 },
      })
      expect(exports.entries).toEqual([ended])
      const next = await staff.listAuditLog({
        ...{ filter: { action: ['export.started', 'export.finished'] }, pageSize: 1, after: exports.next ?? undefined },
      })
      expect(next.entries).toEqual([begun])
      expect((await staff.listAuditLog({ filter: { customer_id: ids.nobody } })).entries).toEqual([])
      expect(await staff.verifyAuditLog()).toMatchObject({
        is_intact: true,
        broken_at: null,
        last_position: newest?.position,
      })

      await backend.sql(`set session_replication_role = replica;
        update customer_insights.audit_log set amount = 5 where position = ${begun?.position};
        set session_replication_role = origin`)
      expect(await staff.verifyAuditLog()).toMatchObject({
        ...{ is_intact: false, broken_at: begun?.position, reason: 'changed' },
      })
      await backend.sql(`set session_replication_role = replica;
        update customer_insights.audit_log set amount = null where position = ${begun?.position};
        set session_replication_role = origin`)
    })

    test('is refused to others, and for a filter that cannot be', async () => {
      const guest = await contract().clientOf(endCustomerClaims(ids.ada))
      await expectError(guest.listAuditLog(), 'forbidden')
      await expectError(guest.verifyAuditLog(), 'forbidden')
      await expectError(guest.exportSegment().next(), 'forbidden')
      const { staff } = contract()
      await expectError(staff.listAuditLog({ filter: { who: 'x' } as never }), 'invalid_input', { message: /"who"/ })
      await expectError(staff.listAuditLog({ filter: { from: 'soon' } }), 'invalid_input', { message: /filter.from/ })
      await expect(staff.listAuditLog({ pageSize: 0 })).rejects.toMatchObject({ code: 'invalid_input' })
      await expectError(staff.verifyAuditLog({ tenantId: 'south' }), 'not_found')
    })
  })
}
