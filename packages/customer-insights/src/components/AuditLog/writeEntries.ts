import type { CustomerInsightsClient } from '../../client/client.ts'
import type { AuditFilter } from '../../client/types.ts'
import { MAX_PAGE_SIZE } from '../../client/validate.ts'
import type { AuditMessages } from '../../i18n/messages/audit.ts'
import { openFile } from '../ExportDialog/fileSink.ts'
import { csvHead, entriesToCsv } from './entriesToCsv.ts'

export interface WriteEntriesRequest {
  client: Pick<CustomerInsightsClient, 'listAuditLog'>
  filter: AuditFilter
  /** With its extension. */
  fileName: string
  words: AuditMessages
  actorName: ((actor: string) => string | undefined) | undefined
  signal: AbortSignal
  /** How many entries are in the file so far. */
  onProgress: (entries: number) => void
}

/**
 * Writes every entry that fits a filter into a file that the reader chooses, latest first, and a page at a time, however
 * many there are. Answers the name of the file; null: the reader chose none. No file is left behind by what it throws.
 */
export async function writeEntries(request: WriteEntriesRequest): Promise<string | null> {
  const { client, filter, fileName, words, actorName, signal, onProgress } = request
  const file = await openFile({ name: fileName, mimeType: 'text/csv;charset=utf-8', extension: 'csv' })
  if (!file) return null
  try {
    await file.write(csvHead(words))
    let written = 0
    let after: string | undefined
    do {
      const page = await client.listAuditLog({ filter, after, pageSize: MAX_PAGE_SIZE, signal })
      if (page.entries.length > 0) await file.write(entriesToCsv(page.entries, words, actorName))
      written += page.entries.length
      onProgress(written)
      after = page.next ?? undefined
    } while (after)
    signal.throwIfAborted()
    await file.close()
    return file.name
  } catch (error) {
    await file.discard()
    throw error
  }
}
