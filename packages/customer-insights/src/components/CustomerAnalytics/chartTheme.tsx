import type { ChartColors } from './AnalyticsChart.tsx'

/** Nivo computes with colours, so they are concrete ones; the font is the page's. */
export function chartTheme({ text, line }: ChartColors) {
  return {
    text: { fill: text, fontFamily: 'inherit', fontSize: 12 },
    axis: { ticks: { text: { fill: text, fontFamily: 'inherit', fontSize: 12 } } },
    grid: { line: { stroke: line, strokeWidth: 1 } },
  }
}

/** Marks of direction, which take no room. */
const INVISIBLE = /[\u061c\u200e\u200f\u2066-\u2069]/g

/** The room beside an axis for its labels, in pixels: a character of 12 pixels is about 7 wide, an ideograph 12. */
export function roomFor(labels: readonly string[]): number {
  const widths = labels.map(label =>
    [...label.replaceAll(INVISIBLE, '')].reduce((sum, character) => sum + (character >= '\u2e80' ? 12 : 7), 0),
  )
  return Math.min(96, Math.max(44, Math.max(0, ...widths) + 12))
}

export function ChartTooltip({ label, text }: { label: string; text: string }) {
  return (
    <div className="ci-AnalyticsChart-tooltip">
      {label}
      <span className="ci-AnalyticsChart-value">{text}</span>
    </div>
  )
}
