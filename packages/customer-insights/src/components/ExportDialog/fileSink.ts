/** A file that is being written. */
export interface FileSink {
  /** As the reader knows it. */
  name: string
  write(text: string): Promise<void>
  /** Completes the file: only now is it there. */
  close(): Promise<void>
  /** Forgets what was written. Never throws. */
  discard(): Promise<void>
}

interface FileKind {
  /** With its extension. */
  name: string
  mimeType: string
  extension: string
}

/** What TypeScript's library leaves out, since not every browser has it. */
interface SavePicker {
  showSaveFilePicker(options: {
    suggestedName: string
    types: { accept: Record<string, string[]> }[]
  }): Promise<FileSystemFileHandle>
}

/**
 * Lets the reader choose a file, where the browser can write into one; otherwise the file is gathered and downloaded.
 * Null: the reader chose none. Call it right from the click, or the browser refuses to ask.
 */
export async function openFile(kind: FileKind): Promise<FileSink | null> {
  if (!canPick(window)) return gather(kind)
  const accept = { [kind.mimeType.split(';')[0] ?? kind.mimeType]: [`.${kind.extension}`] }
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: kind.name, types: [{ accept }] })
    return await writeInto(handle)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    // In a frame of another origin, say, or a folder that may not be written to.
    return gather(kind)
  }
}

const canPick = (global: object): global is SavePicker =>
  'showSaveFilePicker' in global && typeof global.showSaveFilePicker === 'function'

/** Each piece goes to the disk before the next is asked for. The browser replaces the file when it is closed. */
async function writeInto(handle: FileSystemFileHandle): Promise<FileSink> {
  const file = await handle.createWritable()
  return {
    name: handle.name,
    write: text => file.write(text),
    close: () => file.close(),
    discard: () => file.abort().catch(() => {}),
  }
}

/** Pieces as blobs, which a browser keeps on the disk when they are many; as strings they would be in memory. */
function gather({ name, mimeType }: FileKind): FileSink {
  let pieces: Blob[] = []
  return {
    name,
    write: async text => void pieces.push(new Blob([text])),
    close: async () => {
      download(new Blob(pieces, { type: mimeType }), name)
      pieces = []
    },
    discard: async () => {
      pieces = []
    },
  }
}

function download(file: Blob, name: string) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun by then, and keeps the data itself.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
