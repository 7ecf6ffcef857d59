import { afterEach, describe, expect, test } from 'vitest'
import type { CustomerInsightsSettings } from '../../../src/client/index.ts'
import { AS_OF, ids } from '../fixture.ts'
import { type Contract, expectError } from './contract.ts'

const defaults: CustomerInsightsSettings = {
  tenant_id: 'default',
  time_zone: 'UTC',
  currency: 'USD',
  uncounted_statuses: ['cancelled', 'canceled', 'refunded', 'no_show', 'no-show', 'failed', 'expired', 'draft'],
  vip_above: 1000,
  high_from: 500,
  medium_from: 100,
  frequent_above: 10,
  regular_from: 5,
  occasional_from: 2,
  new_days: 30,
  active_days: 90,
  churned_after: 180,
  anonymize_after_years: null,
}

export function settingsContract(contract: () => Contract): void {
  // A list that was written is stored sorted; the defaults are not.
  const inOrder = ({ uncounted_statuses, ...others }: CustomerInsightsSettings) => ({
    ...others,
    uncounted_statuses: uncounted_statuses.toSorted(),
  })
  const settings = async () => inOrder(await contract().staff.getSettings())
  const ada = () => contract().staff.getCustomerInsights(ids.ada, { asOf: AS_OF })

  afterEach(async () => {
    const { tenant_id: _, ...changes } = defaults
    await contract().staff.updateSettings(changes)
  })

  describe('settings', () => {
    test('are the defaults, and stay so where nothing changes', async () => {
      const stored = await contract().staff.getSettings()
      expect(inOrder(stored)).toEqual(inOrder(defaults))
      expect(await contract().staff.updateSettings({})).toEqual(stored)
      const reordered = { uncounted_statuses: stored.uncounted_statuses.toReversed() }
      expect(await contract().staff.updateSettings(reordered)).toEqual(stored)
      expect(await contract().staff.getSettings({ tenantId: 'default' })).toEqual(stored)
    })

    test('change by name, the others stay, and every answer follows at once', async () => {
      expect((await ada()).spending_tier).toBe('high')
      const changed = await contract().staff.updateSettings({ vip_above: 600.5, currency: 'EUR', high_from: undefined })
      expect(inOrder(changed)).toEqual({ ...inOrder(defaults), vip_above: 600.5, currency: 'EUR' })
      expect(await settings()).toEqual(inOrder(changed))
      expect(await ada()).toMatchObject({ spending_tier: 'vip', currency: 'EUR' })
      const { spending_tiers } = await contract().staff.getCustomerSegments({ asOf: AS_OF })
      expect(spending_tiers.find(({ tier }) => tier === 'vip')?.count).toBe(1)
    })

    test('lifecycle thresholds, statuses and the time zone too', async () => {
      expect(await ada()).toMatchObject({ lifecycle_stage: 'active', total_bookings: 5 })
      const changes = { new_days: 365, active_days: 365, churned_after: 365, uncounted_statuses: [' Confirmed '] }
      const changed = await contract().staff.updateSettings({ ...changes, time_zone: 'pacific/KIRITIMATI' })
      expect(changed).toMatchObject({ uncounted_statuses: ['confirmed'], time_zone: 'Pacific/Kiritimati' })
      // Counted now: the completed one, the one without status, and the cancelled one; noon is past midnight there.
      expect(await ada()).toMatchObject({
        lifecycle_stage: 'new',
        total_bookings: 3,
        total_spent: 1299.5,
        first_booking_date: '2025-12-02',
      })
    })

    test.each<[Record<string, unknown>, RegExp]>([
      [{ vip_above: 0 }, /vip_above is 0/],
      [{ occasional_from: 2.5 }, /occasional_from is 2.5/],
      [{ churned_after: 36_501 }, /churned_after is 36501/],
      [{ currency: 'euro' }, /currency is "euro"/],
      [{ uncounted_statuses: [''] }, /uncounted_statuses is/],
      [{ time_zone: '' }, /time_zone is ""/],
      [{ medium_from: 500, high_from: 500 }, /medium_from is 500/],
      [{ regular_from: 9, frequent_above: 8 }, /regular_from is 9/],
      [{ new_days: 91, active_days: 90 }, /new_days is 91/],
      [{ vip: 5 }, /"vip"/],
      [{ anonymize_after_years: 101 }, /anonymize_after_years is 101/],
      [{ high_from: 1001 }, /high_from is 1001 and vip_above is 1000/],
      [{ time_zone: 'Mars/Olympus' }, /time_zone is "Mars/],
    ])('%j are refused', async (changes, message) => {
      await expectError(contract().staff.updateSettings(changes), 'invalid_input', { message, hint: /Expected/ })
      expect(await settings()).toEqual(inOrder(defaults))
    })

    test('of a tenant that is not the caller’s are not found', async () => {
      const tenantId = "south'; drop table customers; --"
      await expectError(contract().staff.getSettings({ tenantId }), 'not_found', { message: /tenant/ })
      await expectError(contract().staff.updateSettings({ vip_above: 2000 }, { tenantId }), 'not_found')
    })
  })
}
