import { afterEach, expect, it, vi } from 'vitest'
import { callRpc } from './rpc.ts'

/** Answers as supabase-js does, with an error of the server. */
const refusing = (status: number) => ({
  rpc: () => {
    const answer = { data: null, error: { code: status === 403 ? 'PT403' : 'PT404', message: 'No.' }, status }
    return Object.assign(Promise.resolve(answer), { abortSignal: () => Promise.resolve(answer) })
  },
})

afterEach(() => vi.doUnmock('./mapError.ts'))

it('an error is explained by what comes with the first one', async () => {
  await expect(callRpc(refusing(404), 'x', {})).rejects.toMatchObject({ code: 'not_found', message: 'No.' })
})

it.each([
  [403, 'forbidden'],
  [401, 'forbidden'],
  [404, 'network'],
  [0, 'network'],
])('where that cannot be fetched, HTTP %i is %s', async (status, code) => {
  vi.doMock('./mapError.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  await expect(callRpc(refusing(status), 'x', {})).rejects.toMatchObject({
    name: 'CustomerInsightsError',
    code,
    cause: { message: 'No.' },
  })
})

it('who gives up while it comes is told of that, not of the error', async () => {
  const controller = new AbortController()
  vi.doMock('./mapError.ts', async original => {
    controller.abort('enough')
    return original()
  })
  await expect(callRpc(refusing(404), 'x', {}, controller.signal)).rejects.toBe('enough')
})
