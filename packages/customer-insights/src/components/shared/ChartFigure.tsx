'use client'

import { type ReactNode, useId, useState } from 'react'
import { ColumnsGlyph } from './Glyph.tsx'
import { useInsightsUi } from './useInsightsUi.ts'

export interface ChartTable {
  /** The first heads the rows, the others are numbers. */
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly string[] }[]
}

interface ChartFigureProps {
  title: string
  /** What one sees, in a sentence. */
  text?: string | undefined
  /** The same data; the reader may switch to it. */
  table: ChartTable
  heading: 'h3' | 'h4' | 'h5'
  /** The chart. */
  children: ReactNode
}

/** A chart under its title and what it says, which can be read as a table too. */
export function ChartFigure({ title, text, table, heading, children }: ChartFigureProps) {
  const { messages } = useInsightsUi()
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const toggle = asTable ? messages.analytics.showChart : messages.analytics.showTable
  const Heading = heading
  return (
    <section className="ci-Chart-root" aria-labelledby={id}>
      <header className="ci-Chart-header">
        <div className="ci-Chart-caption">
          <Heading id={id} className="ci-Chart-title">
            {title}
          </Heading>
          {text && (
            <p className="ci-Chart-text">
              <span data-bone="">{text}</span>
            </p>
          )}
        </div>
        {/* Not an `IconButton`: its tooltip weighs more than the figure. */}
        <button
          type="button"
          className="ci-IconButton-root"
          aria-label={toggle}
          title={toggle}
          onClick={() => setAsTable(!asTable)}
        >
          <ColumnsGlyph />
        </button>
      </header>
      {asTable ? <DataTable table={table} labelledBy={id} /> : <div className="ci-Chart-body">{children}</div>}
    </section>
  )
}

function DataTable({ table: { columns, rows }, labelledBy }: { table: ChartTable; labelledBy: string }) {
  return (
    <table className="ci-Chart-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col" className="ci-Chart-head">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={columns[index]} scope="row" className="ci-Chart-cell">
                  {cell}
                </th>
              ) : (
                <td key={columns[index]} className="ci-Chart-cell">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
