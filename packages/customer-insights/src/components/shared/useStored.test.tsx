import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import { browserStorage, type StorageAdapter } from './storage.ts'
import { useStored } from './useStored.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const isText = (kept: unknown) => (typeof kept === 'string' ? kept : null)
const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }

function use(storage?: StorageAdapter, tenantKey = 'crypt') {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <CustomerInsightsProvider
      client={client as never}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      tenantKey={tenantKey}
    >
      {children}
    </CustomerInsightsProvider>
  )
  return renderHook(() => useStored('guide', isText, storage), { wrapper }).result
}

it('keeps what was chosen, for each tenant, and tells everyone who asked', () => {
  const [first, second, other] = [use(), use(), use(undefined, 'tower')]
  expect(first.current[0]).toBeNull()
  act(() => first.current[1]('dismissed'))
  expect([first, second, other].map(({ current }) => current[0])).toEqual(['dismissed', 'dismissed', null])
  expect(use().current[0]).toBe('dismissed')
  expect(localStorage.getItem('customer-insights:crypt:guide')).toBe('"dismissed"')
  act(() => first.current[1](null))
  expect(second.current[0]).toBeNull()
  expect(localStorage).toHaveLength(0)
})

it.each(['{', '7', 'null'])('ignores what makes no sense: %s', kept => {
  localStorage.setItem('customer-insights:crypt:guide', kept)
  expect(use().current[0]).toBeNull()
})

it('follows another tab', () => {
  const stored = use()
  localStorage.setItem('customer-insights:crypt:guide', '"from afar"')
  act(() => void window.dispatchEvent(new StorageEvent('storage')))
  expect(stored.current[0]).toBe('from afar')
})

it('remembers for the page where nothing can be kept', () => {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('Blocked', 'SecurityError')
    })
  }
  const stored = use()
  act(() => stored.current[1]('dismissed'))
  expect(stored.current[0]).toBe('dismissed')
  act(() => stored.current[1](null))
  expect(stored.current[0]).toBeNull()
})

it('takes what a host gives, and outlives one that throws', () => {
  const kept = new Map<string, string>()
  const stored = use({
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  })
  act(() => stored.current[1]('here'))
  expect([...kept]).toEqual([['customer-insights:crypt:guide', '"here"']])
  expect(browserStorage.getItem('customer-insights:crypt:guide')).toBeNull()

  const broken = use({
    getItem: () => {
      throw new Error('offline')
    },
    setItem: () => {
      throw new Error('offline')
    },
    removeItem: () => undefined,
  })
  act(() => broken.current[1]('there'))
  expect(broken.current[0]).toBeNull()
})
