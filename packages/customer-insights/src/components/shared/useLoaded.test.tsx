import { act, cleanup, render, screen } from '@testing-library/react'
import { type ReactNode, useLayoutEffect } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { createLoader, type Loader, useLoaded } from './useLoaded.ts'

afterEach(cleanup)

function Reader({ loader, enabled = true }: { loader: Loader<string>; enabled?: boolean }) {
  const { value, failed, retry } = useLoaded(loader, enabled)
  return (
    <button type="button" onClick={retry}>
      {failed ? 'failed' : (value ?? 'loading')}
    </button>
  )
}

const shown = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

/** Does something after what is in it was rendered, and before any effect of it runs. */
function Between({ act, children }: { act: () => void; children: ReactNode }) {
  useLayoutEffect(() => {
    act()
  })
  return children
}

it('shows what came for another between its render and its effects', () => {
  // As a promise would call back, at the one moment that matters.
  let arrive = (_value: string) => {}
  const load = () => ({
    // biome-ignore lint/suspicious/noThenProperty: it stands for a promise
    then(onLoaded: (value: string) => unknown) {
      arrive = onLoaded
      return new Promise<never>(() => {})
    },
  })
  const loader = createLoader(load as unknown as () => Promise<string>)
  void loader.load()
  render(
    <Between act={() => arrive('the part')}>
      <Reader loader={loader} />
    </Between>,
  )
  expect(shown()).toEqual(['the part'])
})

it('comes once for all who wait, and for those who come later', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const load = vi.fn(() => promise)
  const loader = createLoader(load)
  const page = (more: ReactNode) => (
    <>
      <Reader loader={loader} />
      <Reader loader={loader} />
      {more}
    </>
  )
  const { rerender } = render(page(null))
  expect(shown()).toEqual(['loading', 'loading'])
  await act(async () => resolve('the part'))
  rerender(page(<Reader loader={loader} enabled={false} />))
  expect(shown()).toEqual(['the part', 'the part', 'the part'])
  expect(load).toHaveBeenCalledTimes(1)
})

it('is not fetched before it is wanted', () => {
  const load = vi.fn(async () => 'the part')
  const loader = createLoader(load)
  const { rerender } = render(<Reader loader={loader} enabled={false} />)
  expect(load).not.toHaveBeenCalled()
  rerender(<Reader loader={loader} />)
  expect(load).toHaveBeenCalledTimes(1)
})

it('is there for all as soon as one of those for whom it failed has tried again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('the part')
  const loader = createLoader<string>(load)
  render(
    <>
      <Reader loader={loader} />
      <Reader loader={loader} />
    </>,
  )
  await vi.waitFor(() => expect(shown()).toEqual(['failed', 'failed']))
  await act(async () => screen.getAllByRole('button')[1]?.click())
  expect(shown()).toEqual(['the part', 'the part'])
  expect(load).toHaveBeenCalledTimes(2)
})

it('is not in the markup of a server, even where it has come', async () => {
  const loader = createLoader(async () => 'the part')
  await loader.load()
  expect(renderToString(<Reader loader={loader} />)).toContain('loading')
})
