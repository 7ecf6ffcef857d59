import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CustomerInsightsError } from '../../client/errors.ts'
import { CustomerInsightsProvider } from '../../provider/CustomerInsightsProvider.tsx'
import type { ComponentOverrides } from '../../provider/overrides.ts'
import { blockStates } from './blockStates.tsx'
import { type QueryLike, QueryState } from './QueryState.tsx'

interface Answer {
  names: string[]
}

const idle = { data: undefined, error: null, isFetching: false, refetch: () => undefined }

function show(query: Partial<QueryLike<Answer>>, components: ComponentOverrides = {}) {
  const client = { auth: { onAuthStateChange: () => ({ data: { subscription: { unsubscribe: () => undefined } } }) } }
  const page = (now: Partial<QueryLike<Answer>>) => (
    <CustomerInsightsProvider
      client={client as never}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      components={components}
    >
      <QueryState
        component="Names"
        states={blockStates}
        query={{ ...idle, ...now }}
        skeleton={<p>a name</p>}
        isEmpty={answer => answer.names.length === 0}
        empty={<p>Names will be here.</p>}
      >
        {answer => <p>{answer.names.join(', ')}</p>}
      </QueryState>
    </CustomerInsightsProvider>
  )
  const { container, rerender } = render(page(query))
  show.again = (now: Partial<QueryLike<Answer>>) => rerender(page(now))
  const root = container.querySelector('.ci-QueryState-root')
  if (!root) throw new Error('Nothing was rendered.')
  return root
}

/** The same, as it has become. */
show.again = (_now: Partial<QueryLike<Answer>>): void => undefined

const network = new CustomerInsightsError('network', 'fetch failed')
const forbidden = new CustomerInsightsError('forbidden', 'not staff')

afterEach(cleanup)

describe('QueryState', () => {
  it('shows the skeleton, hidden from screen readers, until there is an answer', () => {
    const root = show({ isFetching: true })
    expect(root.getAttribute('data-state')).toBe('loading')
    expect(root.getAttribute('aria-busy')).toBe('true')
    expect(screen.getByText('a name').closest('[aria-hidden="true"]')).not.toBeNull()
  })

  it('says what will be here when the answer holds nothing', () => {
    expect(show({ data: { names: [] } }).textContent).toContain('Names will be here.')
  })

  it('offers another try after an error', () => {
    const refetch = vi.fn()
    show({ error: network, refetch })
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(refetch).toHaveBeenCalledOnce()
  })

  it.each([
    ['an error', { error: network }, { isFetching: true }],
    ['an error, with an answer at once', { error: network }, { data: { names: ['Ada'] } }],
    [
      'old data',
      { data: { names: ['Ada'] }, error: network },
      { data: { names: ['Ada'] }, error: network, isFetching: true },
    ],
  ])('keeps the reader in place when another try after %s takes the button away', (_, before, after) => {
    const root = show(before)
    const button = screen.getByRole('button', { name: 'Try again' })
    button.focus()
    show.again(after)
    expect(document.activeElement).toBe(root)
  })

  it('leaves the focus where the reader has gone meanwhile', () => {
    const elsewhere = document.body.appendChild(document.createElement('button'))
    show({ error: network })
    screen.getByRole('button', { name: 'Try again' }).focus()
    elsewhere.focus()
    show.again({ isFetching: true })
    expect(document.activeElement).toBe(elsewhere)
    elsewhere.remove()
  })

  it('keeps old data on screen when a refresh fails, and says so', () => {
    const root = show({ data: { names: ['Ada'] }, error: network })
    expect(root.textContent).toContain('Ada')
    expect(root.textContent).toContain('from before')
  })

  it('takes data off the screen once access to it is refused', () => {
    const root = show({ data: { names: ['Ada'] }, error: forbidden })
    expect(root.textContent).not.toContain('Ada')
    expect(root.textContent).toContain('No access')
  })

  it.each([{ data: { names: null } }, { data: {} }])(
    'keeps an answer of another shape from taking the page down',
    query => {
      const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const root = show(query as never)
      expect(root.textContent).toContain('Something went wrong')
      silent.mockRestore()
    },
  )

  it('takes an answer of null for an empty one', () => {
    expect(show({ data: null as never }).getAttribute('data-state')).toBe('empty')
  })

  it.each([
    ['Loading', { isFetching: true }],
    ['Empty', { data: { names: [] } }],
    ['Error', { error: network }],
    ['Forbidden', { error: forbidden }],
    ['Stale', { data: { names: ['Ada'] }, error: network }],
    ['Stale', { data: { names: ['Ada'] }, isFetching: true }],
  ] as const)('lets the host replace %s', (name, query) => {
    const root = show(query as Partial<QueryLike<Answer>>, {
      [name]: ({ component }: { component: string }) => <b>host {component}</b>,
    })
    expect(root.textContent).toBe('host Names')
  })
})
