import { CustomerInsightsError } from '../../client/errors.ts'
import { AlertGlyph, CheckGlyph } from '../shared/Glyph.tsx'
import { ProgressBar } from '../shared/ProgressBar.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { UseExportFileResult } from './useExportFile.ts'
import { usePace } from './usePace.ts'

/** How far the export is, and what came of it. */
export function ExportReport({ file }: { file: UseExportFileResult }) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.export
  const { status, progress, error } = file
  const pace = usePace(progress, status === 'running')
  const rows = progress?.rows ?? 0
  const rowsText = formatters.number(rows)

  if (status === 'done') {
    return (
      <div className="ci-Export-report" role="status" data-tone="success">
        <CheckGlyph />
        <p className="ci-Export-headline">{words.saved(rows, rowsText)}</p>
        <p className="ci-Export-file">
          <span className="ci-VisuallyHidden-root">{words.fileName}: </span>
          <bdi>{file.fileName}</bdi>
        </p>
        {rows === 0 && <p className="ci-Export-hint">{words.savedNone}</p>}
      </div>
    )
  }
  if (status === 'error') {
    const isFile = file.failure === 'file'
    const code = error instanceof CustomerInsightsError ? error.code : 'unknown'
    return (
      <div className="ci-Export-report" role="alert" data-tone="error">
        <AlertGlyph />
        <p className="ci-Export-headline">{isFile ? words.fileFailed : words.failed}</p>
        <p className="ci-Export-hint">{isFile ? words.fileFailedHint : messages.errors[code].description}</p>
        {!isFile && rows > 0 && <p className="ci-Export-hint">{words.kept(rows, rowsText)}</p>}
      </div>
    )
  }
  const isKnown = progress?.isExact ?? false
  const total = formatters.number(progress?.total ?? 0)
  const text = progress ? (isKnown ? words.progress : words.progressAtLeast)(rowsText, total) : undefined
  return (
    <div className="ci-Export-report">
      {/* Told once, at the beginning and where it stopped; the bar tells the rest to whoever asks. */}
      <p className="ci-Export-headline" role="status">
        {status === 'cancelled' ? words.stopped(messages.customers(rows, rowsText)) : words.running}
      </p>
      <ProgressBar
        label={words.running}
        value={
          progress && isKnown && progress.total > 0
            ? Math.min(1, rows / progress.total)
            : status === 'cancelled'
              ? 0
              : null
        }
        {...(text && { text })}
      />
      <p className="ci-Export-hint">
        {status === 'cancelled' && words.stoppedHint}
        {pace && <span>{words.rate(Math.round(pace.rate), formatters.number(pace.rate))}</span>}
        {pace?.left != null && <span>{words.timeLeft(formatters.duration(Math.max(1, pace.left)))}</span>}
      </p>
    </div>
  )
}
