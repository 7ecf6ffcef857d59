import type { ChartColors } from './AnalyticsChart.tsx'

/** Nivo computes with colours, so they are concrete ones; the font is the page's. */
export function chartTheme({ text, line }: ChartColors) {
  return {
    text: { fill: text, fontFamily: 'inherit', fontSize: 12 },
    axis: { ticks: { text: { fill: text, fontFamily: 'inherit', fontSize: 12 } } },
    grid: { line: { stroke: line, strokeWidth: 1 } },
  }
}

export function ChartTooltip({ label, text }: { label: string; text: string }) {
  return (
    <div className="ci-AnalyticsChart-tooltip">
      {label}
      <span className="ci-AnalyticsChart-value">{text}</span>
    </div>
  )
}
