import { BulkTagDialog } from '../BulkTagDialog/BulkTagDialog.tsx'
import { ExportDialog } from '../ExportDialog/ExportDialog.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentTask } from './segmentTask.ts'
import { segmentToFilter } from './segmentToFilter.ts'

interface SegmentDialogsProps {
  task: SegmentTask
  open: boolean
  onClose: () => void
}

/** What is done with everyone in a segment. Loaded when first opened; stays, for its toasts outlive it. */
export function SegmentDialogs({ task, open, onClose }: SegmentDialogsProps) {
  const { messages } = useInsightsUi()
  const onOpenChange = (next: boolean) => !next && onClose()
  const whom = {
    filter: segmentToFilter(task.selection),
    count: { count: task.count, is_exact: true },
    asOf: task.asOf,
    onOpenChange,
  }
  return (
    <>
      <BulkTagDialog {...whom} open={open && task.kind === 'tag'} />
      <ExportDialog
        {...whom}
        open={open && task.kind === 'export'}
        title={messages.segmentation.exportTitle(task.selection.label)}
        fileName={`${task.selection.label} ${task.asOf}`}
      />
    </>
  )
}
