'use client'

import { ResponsiveBar } from '@nivo/bar'
import { useReducedMotion } from '../shared/useReducedMotion.ts'
import type { ChartColors } from './AnalyticsChart.tsx'
import { ChartTooltip, chartTheme, roomFor } from './chartTheme.tsx'

export interface BarChartProps {
  bars: { id: string; label: string; value: number; text: string }[]
  /** How the values are written beside the axis. */
  axis: (value: number) => string
  /** Whole numbers: no tick between two of them. */
  isCount?: boolean
  colors: ChartColors
}

/** The only file that imports the bars of the chart library; always loaded lazily. */
export function BarChart({ bars, axis, isCount, colors }: BarChartProps) {
  const reducedMotion = useReducedMotion()
  const labels = new Map(bars.map(({ id, label }) => [id, label]))
  // As many names of months as fit beside each other on a phone: four in English, three in Arabic.
  const room = roomFor(bars.map(({ label }) => label))
  const every = Math.ceil(bars.length / Math.floor(290 / room))
  // The name of the last month stands under the middle of its bar. Half a bar's place on a phone is given it by the bar.
  const beyond = room / 2 - 150 / bars.length
  const most = Math.max(0, ...bars.map(({ value }) => value))
  // A month of refunds is below nothing.
  const least = Math.min(0, ...bars.map(({ value }) => value))
  return (
    <ResponsiveBar
      data={bars}
      keys={['value']}
      indexBy="id"
      margin={{ top: 6, right: Math.max(2, beyond), bottom: 24, left: roomFor([axis(0), axis(most), axis(least)]) }}
      valueScale={{ type: 'linear', min: least, nice: true, round: false }}
      padding={0.35}
      borderRadius={2}
      colors={[colors.bar]}
      enableLabel={false}
      enableGridY
      gridYValues={isCount && most < 3 ? most : 3}
      theme={chartTheme(colors)}
      axisLeft={{ tickSize: 0, tickPadding: 8, tickValues: isCount && most < 3 ? most : 3, format: axis }}
      axisBottom={{
        tickSize: 0,
        tickPadding: 8,
        // The last month is always named.
        tickValues: bars.filter((_, index) => (bars.length - 1 - index) % every === 0).map(({ id }) => id),
        format: (id: string) => labels.get(id) ?? id,
      }}
      animate={!reducedMotion}
      motionConfig="stiff"
      isFocusable={false}
      tooltip={({ data }) => <ChartTooltip label={data.label} text={data.text} />}
      role="presentation"
    />
  )
}
