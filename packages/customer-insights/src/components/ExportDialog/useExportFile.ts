import { useEffect, useRef, useState } from 'react'
import type { ExportSegmentOptions } from '../../client/options.ts'
import type { ExportEncoder, ExportWords } from '../../export/encode.ts'
import { type UseExportSegmentResult, useExportSegment } from '../../hooks/useExportSegment.ts'
import type { ExportChoice } from './exportChoice.ts'
import { toFileName } from './exportChoice.ts'
import { type FileSink, openFile } from './fileSink.ts'
import { FileError, writer } from './writer.ts'

interface ExportFileRequest {
  choice: ExportChoice
  words: ExportWords
  /** Without extension. */
  name: string
  options: Pick<ExportSegmentOptions, 'filter' | 'asOf'>
}

export interface UseExportFileResult
  extends Pick<UseExportSegmentResult, 'status' | 'progress' | 'error' | 'resume' | 'cancel'> {
  /** Of the file that is written or was. */
  fileName: string | null
  /** What an error is about. A file that could not be written cannot be gone on with; what came before is lost. */
  failure: 'file' | 'customers' | null
  /** Asks the reader for a file, then writes it. Call it from a click. */
  start(request: ExportFileRequest): Promise<void>
}

const KINDS = {
  csv: { mimeType: 'text/csv;charset=utf-8', extension: 'csv' },
  json: { mimeType: 'application/json', extension: 'json' },
} as const

/** An export into a file, which holds everyone once whatever happens on the way. Leaving the page forgets the file. */
export function useExportFile(): UseExportFileResult {
  const { start, ...rest } = useExportSegment()
  const { error } = rest
  const sink = useRef<FileSink | null>(null)
  const [fileName, setFileName] = useState<string | null>(null)
  useEffect(() => () => void sink.current?.discard(), [])

  return {
    ...rest,
    fileName,
    failure: error && (error instanceof FileError ? 'file' : 'customers'),
    start: async ({ choice, words, name, options }) => {
      const kind = KINDS[choice.format]
      const file = await openFile({ ...kind, name: toFileName(name, kind.extension) })
      if (!file) return
      void sink.current?.discard()
      sink.current = file
      setFileName(file.name)
      start({
        ...options,
        format: choice.format,
        columns: choice.columns,
        write: writer(file, () => loadEncoder(choice, words)),
      })
    },
  }
}

/** The library that writes CSV comes when it is needed. */
async function loadEncoder({ format, columns, bom, keys }: ExportChoice, words: ExportWords): Promise<ExportEncoder> {
  if (format === 'json') return (await import('../../export/json.ts')).jsonEncoder(columns)
  return (await import('../../export/csv.ts')).csvEncoder(columns, { bom, words: keys ? undefined : words })
}
