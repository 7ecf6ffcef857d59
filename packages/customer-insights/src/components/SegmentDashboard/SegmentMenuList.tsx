import { type ReactElement, type RefObject, useEffect } from 'react'
import { ColumnsGlyph, DownloadGlyph, PersonGlyph, TagGlyph } from '../shared/Glyph.tsx'
import { Menu, type MenuItem } from '../shared/Menu.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentSelection } from './dimensions.ts'
import type { SegmentMenuProps } from './SegmentMenu.tsx'
import { useSegmentPart } from './SegmentPart.tsx'
import { segmentToFilter } from './segmentToFilter.ts'

interface SegmentMenuListProps extends SegmentMenuProps {
  label: string
  /** The button again, for the menu to hold. */
  trigger: ReactElement<Record<string, unknown>>
  /** Where the button was pressed for which this has come. */
  place: RefObject<HTMLElement | null>
}

/** The menu in place of the button that it was fetched for, and open. */
export function SegmentMenuList({ entry, selection, label, trigger, place }: SegmentMenuListProps) {
  const items = useMenuItems(entry, selection)
  return (
    <>
      <Menu label={label} items={items} trigger={trigger} />
      <OpenAtOnce place={place} />
    </>
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
