import { type ColumnDef, constructTable, type Row, type Table, tableFeatures } from '@tanstack/table-core'
import { useMemo } from 'react'
import type { ListedCustomer } from '../../../client/types.ts'
import { type ResolvedColumn, visibleIds } from '../columns/useCustomerColumns.tsx'
import { withoutState } from './withoutState.ts'

const features = tableFeatures({ coreReactivityFeature: withoutState })

export type CustomerTable = Table<typeof features, ListedCustomer>
export type CustomerRow = Row<typeof features, ListedCustomer>
/** What is shown, by id, in order. The same object while it is the same. */
export type VisibleColumns = ReadonlyMap<string, ResolvedColumn>

/**
 * The table of the rows on screen. Which rows there are, and in what order, is the server's to say, so the table is
 * given only those, however many were loaded, and only the columns that are shown.
 */
export function useCustomerTable(
  all: readonly ResolvedColumn[],
  chosen: readonly string[] | undefined,
  data: readonly ListedCustomer[],
): { table: CustomerTable; columns: VisibleColumns } {
  const columns = useMemo(() => {
    const visible = new Set(visibleIds(all, chosen))
    return new Map(all.filter(({ id }) => visible.has(id)).map(column => [column.id, column]))
  }, [all, chosen])

  const table = useMemo(
    () =>
      constructTable({
        features,
        columns: [...columns.values()].map(
          ({ id, header }): ColumnDef<typeof features, ListedCustomer> => ({ id, header }),
        ),
        data: [],
        getRowId: customer => customer.id,
      }),
    [columns],
  )
  table.setOptions(options => (options.data === data ? options : { ...options, data }))
  return { table, columns }
}
