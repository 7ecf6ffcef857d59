import { useEffect, useRef } from 'react'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { dateInZone } from '../../provider/dateInZone.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import type { ExportDialogProps } from './ExportDialog.tsx'
import { ExportForm } from './ExportForm.tsx'
import { ExportReport } from './ExportReport.tsx'
import { useExportChoice } from './useExportChoice.ts'
import { useExportFile } from './useExportFile.ts'
import { useExportWords } from './useExportWords.ts'

/** One opening of the dialog: what to export, the export itself, and what came of it. */
export function ExportSession(props: ExportDialogProps) {
  const { open, onOpenChange, filter, title, count, columns, fileName, asOf, storage, onExported } = props
  const { messages, formatters, asOf: today, timeZone } = useCustomerInsightsContext()
  const words = messages.export
  const fileWords = useExportWords()
  const [choice, setChoice] = useExportChoice(columns, storage)
  const file = useExportFile()
  const { status, progress } = file

  const exported = useRef(onExported)
  exported.current = onExported
  useEffect(() => {
    if (status === 'done' && progress && file.fileName) {
      exported.current?.({ customers: progress.rows, fileName: file.fileName })
    }
  }, [status, progress, file.fileName])

  const start = () => {
    const day = asOf ?? today ?? dateInZone(new Date(), timeZone)
    void file.start({ choice, words: fileWords, name: fileName ?? `customers-${day}`, options: { filter, asOf } })
  }
  const changeOpen = (next: boolean) => {
    // Escape and a click beside the dialog must not throw away half an export.
    if (!next && status === 'running') file.cancel()
    else onOpenChange(next)
  }
  const close = () => onOpenChange(false)
  const number = (value: number) => formatters.number(value)

  const actions = {
    idle: (
      <>
        <Button variant="quiet" onClick={close}>
          {messages.controls.cancel}
        </Button>
        <Button variant="accent" onClick={start} disabled={choice.columns.length === 0}>
          {count?.is_exact ? words.start(count.count, number(count.count)) : words.startAll}
        </Button>
      </>
    ),
    running: <Button onClick={file.cancel}>{words.stop}</Button>,
    cancelled: (
      <>
        <Button variant="quiet" onClick={close}>
          {words.discard}
        </Button>
        <Button variant="accent" onClick={file.resume}>
          {words.resume}
        </Button>
      </>
    ),
    error: (
      <>
        <Button variant="quiet" onClick={close}>
          {words.discard}
        </Button>
        {file.failure === 'file' ? (
          <Button variant="accent" onClick={start}>
            {words.startAgain}
          </Button>
        ) : (
          <Button variant="accent" onClick={file.resume}>
            {messages.retry}
          </Button>
        )}
      </>
    ),
    done: (
      <Button variant="accent" onClick={close}>
        {words.done}
      </Button>
    ),
  }

  return (
    <Dialog
      open={open}
      onOpenChange={changeOpen}
      title={title ?? words.title}
      description={count && (count.is_exact ? messages.customers : words.moreThan)(count.count, number(count.count))}
      size="medium"
      footer={actions[status]}
    >
      {status === 'idle' ? <ExportForm choice={choice} onChange={setChoice} /> : <ExportReport file={file} />}
    </Dialog>
  )
}
