import { useEffect, useRef, useState } from 'react'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { Button } from '../shared/Button.tsx'
import { DownloadGlyph } from '../shared/Glyph.tsx'
import { isSecondClick } from '../shared/isSecondClick.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useToday } from '../shared/useToday.ts'
import { type AuditLogFilter, toAuditFilter } from './auditLogFilter.ts'

interface SaveEntriesProps {
  filter: AuditLogFilter
  /** There is nothing to save. */
  disabled: boolean
  actorName: ((actor: string) => string | undefined) | undefined
}

type State =
  | { status: 'idle' | 'failed' }
  | { status: 'running'; entries: number }
  | { status: 'saved'; fileName: string }

/** Saves all entries that the filters let through, those not loaded yet included, as a file for a spreadsheet. */
export function SaveEntries({ filter, disabled, actorName }: SaveEntriesProps) {
  const { messages, formatters } = useInsightsUi()
  const { client, timeZone } = useCustomerInsightsContext()
  const words = messages.audit
  const today = useToday()
  const [state, setState] = useState<State>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const save = async () => {
    const controller = new AbortController()
    running.current = controller
    // Whoever has stopped it may have begun anew.
    const show = (next: State) => controller.signal.aborted || setState(next)
    try {
      const { writeEntries } = await import('./writeEntries.ts')
      const fileName = await writeEntries({
        client,
        filter: toAuditFilter(filter, timeZone),
        fileName: `audit-log-${today}.csv`,
        words,
        actorName,
        signal: controller.signal,
        onProgress: entries => show({ status: 'running', entries }),
      })
      show(fileName === null ? { status: 'idle' } : { status: 'saved', fileName })
    } catch {
      show({ status: 'failed' })
    }
  }
  const isRunning = state.status === 'running'
  const press = () => {
    running.current?.abort()
    setState(isRunning ? { status: 'idle' } : { status: 'running', entries: 0 })
    if (!isRunning) void save()
  }
  return (
    <span className="ci-AuditLog-save">
      {/* One button for both, so that the focus stays. */}
      <Button disabled={disabled && !isRunning} onClick={event => isSecondClick(event) || press()}>
        {isRunning ? (
          messages.export.stop
        ) : (
          <>
            <DownloadGlyph />
            {words.export}
          </>
        )}
      </Button>
      {state.status !== 'idle' && (
        <span
          className="ci-AuditLog-saved"
          role={state.status === 'failed' ? 'alert' : 'status'}
          data-tone={state.status === 'failed' ? 'error' : undefined}
        >
          {state.status === 'running' && words.entries(state.entries, formatters.number(state.entries))}
          {state.status === 'failed' && words.exportFailed}
          {state.status === 'saved' && (
            <>
              {words.exported} <bdi>{state.fileName}</bdi>
            </>
          )}
        </span>
      )}
    </span>
  )
}
