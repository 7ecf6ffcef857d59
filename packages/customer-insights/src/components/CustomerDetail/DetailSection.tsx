import { type ReactNode, useId, useRef, useState } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { RenderBoundary } from '../shared/RenderBoundary.tsx'
import { useInView } from '../shared/useInView.ts'
import { usePrinting } from '../shared/usePrinting.ts'
import { Awaited } from './Awaited.tsx'

interface DetailSectionProps {
  name: string
  title: string
  hideTitle: boolean
  column: 'full' | 'main' | 'aside'
  heading: 'h3' | 'h4'
  /** Called when the section comes into view, and from then on. */
  render: () => ReactNode
}

/** A section under its heading. What is in it is made, and loads, once it comes into view, or is to be printed; its failure is its own. */
export function DetailSection({ name, title, hideTitle, column, heading, render }: DetailSectionProps) {
  const id = useId()
  const element = useRef<HTMLElement>(null)
  const inView = useInView(element, { margin: 300 })
  const printing = usePrinting(element)
  const [printed, setPrinted] = useState(false)
  // What began to load for paper goes on, so that the next print has all of it.
  if (printing && !printed) setPrinted(true)
  const seen = inView || printed
  const Heading = heading
  return (
    <section
      ref={element}
      className="ci-CustomerDetail-section"
      aria-labelledby={hideTitle ? undefined : id}
      aria-label={hideTitle ? title : undefined}
      data-section={name}
      data-column={column}
    >
      {!hideTitle && (
        <Heading id={id} className="ci-CustomerDetail-title">
          {title}
        </Heading>
      )}
      {seen ? (
        <RenderBoundary resetKey={null} fallback={failed}>
          <Content render={render} />
        </RenderBoundary>
      ) : (
        <Awaited />
      )}
    </section>
  )
}

/** Renders inside the boundary, where what it throws is caught. */
function Content({ render }: { render: () => ReactNode }) {
  return render()
}

function failed(cause: unknown, retry: () => void) {
  const message = cause instanceof Error ? cause.message : String(cause)
  return <blockStates.Error error={new CustomerInsightsError('unknown', message, { cause })} retry={retry} />
}
