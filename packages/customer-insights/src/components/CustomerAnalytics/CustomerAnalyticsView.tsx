import type { CustomerAnalyticsResult } from '../../client/types.ts'
import { ChartFigure } from '../shared/ChartFigure.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { AnalyticsChart } from './AnalyticsChart.tsx'
import { toHeatmap } from './toHeatmap.ts'
import { useAnalyticsText } from './useAnalyticsText.ts'

interface CustomerAnalyticsViewProps {
  analytics: CustomerAnalyticsResult
  heading: 'h3' | 'h4' | 'h5'
  /** The period is the one before; the new one is on its way. */
  isBefore?: boolean
}

/** Three charts, each with a sentence on what it shows and the same data as a table. */
export function CustomerAnalyticsView(props: CustomerAnalyticsViewProps) {
  const { analytics, heading, isBefore = false } = props
  const { messages, formatters } = useInsightsUi()
  const words = messages.analytics
  const text = useAnalyticsText(analytics)
  const { months, heatmap } = analytics

  const bars = (numberOf: (month: (typeof months)[number]) => number, format: (value: number) => string) =>
    months.map(month => ({
      id: month.month,
      label: formatters.month(month.month),
      value: numberOf(month),
      text: format(numberOf(month)),
    }))
  const bookingsText = (count: number) => messages.bookings(count, formatters.number(count))

  return (
    <div className="ci-CustomerAnalytics-charts" data-before={isBefore ? '' : undefined} aria-busy={isBefore}>
      <ChartFigure
        title={words.spending}
        text={text.spending}
        heading={heading}
        table={{
          columns: [words.month, words.spent],
          rows: months.map(({ month, total_spent }) => ({
            key: month,
            cells: [formatters.month(month), formatters.money(total_spent)],
          })),
        }}
      >
        <AnalyticsChart
          label={text.spending}
          bars={bars(month => month.total_spent, formatters.money)}
          axis={formatters.compactMoney}
        />
      </ChartFigure>
      <ChartFigure
        title={words.frequency}
        text={text.frequency}
        heading={heading}
        table={{
          columns: [words.month, words.bookings],
          rows: months.map(({ month, bookings }) => ({
            key: month,
            cells: [formatters.month(month), formatters.number(bookings)],
          })),
        }}
      >
        <AnalyticsChart
          label={text.frequency}
          bars={bars(month => month.bookings, bookingsText)}
          axis={formatters.number}
          isCount
        />
      </ChartFigure>
      {heatmap.length > 0 && (
        <ChartFigure
          title={words.habits}
          text={text.habits}
          heading={heading}
          table={{
            columns: [words.weekday, words.hour, words.bookings],
            rows: heatmap.map(({ weekday, hour, bookings }) => ({
              key: `${weekday} ${hour}`,
              cells: [formatters.weekday(weekday), formatters.hour(hour), formatters.number(bookings)],
            })),
          }}
        >
          <AnalyticsChart
            label={text.habits}
            heatmap={toHeatmap(heatmap, formatters.firstWeekday)}
            weekday={formatters.shortWeekday}
            hour={formatters.hour}
            cellText={(weekday, hour, count) => ({
              label: words.dayAndHour(formatters.weekday(weekday), formatters.hour(hour)),
              text: bookingsText(count),
            })}
          />
        </ChartFigure>
      )}
    </div>
  )
}
