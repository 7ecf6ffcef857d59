import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { CustomerFilter, CustomerSegments } from '../../client/types.ts'
import { Button } from '../shared/Button.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'
import type { SegmentMeasure, SegmentSelection } from './dimensions.ts'
import type { SegmentTask } from './segmentTask.ts'

const dialogs = createLoader(async () => (await import('./SegmentDialogs.tsx')).SegmentDialogs)

/** An entry of a segment's menu that the host adds, e.g. to begin a campaign. */
export interface SegmentAction {
  key: string
  label: string
  icon?: ReactNode
  onSelect: () => void
  disabled?: boolean | undefined
}

/** What a segment's menu is about. */
export interface SegmentActionContext {
  selection: SegmentSelection
  filter: CustomerFilter
  /** Customers in it. */
  count: number
  asOf: string
}

/** What the dashboard and each of its parts take. */
export interface SegmentPartProps extends RootProps {
  /** What `useSegments` answers. */
  segments: CustomerSegments
  /** Compare by how many customers, or by what they bring in. Default: customers. */
  measure?: SegmentMeasure | undefined
  /** Called when the reader opens a segment. Without it segments are not links. */
  onSelectSegment?: ((selection: SegmentSelection) => void) | undefined
  /** Entries of the host in each segment's menu. */
  segmentActions?: ((context: SegmentActionContext) => readonly SegmentAction[]) | undefined
  /** Stands in for the real one while that loads: nothing to operate. */
  skeleton?: boolean | undefined
}

interface SegmentPartValue extends Pick<SegmentPartProps, 'onSelectSegment' | 'segmentActions'> {
  asOf: string
  begin: (task: SegmentTask) => void
  /** Puts a segment beside another, where a comparison is on screen. */
  compare: ((selection: SegmentSelection) => void) | undefined
}

const Context = createContext<SegmentPartValue | null>(null)

export function useSegmentPart(): SegmentPartValue {
  const value = useContext(Context)
  if (!value) throw new Error('A part of the dashboard stands outside of SegmentPart.')
  return value
}

interface SegmentPartRootProps extends Omit<SegmentPartProps, 'segments' | 'measure' | 'skeleton'> {
  /** Its stable class. */
  name: string
  asOf: string
  compare?: ((selection: SegmentSelection) => void) | undefined
  children: ReactNode
}

/** A part that stands alone, or the dashboard around its parts: the root, and the dialogs that menus open. */
export function SegmentPart(props: SegmentPartRootProps) {
  const { name, className, style, asOf, onSelectSegment, segmentActions, compare, children } = props
  const [task, setTask] = useState<SegmentTask | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { messages } = useInsightsUi()
  const { value: SegmentDialogs, failed, retry } = useLoaded(dialogs, task !== null)
  const value = useMemo<SegmentPartValue>(
    () => ({
      asOf,
      onSelectSegment,
      segmentActions,
      compare,
      begin: next => {
        setTask(next)
        setIsOpen(true)
      },
    }),
    [asOf, onSelectSegment, segmentActions, compare],
  )
  return (
    <Context.Provider value={value}>
      <Root name={`ci-SegmentPart-root ${name}`} className={className} style={style}>
        {children}
        {task && SegmentDialogs && <SegmentDialogs task={task} open={isOpen} onClose={() => setIsOpen(false)} />}
        {failed && isOpen && (
          <p className="ci-SegmentDashboard-failure" role="alert">
            {messages.segmentation.notOpened} <Button onClick={retry}>{messages.retry}</Button>
          </p>
        )}
      </Root>
    </Context.Provider>
  )
}
