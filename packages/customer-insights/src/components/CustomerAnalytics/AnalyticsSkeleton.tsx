import { useInsightsUi } from '../shared/useInsightsUi.ts'

interface AnalyticsSkeletonProps {
  heading: 'h3' | 'h4' | 'h5'
}

/** Stands where the analytics will be, in their boxes: their code has not come yet. */
export function AnalyticsSkeleton({ heading: Heading }: AnalyticsSkeletonProps) {
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
        <section key={title} className="ci-Chart-root">
          <header className="ci-Chart-header">
            <div className="ci-Chart-caption">
              <Heading className="ci-Chart-title">{title}</Heading>
              <p className="ci-Chart-text">
                <span data-bone="">{text}</span>
              </p>
            </div>
            <span className="ci-IconButton-root" />
          </header>
          <div className="ci-Chart-body">
            <div className="ci-AnalyticsChart-root" data-chart={chart}>
              <div className="ci-AnalyticsChart-drawing" data-bone="" />
            </div>
          </div>
        </section>
      ))}
    </div>
  )
}
