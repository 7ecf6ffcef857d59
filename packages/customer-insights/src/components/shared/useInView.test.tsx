import { cleanup, render } from '@testing-library/react'
import { type CSSProperties, useRef } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { useInView } from './useInView.ts'

afterEach(cleanup)

function Place({ style }: { style?: CSSProperties }) {
  const ref = useRef<HTMLDivElement>(null)
  const seen = useInView(ref, { margin: 100 })
  return (
    <div ref={ref} style={style}>
      {seen ? 'seen' : 'awaited'}
    </div>
  )
}

const far = (pixels: number): CSSProperties => ({ position: 'absolute', top: window.innerHeight + pixels, height: 10 })

it('is there at once for what is in view from the beginning, or nearly', () => {
  const { container } = render(
    <>
      <Place />
      <Place style={far(50)} />
      <Place style={far(150)} />
      <Place style={{ display: 'none' }} />
    </>,
  )
  expect([...container.children].map(({ textContent }) => textContent)).toEqual(['seen', 'seen', 'awaited', 'awaited'])
})

it('follows when it comes into view', async () => {
  const { container } = render(<Place style={far(5000)} />)
  expect(container.textContent).toBe('awaited')
  container.firstElementChild?.scrollIntoView()
  await vi.waitFor(() => expect(container.textContent).toBe('seen'))
})

it('follows when it is shown', async () => {
  const { container, rerender } = render(<Place style={{ display: 'none' }} />)
  rerender(<Place />)
  await vi.waitFor(() => expect(container.textContent).toBe('seen'))
})

it('is awaited in the markup of a server', () => {
  expect(renderToString(<Place />)).toContain('awaited')
})
