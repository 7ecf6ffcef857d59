import { AllCommunityModule, type ColDef, ModuleRegistry } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import type { ListedCustomer } from '../../packages/customer-insights/src/client/index.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** The same columns as plain text, which is what the grid is fastest at: no badges, icons or pictures. */
const columns: ColDef<ListedCustomer>[] = [
  { headerName: 'Customer', valueGetter: ({ data }) => `${data?.name} ${data?.email}`, pinned: 'left', width: 260 },
  { headerName: 'Segments', valueGetter: ({ data }) => `${data?.spending_tier} ${data?.frequency_tier}`, width: 260 },
  { headerName: 'Lifecycle', field: 'lifecycle_stage', width: 110 },
  { headerName: 'Last visit', field: 'last_visit', width: 120 },
  { headerName: 'Bookings', field: 'total_bookings', width: 100 },
  { headerName: 'Total spent', valueGetter: ({ data }) => money.format(data?.total_spent ?? 0), width: 120 },
  { headerName: 'Average', valueGetter: ({ data }) => money.format(data?.average_booking_value ?? 0), width: 120 },
  { headerName: 'Favourite game', valueGetter: ({ data }) => data?.favorite_game?.name, width: 180 },
  { headerName: 'Preferred venue', valueGetter: ({ data }) => data?.preferred_venue?.name, width: 150 },
  { headerName: 'Tags', valueGetter: ({ data }) => data?.marketing_tags.join(', '), width: 180 },
]

export function AgGrid({ rows }: { rows: ListedCustomer[] }) {
  return (
    <div id="grid">
      <AgGridReact<ListedCustomer> rowData={rows} columnDefs={columns} rowHeight={52} />
    </div>
  )
}
