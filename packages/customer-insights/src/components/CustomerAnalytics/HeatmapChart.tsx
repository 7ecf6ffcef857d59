'use client'

import { ResponsiveHeatMap } from '@nivo/heatmap'
import { useReducedMotion } from '../shared/useReducedMotion.ts'
import type { ChartColors } from './AnalyticsChart.tsx'
import { ChartTooltip, chartTheme, roomFor } from './chartTheme.tsx'
import type { Heatmap } from './toHeatmap.ts'

export interface HeatmapChartProps {
  heatmap: Heatmap
  weekday: (weekday: number) => string
  hour: (hour: number) => string
  /** What a cell says. */
  cellText: (weekday: number, hour: number, bookings: number) => { label: string; text: string }
  colors: ChartColors
}

/** The only file that imports the heatmap of the chart library; always loaded lazily. */
export function HeatmapChart({ heatmap: { rows, most }, weekday, hour, cellText, colors }: HeatmapChartProps) {
  const reducedMotion = useReducedMotion()
  const steps = [colors['cell-1'], colors['cell-2'], colors['cell-3'], colors['cell-4']]
  const colorOf = (bookings: number) =>
    bookings === 0
      ? colors['cell-0']
      : (steps[Math.min(steps.length, Math.ceil((bookings / most) * steps.length)) - 1] ?? colors['cell-4'])
  const hours = rows[0]?.cells.map(cell => cell.hour) ?? []
  const every = Math.ceil(hours.length / 6)
  return (
    <ResponsiveHeatMap
      data={rows.map(row => ({
        id: String(row.weekday),
        data: row.cells.map(cell => ({ x: String(cell.hour), y: cell.bookings })),
      }))}
      margin={{ top: 2, right: 2, bottom: 24, left: roomFor(rows.map(row => weekday(row.weekday))) }}
      xInnerPadding={0.08}
      yInnerPadding={0.14}
      borderRadius={2}
      colors={({ value }) => colorOf(value ?? 0)}
      emptyColor={colors['cell-0']}
      enableLabels={false}
      theme={chartTheme(colors)}
      axisTop={null}
      axisLeft={{ tickSize: 0, tickPadding: 8, format: (id: string) => weekday(Number(id)) }}
      axisBottom={{
        tickSize: 0,
        tickPadding: 8,
        tickValues: hours.filter((_, index) => index % every === 0).map(String),
        format: (id: string) => hour(Number(id)),
      }}
      activeOpacity={1}
      inactiveOpacity={1}
      animate={!reducedMotion}
      motionConfig="stiff"
      tooltip={({ cell }) => <ChartTooltip {...cellText(Number(cell.serieId), Number(cell.data.x), cell.value ?? 0)} />}
      role="presentation"
    />
  )
}
