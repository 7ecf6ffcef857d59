import type { ReactNode } from 'react'
import type { CustomerCount } from '../../../client/types.ts'
import { Button } from '../../shared/Button.tsx'
import { CloseGlyph, DownloadGlyph, TagGlyph } from '../../shared/Glyph.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { useKeptFocus } from '../../shared/useKeptFocus.ts'
import { useTotalText } from '../useTotalText.ts'
import { type CustomerSelection, MAX_PICKED } from './selection.ts'

interface BulkBarProps {
  selection: CustomerSelection
  total: CustomerCount
  /** Everyone loaded is selected, and there are more: offer them too. */
  canSelectAll: boolean
  onSelectAll: () => void
  /** Null: the caller may not. */
  onChangeTags: (() => void) | null
  onExport: (() => void) | null
  children: ReactNode
}

/** What can be done with those selected. Stands in place of the list's header, so that nothing moves. */
export function BulkBar(props: BulkBarProps) {
  const { selection, total, canSelectAll, onSelectAll, onChangeTags, onExport, children } = props
  const { messages, formatters } = useInsightsUi()
  const totalText = useTotalText()
  const { count, customerIds } = selection
  const keepsFocus = useKeptFocus(canSelectAll)
  const isTooMany = customerIds !== null && customerIds.length > MAX_PICKED
  return (
    <section {...keepsFocus} className="ci-CustomerList-bulkBar" aria-label={messages.list.selectionActions}>
      <p className="ci-CustomerList-selected">
        {customerIds === null
          ? messages.list.allSelected(totalText(total))
          : messages.list.selected(count.count, formatters.number(count.count))}
      </p>
      {canSelectAll && (
        <Button variant="quiet" onClick={onSelectAll}>
          {messages.list.selectAll(totalText(total))}
        </Button>
      )}
      {isTooMany && (
        <p className="ci-CustomerList-tooMany">{messages.list.tooManySelected(formatters.number(MAX_PICKED))}</p>
      )}
      <div className="ci-CustomerList-tools">
        {onChangeTags && (
          <Button onClick={onChangeTags} disabled={isTooMany}>
            <TagGlyph />
            {messages.list.changeTags}
          </Button>
        )}
        {onExport && (
          <Button onClick={onExport} disabled={isTooMany}>
            <DownloadGlyph />
            {messages.list.export}
          </Button>
        )}
        {!isTooMany && children}
        <Button
          variant="quiet"
          className="ci-CustomerList-clearSelection"
          aria-label={messages.list.clearSelection}
          title={messages.list.clearSelection}
          onClick={selection.clear}
        >
          <CloseGlyph />
        </Button>
      </div>
    </section>
  )
}
