// The page that is measured: ?grid=ours or ?grid=ag, over the same rows, or ?grid=dashboard. With &pages ours begins with
// nothing and fetches, otherwise every customer has been loaded before.
import { createRoot } from 'react-dom/client'
import { AgGrid } from './AgGrid.tsx'
import { OurDashboard } from './OurDashboard.tsx'
import { OurList } from './OurList.tsx'
import { makeRows } from './rows.ts'

declare global {
  interface Window {
    /** When the rows were handed over. */
    dataArrived: number | undefined
    /** When they had been painted. */
    rowsPainted: number | undefined
  }
}

const parameters = new URLSearchParams(location.search)
const rows = makeRows(Number(parameters.get('rows') ?? 100_000))
const grid = parameters.get('grid')
const root = document.getElementById('root') as HTMLElement

const arrived = () => {
  window.dataArrived ??= performance.now()
}
const selector = {
  ours: 'tr[data-index] .ci-CustomerList-name',
  dashboard: '.ci-SegmentCards-number',
}[grid ?? '']

/** The frame after the one in which a row, or a number, is in the page has it on the screen. */
function watch() {
  if (root.querySelector(selector ?? '.ag-row .ag-cell') && !root.querySelector('.ci-Skeleton-root')) {
    requestAnimationFrame(() => {
      window.rowsPainted = performance.now()
      // What the measuring waits for.
      console.info('painted')
    })
  } else requestAnimationFrame(watch)
}

requestAnimationFrame(watch)
if (grid === 'ours') {
  createRoot(root).render(<OurList rows={rows} inPages={parameters.has('pages')} onData={arrived} />)
} else if (grid === 'dashboard') {
  createRoot(root).render(<OurDashboard onData={arrived} />)
} else {
  arrived()
  createRoot(root).render(<AgGrid rows={rows} />)
}
