import type { ComponentType, ReactNode } from 'react'
import { CustomerInsightsError, type CustomerInsightsErrorCode } from '../../client/errors.ts'
import type { StateProps } from '../../provider/overrides.ts'
import { RenderBoundary } from './RenderBoundary.tsx'
import type { RootProps } from './Root.tsx'
import { Skeleton } from './Skeleton.tsx'
import type { StateViews } from './stateViews.ts'
import { useInsightsUi } from './useInsightsUi.ts'

/** The part of a TanStack Query result that decides what is shown. */
export interface QueryLike<T> {
  data: T | undefined
  error: unknown
  isFetching: boolean
  refetch: () => unknown
}

interface QueryStateProps<T> extends RootProps {
  /** Name of the component, for overrides and styles. */
  component: string
  query: QueryLike<T>
  states: StateViews
  /** The view with stand-in data, so that nothing moves when the real data comes. */
  skeleton: ReactNode
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  /** The component draws its own frame: its messages get the same. */
  framed?: boolean
  children: (data: T) => ReactNode
}

/** The five states of everything that loads: loading, empty, error, forbidden, and data (fresh, refreshing or stale). */
export function QueryState<T>(props: QueryStateProps<T>) {
  const { component, query, states, skeleton, empty, framed, className, style, children } = props
  const { components } = useInsightsUi()
  const { data, error, isFetching } = query
  const state = stateOf(props)
  const refreshing = isFetching && data !== undefined
  const stale = error != null && (state === 'ready' || state === 'empty')

  const retry = () => void query.refetch()
  const showError = (caught: unknown, again: () => void) => {
    const shownError = asInsightsError(caught)
    const shown = <states.Error error={shownError} retry={again} />
    const Override = shownError.code === 'forbidden' ? components.Forbidden : components.Error
    if (!Override) return shown
    return (
      <Override component={component} error={shownError} retry={again}>
        {shown}
      </Override>
    )
  }
  const showWith = (Override: ComponentType<StateProps> | undefined, shown: ReactNode) =>
    Override ? <Override component={component}>{shown}</Override> : shown

  const content = (): ReactNode => {
    if (state === 'error') return showError(error, retry)
    if (data === undefined) return showWith(components.Loading, <Skeleton>{skeleton}</Skeleton>)
    const shown = (
      <>
        {refreshing && states.layout === 'block' && <span className="ci-QueryState-progress" />}
        {stale && <states.Stale retry={retry} refreshing={refreshing} />}
        {state === 'empty' ? (
          showWith(components.Empty, empty)
        ) : (
          <RenderBoundary resetKey={data} fallback={showError}>
            <Content data={data} render={children} />
          </RenderBoundary>
        )}
      </>
    )
    return showWith(stale || refreshing ? components.Stale : undefined, shown)
  }

  return (
    <states.Root
      name="ci-QueryState-root"
      className={className}
      style={style}
      data-component={component}
      data-layout={states.layout}
      data-state={state}
      data-refreshing={refreshing ? '' : undefined}
      data-stale={stale ? '' : undefined}
      data-framed={framed && (state === 'error' || state === 'empty') ? '' : undefined}
      aria-busy={isFetching}
    >
      {content()}
    </states.Root>
  )
}

/** Renders inside the boundary, where what it throws is caught. */
function Content<T>({ data, render }: { data: T; render: (data: T) => ReactNode }) {
  return render(data)
}

/** Codes after which what was loaded before must not stay on screen. */
const REFUSALS: readonly CustomerInsightsErrorCode[] = ['forbidden', 'not_found']

function stateOf<T>({ query: { data, error }, isEmpty, empty }: QueryStateProps<T>) {
  const refused = error instanceof CustomerInsightsError && REFUSALS.includes(error.code)
  if (error != null && (data === undefined || refused)) return 'error'
  if (data === undefined) return 'loading'
  return empty && isNothing(data, isEmpty) ? 'empty' : 'ready'
}

/** An answer that is not what it should be is left to the view, whose errors are caught. */
function isNothing<T>(data: T, isEmpty: ((data: T) => boolean) | undefined): boolean {
  if (data === null) return true
  try {
    return isEmpty?.(data) ?? false
  } catch {
    return false
  }
}

function asInsightsError(error: unknown): CustomerInsightsError {
  if (error instanceof CustomerInsightsError) return error
  return new CustomerInsightsError('unknown', error instanceof Error ? error.message : String(error), { cause: error })
}
