import { fn } from 'storybook/test'

/** Stands in for the browser's dialog to save a file: the reader takes the name as it is suggested. */
export function saveWithoutAsking(): { text: () => string; close: ReturnType<typeof fn> } {
  const pieces: string[] = []
  const close = fn(async () => {})
  const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => ({
    name: suggestedName,
    createWritable: async () => ({
      write: async (text: string) => void pieces.push(text),
      close,
      abort: async () => {},
    }),
  })
  Object.defineProperty(window, 'showSaveFilePicker', { value: showSaveFilePicker, configurable: true, writable: true })
  return { text: () => pieces.join(''), close }
}
