'use client'

import type { ReactNode } from 'react'
import { useAuditLog } from '../../hooks/useAuditLog.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { Button } from '../shared/Button.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { LockGlyph } from '../shared/Glyph.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { useControlled } from '../shared/useControlled.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader } from '../shared/useLoaded.ts'
import { useWithPart } from '../shared/useWithPart.ts'
import { ChainSkeleton, EntriesSkeleton, FiltersSkeleton } from './AuditSkeleton.tsx'
import { type AuditLogFilter, isFiltered, toAuditFilter } from './auditLogFilter.ts'

const auditParts = createLoader(() => import('./AuditParts.ts'))

export interface AuditLogProps extends RootProps {
  /** What is shown; give it with `onFilterChange` to hold it yourself, e.g. in the URL. */
  filter?: AuditLogFilter | undefined
  /** What is shown at first, where `filter` is not given. */
  defaultFilter?: AuditLogFilter | undefined
  onFilterChange?: ((filter: AuditLogFilter) => void) | undefined
  /** Whose log; needed by staff of several tenants only. */
  tenantId?: string | undefined
  /** The name of a member of staff, by their user id. */
  actorName?: ((actor: string) => string | undefined) | undefined
  /** The name of a customer, or a link to their page, by their id. */
  renderCustomer?: ((customerId: string) => ReactNode) | undefined
  /** How many entries to load at a time, 1..200; 50 by default. */
  pageSize?: number | undefined
  /** Level of the heading; 2 by default. */
  headingLevel?: 2 | 3 | 4 | undefined
}

/** Who did what to personal data and when, with the proof that nobody has changed the record of it. */
export function AuditLog(props: AuditLogProps) {
  const { session } = useCustomerInsightsContext()
  return <Log key={session} {...props} />
}

function Log(props: AuditLogProps) {
  const { tenantId, actorName, renderCustomer, pageSize = 50, headingLevel = 2, className, style } = props
  const { messages } = useInsightsUi()
  const words = messages.audit
  const mayManage = useCapability('manage') ?? true
  const [filter, setFilter] = useControlled<AuditLogFilter>(
    props.filter,
    props.defaultFilter ?? {},
    props.onFilterChange,
  )
  const { timeZone } = useCustomerInsightsContext()
  const log = useAuditLog({ filter: toAuditFilter(filter, timeZone), pageSize, enabled: mayManage })
  const { isFetchNextPageError, isFetchingNextPage, isPlaceholderData } = log
  // What is on screen is no older for a next page that is on its way, or did not come.
  const query = useWithPart(
    {
      data: log.data,
      error: isFetchNextPageError ? null : log.error,
      isFetching: log.isFetching && !isFetchingNextPage,
      refetch: log.refetch,
    },
    auditParts,
  )
  const { Part } = query
  const entries = log.data ?? []
  const Heading = `h${headingLevel}` as const
  const rendering = { actorName, renderCustomer, onFilter: (part: AuditLogFilter) => setFilter({ ...filter, ...part }) }

  return (
    <Root name="ci-AuditLog-root" className={className} style={style}>
      <header className="ci-AuditLog-header">
        <Heading className="ci-AuditLog-title">{words.title}</Heading>
        {mayManage && (Part ? <Part.ChainStatus tenantId={tenantId} /> : <ChainSkeleton />)}
      </header>
      {mayManage ? (
        <>
          {Part ? (
            <Part.AuditFilters filter={filter} onChange={setFilter} entries={entries} actorName={actorName} />
          ) : (
            <FiltersSkeleton filter={filter} />
          )}
          <QueryState
            component="AuditLog"
            states={blockStates}
            query={query}
            skeleton={<EntriesSkeleton />}
            isEmpty={({ answer }) => answer.length === 0}
            empty={
              isFiltered(filter) ? (
                <StateMessage
                  text={words.noMatch}
                  action={<Button onClick={() => setFilter({})}>{words.clearFilters}</Button>}
                />
              ) : (
                <StateMessage text={words.empty} />
              )
            }
          >
            {({ answer, Part: { AuditEntries } }) => (
              <AuditEntries
                entries={answer}
                isBefore={isPlaceholderData}
                more={
                  log.hasNextPage
                    ? { load: log.fetchNextPage, isLoading: isFetchingNextPage, hasFailed: isFetchNextPageError }
                    : null
                }
                {...rendering}
              />
            )}
          </QueryState>
        </>
      ) : (
        <StateMessage icon={<LockGlyph />} text={messages.privacy.noCapability} />
      )}
    </Root>
  )
}
