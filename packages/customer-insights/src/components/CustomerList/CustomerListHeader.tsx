import type { ReactNode } from 'react'
import type { CustomerCount } from '../../client/types.ts'
import { Button } from '../shared/Button.tsx'
import { Deferred } from '../shared/Deferred.tsx'
import { ColumnsGlyph, DownloadGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader } from '../shared/useLoaded.ts'
import type { ResolvedColumn } from './columns/useCustomerColumns.tsx'
import type { CustomerListState } from './state/customerListState.ts'
import type { ChangeState } from './state/useCustomerListState.ts'
import { useTotalText } from './useTotalText.ts'

const sortControl = createLoader(async () => (await import('./SortControl.tsx')).SortControl)
const columnsMenu = createLoader(async () => (await import('./columns/ColumnsMenu.tsx')).ColumnsMenu)

interface CustomerListHeaderProps {
  /** Something else stands in its place. */
  hidden: boolean
  /** Null: not known yet. */
  total: CustomerCount | null
  headingLevel: 2 | 3 | 4
  columns: readonly ResolvedColumn[]
  state: CustomerListState
  change: ChangeState
  /** Null: the caller may not. */
  onExport: (() => void) | null
  views: ReactNode
}

/** How many there are, and what can be done with the list as a whole. */
export function CustomerListHeader(props: CustomerListHeaderProps) {
  const { hidden, total, headingLevel, columns, state, change, onExport, views } = props
  const { messages } = useInsightsUi()
  const totalText = useTotalText()
  const Heading = `h${headingLevel}` as const
  return (
    <div className="ci-CustomerList-header" hidden={hidden}>
      <Heading className="ci-CustomerList-title">
        <bdi>{total ? totalText(total) : messages.list.table}</bdi>
      </Heading>
      <div className="ci-CustomerList-tools">
        {views}
        <span className="ci-CustomerList-sortControl">
          <Deferred loader={sortControl} label={messages.list.sorts[state.sort]}>
            {SortControl => <SortControl state={state} change={change} />}
          </Deferred>
        </span>
        <span className="ci-CustomerList-columnsMenu">
          <Deferred
            loader={columnsMenu}
            caret={false}
            label={
              <>
                <ColumnsGlyph />
                {messages.list.columns}
              </>
            }
          >
            {ColumnsMenu => <ColumnsMenu columns={columns} chosen={state.columns} change={change} />}
          </Deferred>
        </span>
        {onExport && (
          <Button onClick={onExport} disabled={!total || total.count === 0}>
            <DownloadGlyph />
            {messages.list.export}
          </Button>
        )}
      </div>
    </div>
  )
}
