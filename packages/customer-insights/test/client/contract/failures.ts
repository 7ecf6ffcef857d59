import { afterEach, describe, expect, test } from 'vitest'
import { createCustomerInsightsClient } from '../../../src/client/index.ts'
import { anonClaims, endCustomerClaims, staffClaims } from '../../../src/testing/claims.ts'
import { ids } from '../fixture.ts'
import { calls, callsOfCustomer } from './calls.ts'
import { type Contract, expectError } from './contract.ts'

/** How each method fails. */
export function failuresContract(contract: () => Contract): void {
  describe.each(calls)('%s fails with', (_name, call) => {
    test('forbidden for a signed-in customer of the host', async () => {
      const customer = await contract().clientOf(endCustomerClaims(ids.ada))
      await expectError(call(customer, ids.ada), 'forbidden', { hint: /staff/ })
    })

    test('forbidden for a visitor', async () => {
      await expectError(call(await contract().clientOf(anonClaims), ids.ada), 'forbidden', { hint: /staff/ })
    })

    test('forbidden for a token that has expired', async () => {
      const expired = await contract().clientOf({ ...staffClaims, exp: Math.floor(Date.now() / 1000) - 3600 })
      await expectError(call(expired, ids.ada), 'forbidden', { message: /expired/ })
    })

    test('not_installed without the bundle', async () => {
      const client = createCustomerInsightsClient(await contract().backend.withoutBundle(staffClaims))
      await expectError(call(client, ids.ada), 'not_installed', { hint: /customer-insights init/ })
    })

    test('network where nobody answers', async () => {
      const client = createCustomerInsightsClient(contract().backend.unreachable())
      await expectError(call(client, ids.ada), 'network', { message: /fetch failed/ })
    })
  })

  describe.each(callsOfCustomer)('%s fails with', (_name, call) => {
    test('not_found for a customer that does not exist', async () => {
      await expectError(call(contract().staff, ids.nobody), 'not_found', { message: /no such customer/ })
    })

    test('invalid_input for a malformed id', async () => {
      await expectError(call(contract().staff, 'ada'), 'invalid_input', { message: /"ada"/, hint: /key type/ })
    })
  })

  describe('an older bundle', () => {
    afterEach(() => contract().backend.sql(`update customer_insights.ledger set version = '0.1.0'`))

    test.each(calls)('%s: outdated_schema', async (_name, call) => {
      await contract().backend.sql(`update customer_insights.ledger set version = '0.0.9'`)
      const client = await contract().clientOf(staffClaims)
      await expectError(call(client, ids.ada), 'outdated_schema', {
        message: /0\.0\.9.*0\.1\.0/,
        hint: /supabase db push/,
      })
    })

    test('nothing is written to it', async () => {
      await contract().backend.sql(`update customer_insights.ledger set version = '0.0.9'`)
      const client = await contract().clientOf(staffClaims)
      await expectError(client.updateCustomerTags(ids.bob, ['x']), 'outdated_schema')
      await contract().backend.sql(`update customer_insights.ledger set version = '0.1.0'`)
      expect((await client.getCustomerInsights(ids.bob)).customer.marketing_tags).toEqual([])
    })

    test('the status still tells which one it is', async () => {
      await contract().backend.sql(`update customer_insights.ledger set version = '0.0.9'`)
      expect((await (await contract().clientOf(staffClaims)).getStatus()).schema_version).toBe('0.0.9')
    })

    test('a newer one is fine', async () => {
      await contract().backend.sql(`update customer_insights.ledger set version = '0.10.0'`)
      const client = await contract().clientOf(staffClaims)
      await expect(client.getCustomerGames(ids.ada)).resolves.toHaveLength(2)
    })
  })

  describe('the status fails with', () => {
    test('forbidden for a visitor', async () => {
      await expectError((await contract().clientOf(anonClaims)).getStatus(), 'forbidden')
    })

    test('not_installed without the bundle', async () => {
      const client = createCustomerInsightsClient(await contract().backend.withoutBundle(staffClaims))
      await expectError(client.getStatus(), 'not_installed')
    })

    test('network where nobody answers', async () => {
      await expectError(createCustomerInsightsClient(contract().backend.unreachable()).getStatus(), 'network')
    })
  })

  describe('a bundle that lacks a function', () => {
    const [name, gone] = ['get_marketing_tags', 'get_marketing_tags_gone']
    const rename = (from: string, to: string) => contract().backend.sql(`alter function public.${from} rename to ${to}`)
    afterEach(() => rename(gone, name))

    test('is an older one, whatever its version says', async () => {
      await rename(name, gone)
      await expectError(contract().staff.getMarketingTags(), 'outdated_schema', {
        message: /lacks a function/,
        hint: /customer-insights init/,
      })
    })
  })

  describe('an aborted call', () => {
    const everyCall: typeof calls = [...calls, ['getStatus', (client, _id, signal) => client.getStatus({ signal })]]

    test.each(everyCall)('%s is not sent when it was aborted before', async (_name, call) => {
      const answer = call(contract().staff, ids.cyd, AbortSignal.abort())
      await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    })

    test.each(everyCall)('%s rejects with the reason when aborted on its way', async (_name, call) => {
      const controller = new AbortController()
      const answer = call(contract().staff, ids.cyd, controller.signal)
      const reason = new DOMException('The user moved on', 'AbortError')
      controller.abort(reason)
      await expect(answer).rejects.toBe(reason)
    })
  })
}
