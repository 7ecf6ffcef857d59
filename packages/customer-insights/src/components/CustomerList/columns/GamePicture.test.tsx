import { cleanup, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { GamePicture } from './GamePicture.tsx'

afterEach(cleanup)

const pictures = (container: HTMLElement) => [...container.querySelectorAll('img')].map(({ src }) => src.slice(0, 19))
const drawing = 'data:image/svg+xml,'

it('waits with a drawing until the page is idle, and has it at once the next time', async () => {
  const first = render(<GamePicture gameId="first drawn" />)
  expect(pictures(first.container)).toEqual([])
  await vi.waitFor(() => expect(pictures(first.container)).toEqual([drawing]))
  expect(pictures(render(<GamePicture gameId="first drawn" />).container)).toEqual([drawing])
})

it('draws the game that a row was handed to meanwhile', async () => {
  const { container, rerender } = render(<GamePicture gameId="was here" />)
  rerender(<GamePicture gameId="is here" />)
  await vi.waitFor(() => expect(pictures(container)).toEqual([drawing]))
  const here = container.querySelector('img')?.src
  expect(render(<GamePicture gameId="is here" />).container.querySelector('img')?.src).toBe(here)
})

it('gives the browser the markup of the server, also for what has been drawn', async () => {
  const { container } = render(<GamePicture gameId="drawn before" />)
  await vi.waitFor(() => expect(pictures(container)).toEqual([drawing]))
  expect(renderToString(<GamePicture gameId="drawn before" />)).toBe('')
})
