import type { ReactNode } from 'react'

interface ChartSkeletonProps {
  title: string
  /** As long as what will be said. */
  text: string
  heading: 'h3' | 'h4' | 'h5'
  /** The box of the chart. */
  children: ReactNode
}

/** A `ChartFigure` without its code. */
export function ChartSkeleton({ title, text, heading: Heading, children }: ChartSkeletonProps) {
  return (
    <section className="ci-Chart-root">
      <header className="ci-Chart-header">
        <div className="ci-Chart-caption">
          <Heading className="ci-Chart-title">{title}</Heading>
          <p className="ci-Chart-text">
            <span data-bone="">{text}</span>
          </p>
        </div>
        <span className="ci-IconButton-root" />
      </header>
      <div className="ci-Chart-body">{children}</div>
    </section>
  )
}
