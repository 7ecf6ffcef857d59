'use client'

import { type ReactNode, useRef, useState } from 'react'
import { CustomerInsightsError, type CustomerInsightsErrorCode } from '../../client/errors.ts'
import type { CustomerInsights, ErasureResult } from '../../client/types.ts'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { useCustomerPrivacy } from '../../hooks/useCustomerPrivacy.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import type { BookingFilter } from '../BookingHistory/filter.ts'
import { DeletedMessage } from '../PrivacyActions/DeletedMessage.tsx'
import { ErasedNotice } from '../PrivacyActions/ErasedNotice.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { useControlled } from '../shared/useControlled.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type BuiltInSection, builtInSections } from './builtInSections.tsx'
import { DetailSection } from './DetailSection.tsx'
import { revealHistory } from './revealHistory.ts'
import { CUSTOMER_SECTIONS, type CustomerSection, type CustomerSectionName, columnsOf } from './sections.ts'

export interface CustomerDetailProps extends RootProps {
  customerId: string
  /** The date for which to answer, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /**
   * Which sections, in this order: names of ours, or the host's own. All of ours by default. One left out is hidden;
   * one replaced is left out, with the host's own in its place.
   */
  sections?: readonly (CustomerSectionName | CustomerSection)[] | undefined
  /** What the booking history shows, and which game and venue are chosen; give it with `onFilterChange` to hold it. */
  filter?: BookingFilter | undefined
  /** The same at first, where `filter` is not given. */
  defaultFilter?: BookingFilter | undefined
  onFilterChange?: ((filter: BookingFilter) => void) | undefined
  /** The host's own actions in the marketing section, such as to send an e-mail; given the customer. */
  actions?: ((insights: CustomerInsights) => ReactNode) | undefined
  /** Whose thresholds explain the segments; needed by staff of several tenants only. */
  tenantId?: string | undefined
  /** Called when the customer was erased. One who was deleted has no page any more: lead the reader elsewhere. */
  onErased?: ((result: ErasureResult) => void) | undefined
  /** Level of the heading that is the customer's name; 2 by default. Sections are one below. */
  headingLevel?: 2 | 3 | undefined
  /** The name stands elsewhere already, e.g. as the title of a dialog. */
  hideName?: boolean | undefined
}

/** Everything about one customer on a page. Sections load as they come into view, and fail each by itself. */
export function CustomerDetail(props: CustomerDetailProps) {
  const { customerId, asOf, className, style } = props
  const { session } = useCustomerInsightsContext()
  const query = useCustomerInsights({ customerId, asOf })
  const [deleted, setDeleted] = useState<(ErasureResult & { session: string }) | null>(null)
  if (deleted?.customer_id === customerId && deleted.session === session) {
    return (
      <Root name="ci-CustomerDetail-root" className={className} style={style}>
        <DeletedMessage deleted={deleted} />
      </Root>
    )
  }
  const onErased = (result: ErasureResult) => {
    if (result.mode === 'delete') setDeleted({ ...result, session })
    props.onErased?.(result)
  }
  // What every section would say is said once.
  if (concernsAll(query.error, query.data !== undefined)) {
    return (
      <QueryState
        component="CustomerDetail"
        states={blockStates}
        query={query}
        framed
        className={className}
        style={style}
        skeleton={null}
      >
        {() => null}
      </QueryState>
    )
  }
  return <Sections key={`${session} ${customerId}`} {...props} onErased={onErased} />
}

function Sections(props: CustomerDetailProps & Required<Pick<CustomerDetailProps, 'onErased'>>) {
  const { customerId, asOf, sections = CUSTOMER_SECTIONS, headingLevel = 2, hideName = false, className, style } = props
  const { messages } = useInsightsUi()
  const root = useRef<HTMLDivElement>(null)
  const erased = useCustomerPrivacy({ customerId }).data?.erased
  const [filter, setFilter] = useControlled(props.filter, props.defaultFilter ?? {}, props.onFilterChange)

  const onFilterChange = (next: BookingFilter) => {
    setFilter(next)
    const isChosen = (next.gameId && next.gameId !== filter.gameId) || (next.venueId && next.venueId !== filter.venueId)
    if (isChosen && root.current) revealHistory(root.current)
  }
  const context = {
    customerId,
    asOf,
    filter,
    onFilterChange,
    headingLevel: headingLevel === 2 ? 4 : 5,
  } as const
  const ours = builtInSections({
    messages,
    headingLevel,
    hideName,
    // Once on a page.
    editTags: !sections.some(section => (typeof section === 'string' ? section : section.key) === 'marketing'),
    actions: props.actions,
    tenantId: props.tenantId,
    onErased: result => props.onErased?.(result),
  })
  const shown = sections.map((section): BuiltInSection => (typeof section === 'string' ? ours[section] : section))
  const columns = columnsOf(shown.map(({ width }) => width))

  return (
    <Root name="ci-CustomerDetail-root" className={className} style={style}>
      <div ref={root} className="ci-CustomerDetail-sections">
        {erased?.mode === 'anonymize' && (
          <div className="ci-CustomerDetail-erased">
            <ErasedNotice erased={erased} />
          </div>
        )}
        {shown.map((section, index) => (
          <DetailSection
            key={section.key}
            name={section.key}
            title={section.title}
            hideTitle={section.hideTitle ?? false}
            column={columns[index] ?? 'full'}
            heading={headingLevel === 2 ? 'h3' : 'h4'}
            render={() => section.render(context)}
          />
        ))}
      </div>
    </Root>
  )
}

const CONCERNING_ALL: readonly CustomerInsightsErrorCode[] = [
  'not_found',
  'forbidden',
  'not_installed',
  'outdated_schema',
  'invalid_input',
]

function concernsAll(error: unknown, hasData: boolean): boolean {
  if (!(error instanceof CustomerInsightsError)) return false
  return CONCERNING_ALL.slice(0, hasData ? 2 : undefined).includes(error.code)
}
