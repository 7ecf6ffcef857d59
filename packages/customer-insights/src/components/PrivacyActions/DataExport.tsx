import { useEffect, useRef, useState } from 'react'
import { useExportCustomerData } from '../../hooks/useExportCustomerData.ts'
import { Button } from '../shared/Button.tsx'
import { DownloadGlyph } from '../shared/Glyph.tsx'
import { isSecondClick } from '../shared/isSecondClick.ts'
import { ProgressBar } from '../shared/ProgressBar.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { Hint } from './ActionPart.tsx'
import { textOf } from './textOf.ts'

type ExportState =
  | { status: 'idle' | 'running' }
  | { status: 'done'; fileName: string }
  | { status: 'error'; error: unknown }

/** Saves everything that is held of the customer as a file. Leaving the page cancels it. */
export function DataExport({ customerId }: { customerId: string }) {
  const { messages } = useInsightsUi()
  const words = messages.privacy
  const mayExport = useCapability('export') ?? true
  const { mutateAsync } = useExportCustomerData({ customerId })
  const [state, setState] = useState<ExportState>({ status: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const start = async () => {
    const run = new AbortController()
    controller.current = run
    const show = (next: ExportState) => {
      if (controller.current === run && !run.signal.aborted) setState(next)
    }
    try {
      const { openFile } = await import('../ExportDialog/fileSink.ts')
      const file = await openFile({
        name: `customer-${safe(customerId)}.json`,
        mimeType: 'application/json',
        extension: 'json',
      })
      if (!file) return
      show({ status: 'running' })
      try {
        const data = await mutateAsync({ signal: run.signal })
        await file.write(`${JSON.stringify(data, null, 2)}\n`)
        run.signal.throwIfAborted()
        await file.close()
        show({ status: 'done', fileName: file.name })
      } catch (error) {
        await file.discard()
        throw error
      }
    } catch (error) {
      show({ status: 'error', error })
    }
  }
  const cancel = () => {
    controller.current?.abort()
    setState({ status: 'idle' })
  }

  if (!mayExport) return <Hint>{words.notAllowed.export}</Hint>
  const isRunning = state.status === 'running'
  return (
    <>
      <Hint>{words.exportHint}</Hint>
      {/* One button in both states, so that it keeps the focus. */}
      <Button onClick={event => isSecondClick(event) || (isRunning ? cancel() : void start())}>
        {!isRunning && <DownloadGlyph />}
        {isRunning ? messages.controls.cancel : words.exportData}
      </Button>
      {isRunning && <ProgressBar label={words.exporting} value={null} text={words.exporting} />}
      {state.status === 'done' && (
        <Hint role="status">
          {words.exported} <bdi>{state.fileName}</bdi>
        </Hint>
      )}
      {state.status === 'error' && (
        <Hint role="alert" tone="error">
          {words.exportFailed} {textOf(state.error, messages)}
        </Hint>
      )}
    </>
  )
}

/** An id may be any text of the host's; a file's name may not. */
const safe = (id: string) => id.replaceAll(/[^\w-]+/g, '_').slice(0, 60)
