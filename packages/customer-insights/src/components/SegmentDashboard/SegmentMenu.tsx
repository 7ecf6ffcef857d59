import { type RefObject, useEffect, useRef, useState } from 'react'
import { ColumnsGlyph, DownloadGlyph, MoreGlyph, PersonGlyph, TagGlyph } from '../shared/Glyph.tsx'
import type { MenuItem } from '../shared/Menu.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'
import type { SegmentEntry, SegmentSelection } from './dimensions.ts'
import { useSegmentPart } from './SegmentPart.tsx'
import { segmentToFilter } from './segmentToFilter.ts'

/** Menus weigh more than the whole dashboard: they come when one is reached for. */
const menu = createLoader(async () => (await import('../shared/Menu.tsx')).Menu)
const preload = () => void menu.load().catch(() => {})

interface SegmentMenuProps {
  entry: Pick<SegmentEntry, 'label' | 'count'>
  selection: SegmentSelection
}

/** What can be done with everyone in a segment. */
export function SegmentMenu({ entry, selection }: SegmentMenuProps) {
  const { messages } = useInsightsUi()
  const place = useRef<HTMLSpanElement>(null)
  const [isWanted, setIsWanted] = useState(false)
  const { value: Menu, failed, retry } = useLoaded(menu, isWanted)
  const items = useMenuItems(entry, selection)
  const label = messages.segmentation.actionsFor(entry.label)
  const look = { type: 'button', className: 'ci-IconButton-root', 'aria-label': label, title: label } as const

  return (
    <span ref={place} className="ci-SegmentMenu-root">
      {Menu && isWanted ? (
        <>
          <Menu
            label={label}
            items={items}
            trigger={
              <button {...look}>
                <MoreGlyph />
              </button>
            }
          />
          <OpenAtOnce place={place} />
        </>
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
          <MoreGlyph />
        </button>
      )}
    </span>
  )
}

/** The menu's own button takes the place of the one that was pressed, and its focus. */
function OpenAtOnce({ place }: { place: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const button = place.current?.querySelector('button')
    button?.focus()
    button?.click()
  }, [place])
  return null
}

function useMenuItems(entry: SegmentMenuProps['entry'], selection: SegmentSelection): MenuItem[] {
  const words = useInsightsUi().messages.segmentation
  const { asOf, onSelectSegment, segmentActions, begin, compare } = useSegmentPart()
  const mayTag = useCapability('tag') ?? true
  const mayExport = useCapability('export') ?? true
  const { count } = entry
  const isEmpty = count === 0
  const items: MenuItem[] = []
  if (onSelectSegment) {
    items.push({ key: 'view', label: words.view, icon: <PersonGlyph />, onSelect: () => onSelectSegment(selection) })
  }
  if (compare) {
    items.push({ key: 'compare', label: words.compare, icon: <ColumnsGlyph />, onSelect: () => compare(selection) })
  }
  if (mayTag) {
    items.push({
      key: 'tag',
      label: words.tag,
      icon: <TagGlyph />,
      disabled: isEmpty,
      onSelect: () => begin({ kind: 'tag', selection, count, asOf }),
    })
  }
  if (mayExport) {
    items.push({
      key: 'export',
      label: words.export,
      icon: <DownloadGlyph />,
      disabled: isEmpty,
      onSelect: () => begin({ kind: 'export', selection, count, asOf }),
    })
  }
  const own = segmentActions?.({ selection, filter: segmentToFilter(selection), count, asOf }) ?? []
  if (own.length > 0) items.push({ key: 'ci-own', separator: true }, ...own)
  return items
}
