// The page that is measured: ?grid=ours or ?grid=ag, over the same rows. With &load=pages ours begins with nothing and
// fetches, otherwise every customer has been loaded before.
import { createRoot } from 'react-dom/client'
import { AgGrid } from './AgGrid.tsx'
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
const isOurs = parameters.get('grid') === 'ours'
const root = document.getElementById('root') as HTMLElement

const arrived = () => {
  window.dataArrived ??= performance.now()
}
const selector = isOurs ? 'tr[data-index] .ci-CustomerList-name' : '.ag-row .ag-cell'

/** The frame after the one in which a row is in the page has it on the screen. */
function watch() {
  if (root.querySelector(selector) && !root.querySelector('.ci-Skeleton-root')) {
    requestAnimationFrame(() => {
      window.rowsPainted = performance.now()
    })
  } else requestAnimationFrame(watch)
}

requestAnimationFrame(watch)
if (isOurs) createRoot(root).render(<OurList rows={rows} inPages={parameters.has('pages')} onData={arrived} />)
else {
  arrived()
  createRoot(root).render(<AgGrid rows={rows} />)
}
