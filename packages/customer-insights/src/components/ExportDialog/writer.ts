import type { ExportPage } from '../../client/types.ts'
import type { ExportEncoder } from '../../export/encode.ts'
import type { FileSink } from './fileSink.ts'

/**
 * Writes pages into a file. The last one comes again where the file could not be completed behind it, and is not written
 * again.
 */
export function writer(file: FileSink, load: () => Promise<ExportEncoder>): (page: ExportPage) => Promise<void> {
  let encoder: ExportEncoder | undefined
  let rows = 0
  let state: 'new' | 'open' | 'complete' = 'new'
  return async page => {
    encoder ??= await load()
    if (state !== 'complete') {
      await attempt(file.write(encoder.encode(page, { isNew: state === 'new', rows })))
      rows += page.customers.length
      state = page.next === null ? 'complete' : 'open'
    }
    if (state === 'complete') await attempt(file.close())
  }
}

/** The file system's refusal, such as a full disk. */
export class FileError extends Error {
  override name = 'FileError'
}

async function attempt(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (cause) {
    throw new FileError('The file could not be written.', { cause })
  }
}
