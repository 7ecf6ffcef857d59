import { Button } from '../../shared/Button.tsx'
import { ColumnsGlyph } from '../../shared/Glyph.tsx'
import { Menu } from '../../shared/Menu.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import { type ResolvedColumn, visibleIds } from './useCustomerColumns.tsx'

interface ColumnsMenuProps {
  columns: readonly ResolvedColumn[]
  /** Undefined: those shown by default. */
  chosen: readonly string[] | undefined
  change: ChangeState
}

/** Which columns are shown. The customer always is. */
export function ColumnsMenu({ columns, chosen, change }: ColumnsMenuProps) {
  const { messages } = useInsightsUi()
  const visible = visibleIds(columns, chosen)
  const toggle = (id: string, shown: boolean) =>
    change({ columns: shown ? [...visible, id] : visible.filter(other => other !== id) }, { replace: true })
  return (
    <Menu
      label={messages.list.columns}
      trigger={
        <Button>
          <ColumnsGlyph />
          {messages.list.columns}
        </Button>
      }
      items={[
        ...columns
          .filter(({ id }) => id !== 'customer')
          .map(({ id, header }) => ({
            key: id,
            label: header,
            checked: visible.includes(id),
            onCheckedChange: (shown: boolean) => toggle(id, shown),
          })),
        { key: 'separator', separator: true as const },
        {
          key: 'reset',
          label: messages.list.resetColumns,
          disabled: chosen === undefined,
          onSelect: () => change({ columns: undefined }, { replace: true }),
        },
      ]}
    />
  )
}
