import { Button } from '../shared/Button.tsx'
import { DownloadGlyph } from '../shared/Glyph.tsx'
import { ProgressBar } from '../shared/ProgressBar.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useCustomerExport } from './useCustomerExport.ts'

/** A button that saves all that is known of the customer, and how far that is. */
export function CustomerExport({ customerId, asOf }: { customerId: string; asOf: string | undefined }) {
  const { messages, formatters } = useInsightsUi()
  const { marketing, controls } = messages
  const { state, start, cancel } = useCustomerExport({ customerId, asOf })
  const isRunning = state.status === 'running'
  const share = isRunning && state.total ? Math.min(1, state.bookings / state.total) : null
  return (
    <div className="ci-MarketingPanel-export">
      {/* One button in both states, so that it keeps the focus. */}
      <Button onClick={isRunning ? cancel : () => void start()}>
        {!isRunning && <DownloadGlyph />}
        {isRunning ? controls.cancel : marketing.export}
      </Button>
      {isRunning ? (
        <ProgressBar
          label={marketing.exporting}
          value={share}
          {...(state.total !== null && {
            text: marketing.exportProgress(formatters.number(state.bookings), formatters.number(state.total)),
          })}
        />
      ) : (
        <p
          className="ci-MarketingPanel-hint"
          role={state.status === 'error' ? 'alert' : 'status'}
          data-tone={state.status === 'error' ? 'error' : undefined}
        >
          {state.status === 'error' && marketing.exportFailed}
          {state.status === 'done' && (
            <>
              {marketing.exported(state.bookings, formatters.number(state.bookings))} <bdi>{state.fileName}</bdi>
            </>
          )}
          {state.status === 'idle' && marketing.exportHint}
        </p>
      )}
    </div>
  )
}
