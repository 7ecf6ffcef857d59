import { CUSTOMER_SORTS } from '../../client/types.ts'
import { Button } from '../shared/Button.tsx'
import { ArrowDownGlyph, ArrowUpGlyph } from '../shared/Glyph.tsx'
import { Select } from '../shared/Select.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { beginsDescending, type CustomerListState } from './state/customerListState.ts'
import type { ChangeState } from './state/useCustomerListState.ts'

interface SortControlProps {
  state: CustomerListState
  change: ChangeState
}

/** The order, where rows are cards and the table has no head to press. */
export function SortControl({ state: { sort, descending }, change }: SortControlProps) {
  const { messages } = useInsightsUi()
  const direction = descending ? messages.list.descending : messages.list.ascending
  return (
    <>
      <Select
        label={messages.list.sortBy}
        hideLabel
        value={sort}
        options={CUSTOMER_SORTS.map(value => ({ value, label: messages.list.sorts[value] }))}
        onChange={next => change({ sort: next, descending: beginsDescending(next) })}
      />
      <Button
        className="ci-CustomerList-direction"
        aria-label={direction}
        title={direction}
        onClick={() => change({ descending: !descending })}
      >
        {descending ? <ArrowDownGlyph /> : <ArrowUpGlyph />}
      </Button>
    </>
  )
}
