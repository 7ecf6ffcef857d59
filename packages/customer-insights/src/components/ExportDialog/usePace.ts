import { useEffect, useState } from 'react'
import type { ExportProgress } from '../../client/types.ts'
import { addSample, type Pace, type PaceSample, paceOf } from './pace.ts'

/** The pace of an export, measured anew after each interruption. Null until it is known. */
export function usePace(progress: ExportProgress | null, isRunning: boolean): Pace | null {
  const [samples, setSamples] = useState<PaceSample[]>([])
  const rows = progress?.rows ?? 0
  useEffect(() => {
    setSamples(before => (isRunning ? addSample(before, { at: performance.now(), rows }) : []))
  }, [rows, isRunning])
  return isRunning && progress ? paceOf(samples, progress.isExact ? progress.total : null) : null
}
