import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { listed, listOf, pageOf } from '../../test/client/fakeList.ts'
import { deferred, fakeSupabase, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import type { ExportPage } from '../client/types.ts'
import type { CustomerInsightsProviderProps } from '../provider/index.ts'
import { type ExportRequest, useExportSegment } from './useExportSegment.ts'

afterEach(cleanup)

const five = ['1', '2', '3', '4', '5'].map(id => listed(id))

function setUp(
  answers: Parameters<typeof fakeSupabase>[0]['list_customers'] = listOf(() => five),
  props: Partial<CustomerInsightsProviderProps> = {},
) {
  const fake = fakeSupabase({ list_customers: answers })
  const written: string[] = []
  const write = (page: ExportPage): void => void written.push(...page.customers.map(({ id }) => id))
  const { result, unmount } = renderUnderProvider(fake.supabase, () => useExportSegment(), {
    queryClient: hostQueryClient(),
    ...props,
  })
  const start = (more: Partial<ExportRequest> = {}) => act(() => result.current.start({ pageSize: 2, write, ...more }))
  const is = (status: string) => waitFor(() => expect(result.current.status).toBe(status))
  const pages = () => fake.count('list_customers')
  return { fake, result, unmount, start, is, pages, write, written }
}

/** A writer that takes its time: `go()` lets it finish a page. */
function slowWriter(write: (page: ExportPage) => void) {
  let gate = deferred<void>()
  return {
    write: async (page: ExportPage) => {
      await gate.promise
      gate = deferred<void>()
      write(page)
    },
    go: () => act(async () => gate.resolve()),
  }
}

describe('useExportSegment', () => {
  test('everyone is written, in order, and the end is told', async () => {
    const { fake, result, start, is, written } = setUp()
    expect(result.current).toMatchObject({ status: 'idle', progress: null, error: null })
    start({ filter: { search: 'ada' }, sort: 'name' })
    await is('done')
    expect(written).toEqual(['1', '2', '3', '4', '5'])
    expect(result.current).toMatchObject({ progress: { rows: 5, total: 5, isExact: true }, error: null })
    expect(fake.calls.find(({ name }) => name === 'list_customers')?.args).toEqual({
      filter: { search: 'ada' },
      sort: 'name',
      page_size: 2,
    })
  })

  test('a slow writer sets the pace, and progress counts what is written', async () => {
    const { result, start, is, pages, write } = setUp()
    const slow = slowWriter(write)
    start({ write: slow.write })
    await is('running')
    await waitFor(() => expect(pages()).toBe(1))
    expect(result.current.progress).toBeNull()
    await slow.go()
    await waitFor(() => expect(result.current.progress).toEqual({ rows: 2, total: 5, isExact: true }))
    await waitFor(() => expect(pages()).toBe(2))
    await slow.go()
    await waitFor(() => expect(result.current.progress?.rows).toBe(4))
    await slow.go()
    await is('done')
  })

  test('is for the date of the provider, or for the one named', async () => {
    const { fake, start, is } = setUp(undefined, { now: '2026-02-14T12:00:00Z' })
    start()
    await is('done')
    start({ asOf: '2025-01-01' })
    await is('done')
    const dates = fake.calls.filter(({ name }) => name === 'list_customers').map(({ args }) => args.as_of)
    expect(dates).toEqual([...Array(3).fill('2026-02-14'), ...Array(3).fill('2025-01-01')])
  })

  test('cancelled on the way, it stops, and goes on from there when resumed', async () => {
    const { result, start, is, pages, write, written } = setUp()
    const slow = slowWriter(write)
    start({ write: slow.write })
    await waitFor(() => expect(pages()).toBe(1))
    act(() => result.current.cancel())
    await slow.go()
    await is('cancelled')
    expect(result.current.error).toBeNull()
    expect(pages()).toBe(1)
    // The page that was being written is not written again.
    expect(written).toEqual(['1', '2'])

    act(() => result.current.resume())
    await is('running')
    expect(result.current.progress).toMatchObject({ rows: 2, total: 5 })
    await slow.go()
    await waitFor(() => expect(written).toEqual(['1', '2', '3', '4']))
    await slow.go()
    await is('done')
    expect(written).toEqual(['1', '2', '3', '4', '5'])
    expect(result.current.progress?.rows).toBe(5)
  })

  test('cancelled before anything came, it can be resumed too', async () => {
    const { fake, result, start, is, written } = setUp([deferred<RpcResponse>().promise])
    start()
    act(() => result.current.cancel())
    await is('cancelled')
    fake.answer(
      'list_customers',
      listOf(() => five),
    )
    act(() => result.current.resume())
    await is('done')
    expect(written).toEqual(['1', '2', '3', '4', '5'])
  })

  test('a failure says so, keeps what is written, and can be resumed', async () => {
    const { result, start, is, written } = setUp([
      ok(pageOf([listed('1')], { next: 'b' })),
      unreachable,
      ok(pageOf([listed('2')])),
    ])
    start()
    await is('error')
    expect(result.current.error).toMatchObject({ code: 'network' })
    expect(result.current.progress?.rows).toBe(1)
    act(() => result.current.resume())
    await is('done')
    expect(written).toEqual(['1', '2'])
    expect(result.current).toMatchObject({ error: null, progress: { rows: 2, total: 2 } })
  })

  test('a writer that fails ends it, and the page is written again when resumed', async () => {
    const { result, start, is, write, written } = setUp()
    let isFull = true
    start({
      write: page => {
        if (page.progress.rows > 2 && isFull) throw new Error('disk full')
        write(page)
      },
    })
    await is('error')
    expect(result.current.error).toEqual(new Error('disk full'))
    isFull = false
    act(() => result.current.resume())
    await is('done')
    expect(written).toEqual(['1', '2', '3', '4', '5'])
  })

  test('there is nothing to resume before it began and after it ended', async () => {
    const { result, start, is, pages } = setUp()
    act(() => result.current.resume())
    expect(result.current.status).toBe('idle')
    start()
    await is('done')
    act(() => result.current.resume())
    expect(result.current.status).toBe('done')
    expect(pages()).toBe(3)
  })

  test('another start cancels the one under way, which then tells nothing more', async () => {
    const { result, start, is, pages, write, written } = setUp()
    const slow = slowWriter(() => {})
    start({ write: slow.write })
    await waitFor(() => expect(pages()).toBe(1))
    start({ write })
    await is('done')
    await slow.go()
    expect(written).toEqual(['1', '2', '3', '4', '5'])
    expect(result.current.progress?.rows).toBe(5)
    expect(pages()).toBe(4)
  })

  test('leaving the page cancels it', async () => {
    const { start, pages, write, unmount } = setUp()
    const slow = slowWriter(write)
    start({ write: slow.write })
    await waitFor(() => expect(pages()).toBe(1))
    unmount()
    await slow.go()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(pages()).toBe(1)
  })

  test('what one user began is not gone on with as another', async () => {
    const { fake, result, start, is, pages, write } = setUp()
    const slow = slowWriter(write)
    act(() => fake.signIn('ada', 'INITIAL_SESSION'))
    start({ write: slow.write })
    await waitFor(() => expect(pages()).toBe(1))
    act(() => fake.signIn('eve'))
    await is('idle')
    await slow.go()
    act(() => result.current.resume())
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(pages()).toBe(1)
    expect(result.current).toMatchObject({ status: 'idle', progress: null })
  })
})
