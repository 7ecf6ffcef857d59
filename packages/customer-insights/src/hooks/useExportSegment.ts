'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ExportSegmentOptions } from '../client/options.ts'
import type { ExportPage, ExportProgress } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { mutationKeys } from '../provider/mutationKeys.ts'
import { mutationDefaults } from './queryDefaults.ts'

export interface ExportRequest extends Omit<ExportSegmentOptions, 'signal'> {
  /** Takes a page, in order. The next one is fetched when the promise is kept. What it throws ends the export. */
  write: (page: ExportPage) => void | Promise<void>
}

export interface UseExportSegmentResult {
  /** `cancelled` and `error` can be resumed. */
  status: 'idle' | 'running' | 'done' | 'cancelled' | 'error'
  /** What has been written so far; null before the first page. */
  progress: ExportProgress | null
  /** A `CustomerInsightsError`, or what `write` threw. */
  error: Error | null
  /** Cancels an export under way, if any. */
  start(request: ExportRequest): void
  /** Goes on behind the last page that was written. Does nothing unless the export was cancelled or failed. */
  resume(): void
  cancel(): void
}

/** One start or resume of an export. */
interface Run {
  request: ExportRequest
  controller: AbortController
}

/**
 * Exports every customer that fits a filter, page by page, in constant memory. Leaving the page cancels it, and so does
 * a change of the signed-in user: what one user began is not completed with what another may see.
 */
export function useExportSegment(): UseExportSegmentResult {
  const { client, queryClient, tenantKey, session, asOf } = useCustomerInsightsContext()
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const current = useRef<Run | null>(null)
  const mutationKey = useMemo(() => mutationKeys.export(tenantKey, session), [tenantKey, session])

  const { mutate, reset, status, data, error, variables } = useMutation(
    {
      mutationKey,
      ...mutationDefaults,
      mutationFn: async (run: Run): Promise<'done' | 'cancelled'> => {
        const { write, ...options } = run.request
        const { signal } = run.controller
        try {
          for await (const page of client.exportSegment({ ...options, asOf: options.asOf ?? asOf, signal })) {
            await write(page)
            // Also when it was cancelled meanwhile: what is written need not be written again.
            run.request = { ...run.request, after: page.next ?? undefined }
            if (current.current === run) setProgress(page.progress)
          }
          return 'done'
        } catch (error) {
          if (signal.aborted) return 'cancelled'
          throw error
        }
      },
    },
    queryClient,
  )

  useEffect(() => {
    const forget = () => {
      current.current?.controller.abort()
      current.current = null
      setProgress(null)
      reset()
    }
    // A change of user takes what is ours out of the cache.
    const unsubscribe = queryClient.getMutationCache().subscribe(({ type, mutation }) => {
      const isOurs = mutation?.options.mutationKey === mutationKey && mutation.state.variables === current.current
      if (type === 'removed' && isOurs) forget()
    })
    return () => {
      unsubscribe()
      forget()
    }
  }, [queryClient, mutationKey, reset])

  const start = (request: ExportRequest) => {
    current.current?.controller.abort()
    current.current = { request, controller: new AbortController() }
    setProgress(request.after ?? null)
    mutate(current.current)
  }
  const canResume = status === 'error' || data === 'cancelled'

  return {
    status: status === 'pending' ? 'running' : (data ?? status),
    progress,
    error,
    start,
    resume: () => {
      if (canResume && variables) start(variables.request)
    },
    cancel: () => current.current?.controller.abort(),
  }
}
