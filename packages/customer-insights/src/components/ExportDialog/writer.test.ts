import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { listed, listOf, pageOf } from '../../../test/client/fakeList.ts'
import { fakeSupabase } from '../../../test/client/fakeSupabase.ts'
import { createCustomerInsightsClient } from '../../client/client.ts'
import type { ExportPage } from '../../client/types.ts'
import { EXPORT_COLUMNS } from '../../export/columns.ts'
import { csvEncoder } from '../../export/csv.ts'
import { jsonEncoder } from '../../export/json.ts'
import type { FileSink } from './fileSink.ts'
import { FileError, writer } from './writer.ts'

/** A file in memory, whose disk is full while `isFull`. */
function fakeFile() {
  const file = { text: '', closed: 0, isFull: false, refusesToClose: false }
  const sink: FileSink = {
    name: 'customers.csv',
    write: async text => {
      if (file.isFull) throw new DOMException('No space left', 'QuotaExceededError')
      file.text += text
    },
    close: async () => {
      if (file.refusesToClose) throw new DOMException('Gone', 'NotFoundError')
      file.closed++
    },
    discard: async () => {},
  }
  return { file, sink }
}

const [first, second] = [
  pageFrom(['1', '2'], { rows: 2, next: true }),
  pageFrom(['3'], { rows: 3, next: false }),
] as const

function pageFrom(ids: string[], { rows, next }: { rows: number; next: boolean }): ExportPage {
  const { customers, as_of, currency } = pageOf(ids.map(id => listed(id)))
  const progress = { rows, total: 3, isExact: true }
  return { customers, as_of, currency, progress, next: next ? { ...progress, after: String(rows), asOf: as_of } : null }
}

const csv = async () => csvEncoder(['id'])

describe('writer', () => {
  it('completes the file behind the last page, not before', async () => {
    const { file, sink } = fakeFile()
    const write = writer(sink, csv)
    await write(first)
    expect(file.closed).toBe(0)
    await write(second)
    expect(file).toMatchObject({ text: 'id\r\n1\r\n2\r\n3\r\n', closed: 1 })
  })

  it('writes a page that the file refused when it comes again, header and all', async () => {
    const { file, sink } = fakeFile()
    const write = writer(sink, csv)
    file.isFull = true
    await expect(write(first)).rejects.toThrow(FileError)
    file.isFull = false
    await write(first)
    await write(second)
    expect(file).toMatchObject({ text: 'id\r\n1\r\n2\r\n3\r\n', closed: 1 })
  })

  it('does not write the last page twice where only the completion failed', async () => {
    const { file, sink } = fakeFile()
    const write = writer(sink, async () => jsonEncoder(['id']))
    await write(first)
    file.refusesToClose = true
    await expect(write(second)).rejects.toThrow(FileError)
    file.refusesToClose = false
    await write(second)
    expect(JSON.parse(file.text)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }])
    expect(file.closed).toBe(1)
  })

  it('tries again to load what encodes', async () => {
    const { file, sink } = fakeFile()
    let loads = 0
    const write = writer(sink, async () => {
      if (loads++ === 0) throw new TypeError('Failed to fetch dynamically imported module')
      return csvEncoder(['id'])
    })
    await expect(write(first)).rejects.toThrow('Failed to fetch')
    await write(first)
    expect(file.text).toBe('id\r\n1\r\n2\r\n')
  })
})

it('100,000 customers need no more memory than the first few thousand', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const template = listed('0', {
    email: 'someone@example.com',
    marketing_tags: ['a', 'b'],
    segments: ['vip', 'frequent'],
  })
  // Made when asked for, so that the list itself holds nobody.
  const list = ({ after, page_size }: Record<string, unknown>) => {
    const from = Number(after ?? 0)
    const customers = Array.from({ length: Number(page_size) }, (_, index) => ({
      ...template,
      id: String(from + index),
    }))
    const answer = listOf(() => customers)({ page_size })
    const next = from + customers.length < 100_000 ? String(from + customers.length) : null
    return { ...answer, data: { ...(answer.data as object), next, total: { count: 100_000, is_exact: true } } }
  }
  const fake = fakeSupabase({ list_customers: list })
  const client = createCustomerInsightsClient(fake.supabase)
  let bytes = 0
  let lines = 0
  const sink: FileSink = {
    name: 'all.csv',
    write: async text => {
      bytes += text.length
      lines += text.split('\r\n').length - 1
    },
    close: async () => {},
    discard: async () => {},
  }
  const write = writer(sink, async () => csvEncoder([...EXPORT_COLUMNS]))
  const heap: number[] = []
  for await (const page of client.exportSegment({ pageSize: 200 })) {
    await write(page)
    fake.calls.length = 0
    if (page.progress.rows % 20_000 === 0) {
      collectGarbage()
      heap.push(process.memoryUsage().heapUsed)
    }
  }
  expect(lines).toBe(100_001)
  expect(bytes).toBeGreaterThan(5_000_000)
  const [early = 0, ...later] = heap
  expect(later).toHaveLength(4)
  expect(Math.max(...later) - early).toBeLessThan(2_000_000)
})
