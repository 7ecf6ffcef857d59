import { useId } from 'react'
import { DEFAULT_EXPORT_COLUMNS, EXPORT_COLUMNS, type ExportColumn, toExportColumns } from '../../export/columns.ts'
import { Button } from '../shared/Button.tsx'
import { Checkbox } from '../shared/Checkbox.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { ExportChoice } from './exportChoice.ts'

interface ExportFormProps {
  choice: ExportChoice
  onChange: (choice: ExportChoice) => void
}

const GROUPS = {
  person: ['id', 'name', 'email', 'phone'],
  segments: ['spending_tier', 'frequency_tier', 'lifecycle_stage', 'marketing_tags'],
  numbers: ['total_bookings', 'total_spent', 'average_booking_value', 'currency', 'booking_frequency_per_month'],
  dates: ['first_booking_date', 'last_booking_date', 'last_visit', 'days_since_last_visit', 'as_of'],
  favorites: ['favorite_game', 'favorite_game_id', 'preferred_venue', 'preferred_venue_id', 'favorite_category'],
} as const satisfies Record<string, readonly ExportColumn[]>

const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]

/** What goes into the file, and how. */
export function ExportForm({ choice, onChange }: ExportFormProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.export
  const id = useId()
  const choose = (columns: readonly ExportColumn[]) => onChange({ ...choice, columns: toExportColumns(columns) })
  const toggle = (column: ExportColumn, isChosen: boolean) =>
    choose(isChosen ? [...choice.columns, column] : choice.columns.filter(other => other !== column))
  const chosen = words.chosenOf(formatters.number(choice.columns.length), formatters.number(EXPORT_COLUMNS.length))

  return (
    <div className="ci-Export-form">
      <div className="ci-Export-row">
        <span className="ci-Export-label" aria-hidden="true">
          {words.format}
        </span>
        <Segmented
          legend={words.format}
          value={choice.format}
          options={[
            { value: 'csv', label: words.formats.csv },
            { value: 'json', label: words.formats.json },
          ]}
          onChange={format => onChange({ ...choice, format })}
        />
      </div>

      <section className="ci-Export-section" aria-labelledby={id}>
        <div className="ci-Export-row">
          <h3 id={id} className="ci-Export-label">
            {words.columnsTitle} <span className="ci-Export-chosen">{chosen}</span>
          </h3>
          <div className="ci-Export-presets">
            <Button variant="quiet" onClick={() => choose(DEFAULT_EXPORT_COLUMNS)}>
              {words.usualColumns}
            </Button>
            <Button variant="quiet" onClick={() => choose(EXPORT_COLUMNS)}>
              {words.allColumns}
            </Button>
          </div>
        </div>
        <div className="ci-Export-groups">
          {GROUP_NAMES.map(group => (
            <fieldset key={group} className="ci-Export-group">
              <legend className="ci-Export-legend">{words.groups[group]}</legend>
              {GROUPS[group].map(column => (
                <Checkbox
                  key={column}
                  label={words.columns[column]}
                  checked={choice.columns.includes(column)}
                  onChange={isChosen => toggle(column, isChosen)}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <p className="ci-Export-problem" role="status">
          {choice.columns.length === 0 && words.noColumns}
        </p>
      </section>

      {choice.format === 'csv' && (
        <section className="ci-Export-section ci-Export-options" aria-label={words.formats.csv}>
          <Option
            hint={words.bomHint}
            label={words.bom}
            checked={choice.bom}
            onChange={bom => onChange({ ...choice, bom })}
          />
          <Option
            hint={words.keysHint}
            label={words.keys}
            checked={choice.keys}
            onChange={keys => onChange({ ...choice, keys })}
          />
        </section>
      )}
    </div>
  )
}

interface OptionProps {
  label: string
  hint: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Option({ label, hint, checked, onChange }: OptionProps) {
  return (
    <div className="ci-Export-option">
      <Checkbox label={label} checked={checked} onChange={onChange} />
      <p className="ci-Export-hint">{hint}</p>
    </div>
  )
}
