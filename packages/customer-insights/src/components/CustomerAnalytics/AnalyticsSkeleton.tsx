import { ChartSkeleton } from '../shared/ChartSkeleton.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

interface AnalyticsSkeletonProps {
  heading: 'h3' | 'h4' | 'h5'
}

/** Stands where the analytics will be, in their boxes: their code has not come yet. */
export function AnalyticsSkeleton({ heading }: AnalyticsSkeletonProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.analytics
  const { money, number } = formatters
  const period = words.months(12, number(12))
  const figures = [
    [words.spending, 'bars', words.spendingText(money(1200), period, formatters.month('2025-01'), money(100))],
    [
      words.frequency,
      'bars',
      words.frequencyText(messages.bookings(12, number(12)), period, words.everyWeeks(4, number(4))),
    ],
    [words.habits, 'heatmap', words.tooFew],
  ] as const
  return (
    <div className="ci-CustomerAnalytics-charts">
      {figures.map(([title, chart, text]) => (
        <ChartSkeleton key={title} title={title} text={text} heading={heading}>
          <div className="ci-AnalyticsChart-root" data-chart={chart}>
            <div className="ci-AnalyticsChart-drawing" data-bone="" />
          </div>
        </ChartSkeleton>
      ))}
    </div>
  )
}
