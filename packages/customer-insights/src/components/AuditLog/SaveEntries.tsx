import { useState } from 'react'
import type { AuditEntry } from '../../client/types.ts'
import { Button } from '../shared/Button.tsx'
import { DownloadGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useToday } from '../shared/useToday.ts'

interface SaveEntriesProps {
  entries: readonly AuditEntry[]
  actorName: ((actor: string) => string | undefined) | undefined
}

/** Saves the entries on screen as a file for a spreadsheet. */
export function SaveEntries({ entries, actorName }: SaveEntriesProps) {
  const { messages } = useInsightsUi()
  const words = messages.audit
  const today = useToday()
  const [saved, setSaved] = useState<{ fileName: string } | 'failed' | null>(null)

  const save = async () => {
    setSaved(null)
    try {
      const [{ openFile }, { entriesToCsv }] = await Promise.all([
        import('../ExportDialog/fileSink.ts'),
        import('./entriesToCsv.ts'),
      ])
      const file = await openFile({
        name: `audit-log-${today}.csv`,
        mimeType: 'text/csv;charset=utf-8',
        extension: 'csv',
      })
      if (!file) return
      try {
        await file.write(entriesToCsv(entries, words, actorName))
        await file.close()
        setSaved({ fileName: file.name })
      } catch (error) {
        await file.discard()
        throw error
      }
    } catch {
      setSaved('failed')
    }
  }
  return (
    <span className="ci-AuditLog-save">
      <Button disabled={entries.length === 0} onClick={() => void save()}>
        <DownloadGlyph />
        {words.export}
      </Button>
      {saved && (
        <span
          className="ci-AuditLog-saved"
          role={saved === 'failed' ? 'alert' : 'status'}
          data-tone={saved === 'failed' ? 'error' : undefined}
        >
          {saved === 'failed' ? (
            words.exportFailed
          ) : (
            <>
              {words.exported} <bdi>{saved.fileName}</bdi>
            </>
          )}
        </span>
      )}
    </span>
  )
}
