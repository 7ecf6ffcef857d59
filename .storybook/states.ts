import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { InsightsParameters, Stage } from './backend/stage.ts'

interface PlayContext {
  canvasElement: HTMLElement
  loaded: Record<string, unknown>
}

interface StateStory {
  parameters: { insights: InsightsParameters }
  play: (context: PlayContext) => Promise<void>
}

const state = (insights: InsightsParameters, play: StateStory['play']): StateStory => ({
  parameters: { insights },
  play,
})

/** The element of a component with data, once it is in this state. */
async function findState(canvasElement: HTMLElement, name: string): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found = canvasElement.querySelector<HTMLElement>(`.ci-QueryState-root[data-state='${name}']`)
      if (!found) throw new Error(`Nothing is in the state "${name}".`)
      return found
    },
    { timeout: 20_000 },
  )
}

const stageOf = ({ loaded }: PlayContext) => loaded.stage as Stage

/** No answer ever comes. */
export const loading = state({ faults: { delay: Number.POSITIVE_INFINITY } }, async ({ canvasElement }) => {
  const root = await findState(canvasElement, 'loading')
  await expect(root).toHaveAttribute('aria-busy', 'true')
  await expect(root).toHaveTextContent('Loading')
})

/** The connection fails; once it is back, "Try again" brings the data. */
export const networkError = state({ faults: { fail: { '*': 'network' } } }, async context => {
  const root = await findState(context.canvasElement, 'error')
  await expect(root).toHaveTextContent('No connection')
  await expect(within(root).getByRole('alert')).toBeVisible()
  await expect(within(root).getByRole('button', { name: 'Try again' })).toBeVisible()
})

/** The same, then the connection comes back and the reader tries again. */
export const recovered = state({ faults: { fail: { '*': 'network' } } }, async context => {
  const root = await findState(context.canvasElement, 'error')
  stageOf(context).faults.fail = {}
  await userEvent.click(within(root).getByRole('button', { name: 'Try again' }))
  await findState(context.canvasElement, 'ready')
})

/** Signed in, but not as staff: the database itself refuses. */
export const forbidden = state(
  { claims: { role: 'authenticated', sub: '00000000-0000-4000-8000-00000000c057', app_metadata: {} } },
  async ({ canvasElement }) => {
    const root = await findState(canvasElement, 'error')
    await expect(root).toHaveTextContent('No access to customer insights')
  },
)

export const notInstalled = state({ faults: { fail: { '*': 'not_installed' } } }, async ({ canvasElement }) => {
  await expect(await findState(canvasElement, 'error')).toHaveTextContent('not set up yet')
})

export const outdatedSchema = state({ faults: { fail: { '*': 'outdated_schema' } } }, async ({ canvasElement }) => {
  await expect(await findState(canvasElement, 'error')).toHaveTextContent('needs an update')
})

/** There was an answer; the next attempt failed. The old numbers stay, and say that they are old. */
export const stale = state({}, async context => {
  const root = await findState(context.canvasElement, 'ready')
  const { faults, queryClient } = stageOf(context)
  faults.fail = { '*': 'network' }
  await queryClient.invalidateQueries()
  await waitFor(() => expect(root).toHaveAttribute('data-stale'))
  await expect(root).toHaveTextContent('These numbers are from before')
})

/** There was an answer; the next is on its way. */
export const refreshing = state({}, async context => {
  const root = await findState(context.canvasElement, 'ready')
  const { faults, queryClient } = stageOf(context)
  faults.delay = Number.POSITIVE_INFINITY
  void queryClient.invalidateQueries()
  await waitFor(() => expect(root).toHaveAttribute('data-refreshing'))
})

/** The states in which a component has something to show end here. */
export async function untilReady(canvasElement: HTMLElement): Promise<HTMLElement> {
  return findState(canvasElement, 'ready')
}

export async function untilEmpty(canvasElement: HTMLElement): Promise<HTMLElement> {
  return findState(canvasElement, 'empty')
}
