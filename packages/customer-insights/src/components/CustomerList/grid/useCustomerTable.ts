import {
  type ColumnDef,
  columnVisibilityFeature,
  type ReactTable,
  type Row,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { ListedCustomer } from '../../../client/types.ts'
import { type ResolvedColumn, visibleIds } from '../columns/useCustomerColumns.tsx'

const features = tableFeatures({ columnVisibilityFeature })

export type CustomerTable = ReactTable<typeof features, ListedCustomer>
export type CustomerRow = Row<typeof features, ListedCustomer>
/** What is shown, by id, in order. The same object while it is the same. */
export type VisibleColumns = ReadonlyMap<string, ResolvedColumn>

/**
 * The table of the rows on screen. Which rows there are, and in what order, is the server's to say, so the table is
 * given only those, however many were loaded.
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

  const definitions = useMemo(
    () =>
      all.map(
        ({ id, header, cell }): ColumnDef<typeof features, ListedCustomer> => ({
          id,
          header,
          cell: ({ row }) => cell(row.original),
        }),
      ),
    [all],
  )
  const columnVisibility = useMemo(() => Object.fromEntries(all.map(({ id }) => [id, columns.has(id)])), [all, columns])
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: customer => customer.id,
    state: { columnVisibility },
  })
  return { table, columns }
}
