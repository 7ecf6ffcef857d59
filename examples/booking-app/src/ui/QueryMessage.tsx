import type { UseQueryResult } from '@tanstack/react-query'
import { Empty } from './Empty.tsx'

/** What stands in place of the host's own data while it is not there. */
export function QueryMessage({ query, what }: { query: UseQueryResult<unknown>; what: string }) {
  if (query.isPending) return <Empty title={`Loading ${what}…`} />
  return (
    <Empty title={`The ${what} could not be loaded`}>
      <button type="button" className="button" onClick={() => query.refetch()}>
        Try again
      </button>
    </Empty>
  )
}
