'use client'

import { Pie } from '@nivo/pie'
import { useReducedMotion } from '../shared/useReducedMotion.ts'

export interface PieSlice {
  id: string
  label: string
  value: number
  /** The value in words of the reader. */
  text: string
  /** A concrete colour: Nivo computes with it, and cannot with CSS variables. */
  color: string
  /** Opens the segment, where that is possible. */
  onOpen?: (() => void) | undefined
}

interface PieChartProps {
  slices: PieSlice[]
  /** The accessible name. */
  label: string
}

const SIZE = 120

/** The only file that imports the chart library; always loaded lazily. */
export function PieChart({ slices, label }: PieChartProps) {
  const reducedMotion = useReducedMotion()
  return (
    <div
      className="ci-SegmentPie-chart"
      dir="ltr"
      role="img"
      aria-label={label}
      data-action={slices.some(slice => slice.onOpen) ? '' : undefined}
    >
      <Pie
        data={slices}
        width={SIZE}
        height={SIZE}
        innerRadius={0.67}
        padAngle={1.6}
        cornerRadius={2}
        onClick={slice => slice.data.onOpen?.()}
        margin={{ top: 4, right: 4, bottom: 4, left: 4 }}
        colors={slice => slice.data.color}
        activeOuterRadiusOffset={3}
        enableArcLabels={false}
        enableArcLinkLabels={false}
        animate={!reducedMotion}
        motionConfig="stiff"
        tooltip={({ datum }) => (
          <div className="ci-SegmentPie-tooltip">
            {datum.data.label}
            <span className="ci-SegmentPie-tooltipValue">{datum.data.text}</span>
          </div>
        )}
        role="presentation"
      />
    </div>
  )
}
