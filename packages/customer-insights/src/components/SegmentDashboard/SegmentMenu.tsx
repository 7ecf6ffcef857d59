import { useRef, useState } from 'react'
import { MoreGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'
import type { SegmentEntry, SegmentSelection } from './dimensions.ts'

/** Menus weigh more than the whole dashboard: they come when one is reached for. */
const menuList = createLoader(async () => (await import('./SegmentMenuList.tsx')).SegmentMenuList)
const preload = () => void menuList.load().catch(() => {})

export interface SegmentMenuProps {
  entry: Pick<SegmentEntry, 'label' | 'count'>
  selection: SegmentSelection
}

/** What can be done with everyone in a segment. */
export function SegmentMenu({ entry, selection }: SegmentMenuProps) {
  const { messages } = useInsightsUi()
  const place = useRef<HTMLSpanElement>(null)
  const [isWanted, setIsWanted] = useState(false)
  const { value: SegmentMenuList, failed, retry } = useLoaded(menuList, isWanted)
  const label = messages.segmentation.actionsFor(entry.label)
  const look = { type: 'button', className: 'ci-IconButton-root', 'aria-label': label, title: label } as const
  const dots = <MoreGlyph />

  return (
    <span ref={place} className="ci-SegmentMenu-root">
      {SegmentMenuList && isWanted ? (
        <SegmentMenuList
          entry={entry}
          selection={selection}
          label={label}
          trigger={<button {...look}>{dots}</button>}
          place={place}
        />
      ) : (
        <button
          {...look}
          onPointerEnter={preload}
          onFocus={preload}
          aria-haspopup="menu"
          aria-expanded={false}
          onClick={() => {
            setIsWanted(true)
            if (failed) retry()
          }}
        >
          {dots}
        </button>
      )}
    </span>
  )
}
