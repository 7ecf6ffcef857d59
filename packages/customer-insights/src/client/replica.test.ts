import { describe, expect, test, vi } from 'vitest'
import { deferred, failed, fakeSupabase, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { createCustomerInsightsClient } from './client.ts'
import type { RpcResponse } from './supabase.ts'

const at = (log_position: string | null): RpcResponse => ok({ schema_version: '0.1.0', log_position })

/** A primary and a replica whose games carry their name, each as far as the test says. */
function servers(positions: { primary: string | null; replica: string | null }) {
  const fake = (name: 'primary' | 'replica') =>
    fakeSupabase({
      customer_insights_status: () => at(positions[name]),
      get_customer_games: () => ok([{ game_name: name }]),
      update_customer_tags: () => ok([name]),
    })
  const [primary, replica] = [fake('primary'), fake('replica')]
  const client = createCustomerInsightsClient(primary.supabase, { readClient: { schema: replica.schema } })
  const readsFrom = async () => (await client.getCustomerGames('1'))[0]?.game_name
  return { primary, replica, client, readsFrom }
}

/** Reads until they come from this server. */
const until = (readsFrom: () => Promise<unknown>, server: string) =>
  vi.waitFor(async () => expect(await readsFrom()).toBe(server), { timeout: 10_000, interval: 50 })

describe('with a replica', () => {
  test('reads go to it, writes and the question for the version to the primary', async () => {
    const { primary, replica, client, readsFrom } = servers({ primary: '0/2', replica: '0/2' })
    expect(await readsFrom()).toBe('replica')
    expect(await client.updateCustomerTags('1', ['a'])).toEqual(['primary'])
    expect(primary.names().slice(0, 2)).toEqual(['customer_insights_status', 'update_customer_tags'])
    expect(replica.count('update_customer_tags')).toBe(0)
  })

  test('a read costs nothing more than without', async () => {
    const { primary, replica, readsFrom } = servers({ primary: '0/2', replica: '0/2' })
    for (let i = 0; i < 5; i++) expect(await readsFrom()).toBe('replica')
    expect(primary.names()).toEqual(['customer_insights_status'])
    expect(replica.names()).toEqual(Array(5).fill('get_customer_games'))
  })

  test('after a write reads go to the primary until the replica has it', async () => {
    const positions = { primary: '1/0', replica: '0/FFFFFFFF' }
    const { replica, client, readsFrom } = servers(positions)
    await client.updateCustomerTags('1', ['a'])
    expect(await readsFrom()).toBe('primary')
    await vi.waitFor(() => expect(replica.count('customer_insights_status')).toBe(1))
    expect(await readsFrom()).toBe('primary')
    // What others write later need not be waited for.
    positions.primary = 'F/0'
    positions.replica = '1/0'
    await until(readsFrom, 'replica')
  })

  test('the replica is asked beside the reads, now and then, and not while nothing is read', async () => {
    const { replica, client, readsFrom } = servers({ primary: '0/2', replica: '0/1' })
    await client.updateCustomerTags('1', ['a'])
    await vi.waitFor(() => expect(replica.count('customer_insights_status')).toBe(1))
    for (let i = 0; i < 20; i++) expect(await readsFrom()).toBe('primary')
    expect(replica.count('customer_insights_status')).toBe(1)
  })

  test('while a write is under way, and after one that failed, reads go to the primary', async () => {
    const { primary, client, readsFrom } = servers({ primary: '0/2', replica: '0/1' })
    const answer = deferred<RpcResponse>()
    primary.answer('update_customer_tags', [answer.promise])
    const write = client.updateCustomerTags('1', ['a'])
    await vi.waitFor(() => expect(primary.count('update_customer_tags')).toBe(1))
    expect(await readsFrom()).toBe('primary')
    answer.resolve(unreachable)
    await expect(write).rejects.toMatchObject({ code: 'network' })
    expect(await readsFrom()).toBe('primary')
  })

  test('what was asked before a second write says nothing about it', async () => {
    const positions = { primary: '0/1', replica: '0/1' }
    const { replica, client, readsFrom } = servers(positions)
    const late = deferred<RpcResponse>()
    replica.answer('customer_insights_status', [late.promise, at('0/1')])
    await client.updateCustomerTags('1', ['a'])
    await vi.waitFor(() => expect(replica.count('customer_insights_status')).toBe(1))
    positions.primary = '0/2'
    await client.updateCustomerTags('1', ['b'])
    late.resolve(at('0/1'))
    await vi.waitFor(() => expect(replica.count('customer_insights_status')).toBe(2))
    expect(await readsFrom()).toBe('primary')
  })

  test('a change of the host’s own is one too, once the client is told', async () => {
    const { client, readsFrom } = servers({ primary: '0/2', replica: '0/1' })
    expect(await readsFrom()).toBe('replica')
    client.noteChange()
    expect(await readsFrom()).toBe('primary')
  })

  test.each([
    ['is down', unreachable],
    ['has not got the bundle yet', failed('PGRST202', 404)],
    ['has not got the customer yet', failed('PT404', 404)],
    ['cancels what stands in the way of its log', failed('40001', 500)],
  ])('one that %s does not matter', async (_why, answer) => {
    const { replica, readsFrom } = servers({ primary: '0/2', replica: '0/1' })
    replica.answer('get_customer_games', [answer])
    expect(await readsFrom()).toBe('primary')
    // It is not tried again with each read.
    expect(await readsFrom()).toBe('primary')
    expect(replica.count('get_customer_games')).toBe(1)
  })

  test('what both refuse is refused, in the words of the primary', async () => {
    const { primary, replica, client } = servers({ primary: '0/2', replica: '0/2' })
    replica.answer('get_customer_games', [unreachable])
    primary.answer('get_customer_games', [failed('42501', 403)])
    await expect(client.getCustomerGames('1')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('an aborted read is not asked again', async () => {
    const { primary, replica, client } = servers({ primary: '0/2', replica: '0/2' })
    replica.answer('get_customer_games', [deferred<RpcResponse>().promise])
    const controller = new AbortController()
    const read = client.getCustomerGames('1', { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(read).rejects.toThrow('enough')
    expect(primary.count('get_customer_games')).toBe(0)
  })

  test('one that cannot tell how far it is, is not read from after a write', async () => {
    const { replica, client, readsFrom } = servers({ primary: '0/2', replica: null })
    await client.updateCustomerTags('1', ['a'])
    await vi.waitFor(() => expect(replica.count('customer_insights_status')).toBe(1))
    expect(await readsFrom()).toBe('primary')
  })
})

test('without a replica, a change that is told asks nothing', () => {
  const fake = fakeSupabase({})
  createCustomerInsightsClient(fake.supabase).noteChange()
  expect(fake.calls).toEqual([])
})
