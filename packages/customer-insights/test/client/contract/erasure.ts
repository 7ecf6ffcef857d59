import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Contract, expectError } from './contract.ts'

const dora = '00000000-0000-4000-8000-0000000000d1'

/** Export, erasure, legal holds and retention of one customer who is there for it. */
export function erasureContract(contract: () => Contract): void {
  describe('privacy', () => {
    beforeAll(async () => {
      await contract().backend.sql(`insert into public.customers (id, name, email) values ('${dora}', 'Dora', 'dora@example.com');
          insert into public.bookings (customer_id, booking_date, total_amount) values ('${dora}', '2001-05-05', 77)`)
    })
    afterAll(async () => {
      await contract().backend.sql(`delete from public.customers where id = '${dora}'`)
    })

    test('exportCustomerData: everything that is held, in one object', async () => {
      const data = await contract().staff.exportCustomerData(dora)
      expect(data).toMatchObject({
        format: 'customer-insights/customer-data@1',
        customer: { id: dora, tenant_id: 'default', name: 'Dora', email: 'dora@example.com', personal: {} },
        bookings: [{ booking_date: '2001-05-05', amount: 77, game: null, venue: null, is_counted: true }],
        insights: { total_spent: 77 },
        facts: { total_bookings: 1 },
        tags: [],
        suppression: null,
        legal_hold: null,
        erasure: null,
      })
      const again = await contract().staff.exportCustomerData(dora)
      expect(again.audit).toContainEqual(expect.objectContaining({ action: 'export.customer' }))
    })

    test('previewRetention: the setting, and what another one would do', async () => {
      expect(await contract().staff.previewRetention()).toEqual({
        tenant_id: 'default',
        anonymize_after_years: null,
        due: 0,
        oldest_last_booking: null,
        sample: [],
      })
      const preview = await contract().staff.previewRetention({ tenantId: 'default', anonymizeAfterYears: 20 })
      expect(preview).toMatchObject({
        anonymize_after_years: 20,
        due: 1,
        oldest_last_booking: '2001-05-05',
        sample: [dora],
      })
      await expectError(contract().staff.previewRetention({ anonymizeAfterYears: 0 }), 'invalid_input', {
        message: /anonymize_after_years is 0/,
      })
      await expectError(contract().staff.previewRetention({ tenantId: 'other' }), 'not_found')
    })

    test('a hold stops an erasure with its reason; lifted, it goes through, and once more is no error', async () => {
      const { staff } = contract()
      const hold = await staff.setLegalHold(dora, 'Case 12/26')
      expect(hold).toEqual({
        customer_id: dora,
        reason: 'Case 12/26',
        since: expect.any(String),
        by: hold.by,
      })
      expect(await staff.getCustomerPrivacy(dora)).toEqual({
        legal_hold: { reason: 'Case 12/26', since: hold.since, by: hold.by },
        erased: null,
        is_suppressed: false,
      })
      await expectError(staff.eraseCustomer(dora, 'anonymize'), 'conflict', { message: /Case 12\/26/, hint: /Lift/ })
      expect(await staff.setLegalHold(dora, null)).toMatchObject({ customer_id: dora, reason: null, since: null })

      await expectError(staff.eraseCustomer(dora, 'anonymize', { reason: 'letter of Dora' }), 'invalid_input')
      const erased = await staff.eraseCustomer(dora, 'anonymize', { reason: 'ticket 4711' })
      expect(erased).toEqual({
        customer_id: dora,
        mode: 'anonymize',
        erased_at: expect.any(String),
        already_erased: false,
      })
      expect(await staff.eraseCustomer(dora, 'anonymize')).toEqual({ ...erased, already_erased: true })
      expect(await staff.getCustomerPrivacy(dora)).toMatchObject({
        erased: { mode: 'anonymize', at: erased.erased_at },
        is_suppressed: true,
      })
      expect((await staff.getCustomerInsights(dora)).customer).toMatchObject({ name: null, email: null })
      expect(await staff.eraseCustomer(dora, 'delete')).toMatchObject({ mode: 'delete', already_erased: false })
      await expectError(staff.getCustomerInsights(dora), 'not_found')
      expect(await staff.getCustomerPrivacy(dora)).toMatchObject({ erased: { mode: 'delete' } })
    })

    test('a mode that is none is refused', async () => {
      const mode = 'forget' as 'delete'
      await expectError(contract().staff.eraseCustomer(dora, mode), 'invalid_input', { message: /"forget"/ })
    })
  })
}
