import { Button } from '../../shared/Button.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { placeAt } from './placeAt.ts'
import type { VisibleColumns } from './useCustomerTable.ts'

/** Where a row will be that is on its way. */
export function RowToCome({ offset, columns }: { offset: number | null; columns: VisibleColumns }) {
  const { messages } = useInsightsUi()
  return (
    <tr className="ci-CustomerList-row ci-Skeleton-root" style={placeAt(offset)}>
      {[...columns.values()].map(column => (
        <td key={column.id} className="ci-CustomerList-cell" data-column={column.slot} data-align={column.align}>
          {column.id === 'customer' && <span className="ci-VisuallyHidden-root">{messages.loading}</span>}
          <span className="ci-CustomerList-toCome" data-bone="" />
        </td>
      ))}
    </tr>
  )
}

/** In place of the rows to come, where they did not. */
export function MoreFailed({ offset, retry }: { offset: number | null; retry: () => void }) {
  const { messages } = useInsightsUi()
  return (
    <tr className="ci-CustomerList-failed" style={placeAt(offset)}>
      <td className="ci-CustomerList-failedText">
        <span role="alert">{messages.list.moreNotLoaded}</span>
        <Button onClick={retry}>{messages.retry}</Button>
      </td>
    </tr>
  )
}
