import { act, cleanup, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import type { QueryLike } from './QueryState.tsx'
import { createLoader, type Loader } from './useLoaded.ts'
import { useWithPart } from './useWithPart.ts'

afterEach(cleanup)

const Part = ({ text }: { text: string }) => <b>{text}</b>

/** As `QueryState` reads it. */
function Reader({ query, loader }: { query: QueryLike<string>; loader: Loader<typeof Part> }) {
  const { data, error, isFetching, refetch } = useWithPart(query, loader)
  if (error)
    return (
      <button type="button" onClick={refetch}>
        {String((error as { code?: string }).code ?? error)}
      </button>
    )
  return data ? <data.Part text={data.answer} /> : <i>{isFetching ? 'loading' : 'nothing'}</i>
}

const answered: QueryLike<string> = { data: 'the answer', error: null, isFetching: false, refetch: vi.fn() }

it('is ready when answer and code have both come', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Part>()
  const loader = createLoader(() => promise)
  const { rerender, container } = render(<Reader query={answered} loader={loader} />)
  expect(container.textContent).toBe('loading')
  rerender(<Reader query={{ ...answered, data: undefined, isFetching: true }} loader={loader} />)
  await act(async () => resolve(Part))
  expect(container.textContent).toBe('loading')
  rerender(<Reader query={answered} loader={loader} />)
  expect(container.innerHTML).toBe('<b>the answer</b>')
})

it('says that the code could not be fetched, and fetches it again without asking the server again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(Part)
  const refetch = vi.fn()
  render(<Reader query={{ ...answered, refetch }} loader={createLoader(load)} />)
  const button = await screen.findByText('network')
  act(() => button.click())
  await screen.findByText('the answer')
  expect(load).toHaveBeenCalledTimes(2)
  expect(refetch).not.toHaveBeenCalled()
})

it('asks the server again where it had no answer', async () => {
  const refetch = vi.fn()
  const query = { ...answered, data: undefined, error: new Error('no answer'), refetch }
  render(<Reader query={query} loader={createLoader(async () => Part)} />)
  const button = await screen.findByText(/no answer/)
  act(() => button.click())
  expect(refetch).toHaveBeenCalledTimes(1)
})

it('comes from a server as loading, also where both are there', async () => {
  const loader = createLoader(async () => Part)
  await loader.load()
  expect(renderToString(<Reader query={answered} loader={loader} />)).toBe('<i>loading</i>')
})
