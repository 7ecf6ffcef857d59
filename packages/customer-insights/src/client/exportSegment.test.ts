import { describe, expect, test, vi } from 'vitest'
import { listed, listOf, pageOf } from '../../test/client/fakeList.ts'
import { deferred, failed, fakeSupabase, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { createCustomerInsightsClient } from './client.ts'
import type { RpcResponse } from './supabase.ts'
import type { ExportPage, ExportPoint } from './types.ts'

const seven = Array.from({ length: 7 }, (_, i) => listed(String(i + 1)))

function setUp(answers: Parameters<typeof fakeSupabase>[0] = { list_customers: listOf(() => seven) }) {
  const fake = fakeSupabase(answers)
  return { fake, client: createCustomerInsightsClient(fake.supabase) }
}

async function collect(pages: AsyncIterable<ExportPage>): Promise<ExportPage[]> {
  const all: ExportPage[] = []
  for await (const page of pages) all.push(page)
  return all
}

const idsOf = (pages: ExportPage[]) => pages.flatMap(page => page.customers.map(({ id }) => id))

describe('exportSegment', () => {
  test('everyone once, page by page, with the progress so far', async () => {
    const { fake, client } = setUp()
    const pages = await collect(client.exportSegment({ filter: { spending_tier: ['vip'] }, sort: 'name', pageSize: 3 }))
    expect(idsOf(pages)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(pages.map(page => page.progress)).toEqual([
      { rows: 3, total: 7, isExact: true },
      { rows: 6, total: 7, isExact: true },
      { rows: 7, total: 7, isExact: true },
    ])
    expect(pages.at(-1)?.next).toBeNull()
    const sent = fake.calls.filter(({ name }) => name === 'list_customers').map(({ args }) => args)
    expect(sent.map(({ after }) => after)).toEqual([undefined, '3', '6'])
    for (const args of sent)
      expect(args).toMatchObject({ filter: { spending_tier: ['vip'] }, sort: 'name', page_size: 3 })
  })

  test('as many at a time as there may be, unless said otherwise', async () => {
    const { fake, client } = setUp()
    await collect(client.exportSegment())
    expect(fake.calls.find(({ name }) => name === 'list_customers')?.args).toEqual({ page_size: 200 })
  })

  test('one empty page where nobody fits: there is something to write a header for', async () => {
    const { client } = setUp({ list_customers: listOf(() => []) })
    expect(await collect(client.exportSegment())).toMatchObject([
      { customers: [], progress: { rows: 0, total: 0, isExact: true }, next: null },
    ])
  })

  test('nothing is asked for before the reader comes for it', async () => {
    const { fake, client } = setUp()
    const pages = client.exportSegment({ pageSize: 2 })
    expect(fake.count('list_customers')).toBe(0)
    await pages.next()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(fake.count('list_customers')).toBe(1)
    await pages.next()
    expect(fake.count('list_customers')).toBe(2)
  })

  test('a reader who has enough ends it', async () => {
    const { fake, client } = setUp()
    for await (const page of client.exportSegment({ pageSize: 2 })) {
      if (page.progress.rows >= 4) break
    }
    expect(fake.count('list_customers')).toBe(2)
  })

  test('the day of the first page holds to the end, and after an interruption', async () => {
    const { fake, client } = setUp({
      list_customers: [
        ok(pageOf([listed('1')], { next: 'b', as_of: '2026-02-15' })),
        ok(pageOf([listed('2')], { next: 'c', as_of: '2026-02-15' })),
        ok(pageOf([listed('3')], { as_of: '2026-02-15' })),
      ],
    })
    let point: ExportPoint | null = null
    for await (const page of client.exportSegment()) {
      point = page.next
      if (page.progress.rows === 2) break
    }
    // As kept in a file or in the history of the browser.
    const after: ExportPoint = JSON.parse(JSON.stringify(point))
    const rest = await collect(client.exportSegment({ after }))
    expect(fake.calls.filter(({ name }) => name === 'list_customers').map(({ args }) => args)).toMatchObject([
      { page_size: 200 },
      { after: 'b', as_of: '2026-02-15' },
      { after: 'c', as_of: '2026-02-15' },
    ])
    expect(rest).toMatchObject([{ customers: [{ id: '3' }], progress: { rows: 3, total: 3, isExact: true } }])
  })

  test('a total that was not counted to the end grows with the rows, and is exact at the end', async () => {
    const total = { count: 2, is_exact: false }
    const { client } = setUp({
      list_customers: [
        ok(pageOf([listed('1')], { next: 'b', total })),
        ok(pageOf([listed('2'), listed('3')], { next: 'c', total })),
        ok(pageOf([listed('4')], { total })),
      ],
    })
    expect((await collect(client.exportSegment())).map(page => page.progress)).toEqual([
      { rows: 1, total: 2, isExact: false },
      { rows: 3, total: 3, isExact: false },
      { rows: 4, total: 4, isExact: true },
    ])
  })

  test('a failure comes where the page is awaited, and what came before can be gone on from', async () => {
    const { client } = setUp({
      list_customers: [ok(pageOf([listed('1')], { next: 'b' })), unreachable, ok(pageOf([listed('2')]))],
    })
    const pages = client.exportSegment()
    const first: ExportPage = (await pages.next()).value
    await expect(pages.next()).rejects.toMatchObject({ code: 'network' })
    const rest = await collect(client.exportSegment({ after: first.next ?? undefined }))
    expect(rest).toMatchObject([{ customers: [{ id: '2' }], progress: { rows: 2 } }])
  })

  test('what cannot be right is not sent', async () => {
    const { fake, client } = setUp()
    const wrong = [
      client.exportSegment({ filter: { spending_tier: [] } }),
      client.exportSegment({ pageSize: 201 }),
      client.exportSegment({ asOf: 'today' }),
    ]
    for (const pages of wrong) await expect(pages.next()).rejects.toMatchObject({ code: 'invalid_input' })
    expect(fake.calls).toEqual([])
  })
})

describe('the audit log', () => {
  const audited = (fake: ReturnType<typeof fakeSupabase>) =>
    fake.calls.filter(({ name }) => name.endsWith('_export')).map(({ name, args }) => ({ name, ...args }))

  test('is told before the first page, and how it ended', async () => {
    const { fake, client } = setUp()
    await collect(client.exportSegment({ filter: { search: 'ada' }, format: 'csv', columns: ['name'], pageSize: 3 }))
    expect(audited(fake)).toEqual([
      { name: 'start_export', filter: { search: 'ada' }, format: 'csv', columns: ['name'] },
      { name: 'finish_export', export_id: 'e1', rows: 7, outcome: 'done' },
    ])
    expect(fake.names().indexOf('start_export')).toBeLessThan(fake.names().indexOf('list_customers'))
  })

  test('says no: nothing is read', async () => {
    const { fake, client } = setUp({ list_customers: listOf(() => seven), start_export: [failed('42501', 403)] })
    await expect(client.exportSegment().next()).rejects.toMatchObject({ code: 'forbidden' })
    expect(fake.count('list_customers')).toBe(0)
    expect(fake.count('finish_export')).toBe(0)
  })

  test('knows an export that was left, failed or gone on with for the same', async () => {
    const { fake, client } = setUp({
      list_customers: [ok(pageOf([listed('1')], { next: 'b' })), unreachable, ok(pageOf([listed('2')]))],
      finish_export: [unreachable],
    })
    let point: ExportPoint | null = null
    await expect(async () => {
      for await (const page of client.exportSegment()) point = page.next
    }).rejects.toMatchObject({ code: 'network' })
    expect(point).toMatchObject({ exportId: 'e1' })
    for await (const _page of client.exportSegment({ after: point ?? undefined })) break
    await vi.waitFor(() => expect(audited(fake)).toHaveLength(3))
    expect(audited(fake)).toEqual([
      { name: 'start_export' },
      { name: 'finish_export', export_id: 'e1', rows: 1, outcome: 'failed' },
      { name: 'finish_export', export_id: 'e1', rows: 2, outcome: 'cancelled' },
    ])
  })
})

describe('an aborted export', () => {
  test('stops while a page is on its way', async () => {
    const { fake, client } = setUp({
      list_customers: [ok(pageOf([listed('1')], { next: 'b' })), deferred<RpcResponse>().promise],
    })
    const controller = new AbortController()
    const pages = client.exportSegment({ signal: controller.signal })
    await pages.next()
    const second = pages.next()
    controller.abort(new DOMException('The user moved on', 'AbortError'))
    await expect(second).rejects.toBe(controller.signal.reason)
    expect(await pages.next()).toEqual({ done: true, value: undefined })
    expect(fake.count('list_customers')).toBe(2)
  })

  test('asks for nothing more between two pages', async () => {
    const { fake, client } = setUp()
    const controller = new AbortController()
    const pages = client.exportSegment({ pageSize: 2, signal: controller.signal })
    await pages.next()
    controller.abort()
    await expect(pages.next()).rejects.toBe(controller.signal.reason)
    expect(fake.count('list_customers')).toBe(1)
  })
})
