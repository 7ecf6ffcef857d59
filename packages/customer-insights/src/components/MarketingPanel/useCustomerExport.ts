import { useEffect, useRef, useState } from 'react'
import { useCustomerInsightsContext } from '../../provider/context.ts'

export type CustomerExportState =
  | { status: 'idle' }
  | { status: 'running'; bookings: number; total: number | null }
  | { status: 'done'; bookings: number; fileName: string }
  | { status: 'error' }

/** Writes a customer's data to a file. What does it is fetched with the first use; leaving the page cancels it. */
export function useCustomerExport({ customerId, asOf }: { customerId: string; asOf: string | undefined }) {
  const { client, asOf: today } = useCustomerInsightsContext()
  const [state, setState] = useState<CustomerExportState>({ status: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const start = async () => {
    const run = new AbortController()
    controller.current?.abort()
    controller.current = run
    const show = (next: CustomerExportState) => {
      if (controller.current === run && !run.signal.aborted) setState(next)
    }
    setState({ status: 'running', bookings: 0, total: null })
    try {
      const [{ openFile }, { exportCustomer }] = await Promise.all([
        import('../ExportDialog/fileSink.ts'),
        import('./exportCustomer.ts'),
      ])
      const file = await openFile({
        name: `customer-${safe(customerId)}.json`,
        mimeType: 'application/json',
        extension: 'json',
      })
      if (!file) return show({ status: 'idle' })
      try {
        const bookings = await exportCustomer({
          client,
          customerId,
          asOf: asOf ?? today,
          file,
          signal: run.signal,
          onProgress: (done, total) => show({ status: 'running', bookings: done, total }),
        })
        show({ status: 'done', bookings, fileName: file.name })
      } catch (error) {
        await file.discard()
        throw error
      }
    } catch {
      show({ status: 'error' })
    }
  }
  const cancel = () => {
    controller.current?.abort()
    setState({ status: 'idle' })
  }
  return { state, start, cancel }
}

/** An id may be any text of the host's; a file's name may not. */
const safe = (id: string) => id.replaceAll(/[^\w-]+/g, '_').slice(0, 60)
