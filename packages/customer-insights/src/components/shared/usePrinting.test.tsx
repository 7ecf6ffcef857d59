import { cleanup, render } from '@testing-library/react'
import type {} from '@vitest/browser-playwright'
import { useRef } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { usePrinting } from './usePrinting.ts'

const turnInto = (media: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media })

afterEach(async () => {
  cleanup()
  await turnInto('')
})

function Page() {
  const ref = useRef<HTMLDivElement>(null)
  return <div ref={ref}>{usePrinting(ref) ? 'paper' : 'screen'}</div>
}

it('follows a page that is turned into one for paper, and back', async () => {
  const { container } = render(<Page />)
  expect(container.textContent).toBe('screen')
  await turnInto('print')
  await vi.waitFor(() => expect(container.textContent).toBe('paper'))
  await turnInto('')
  await vi.waitFor(() => expect(container.textContent).toBe('screen'))
})

it('knows a page that is one for paper from the beginning', async () => {
  await turnInto('print')
  const { container } = render(<Page />)
  expect(container.textContent).toBe('paper')
})
