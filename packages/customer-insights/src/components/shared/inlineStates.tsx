import { Button } from './Button.tsx'
import { AlertGlyph } from './Glyph.tsx'
import { Root } from './Root.tsx'
import type { ErrorViewProps, StaleViewProps, StateViews } from './stateViews.ts'
import { useInsightsUi } from './useInsightsUi.ts'

/** One line; the rest of what there is to say is its title. */
function InlineError({ error, retry }: ErrorViewProps) {
  const { messages } = useInsightsUi()
  const { title, description, remedy } = messages.errors[error.code]
  return (
    <div className="ci-InlineState-root" role="alert" title={[description, remedy].filter(Boolean).join('\n')}>
      <span className="ci-InlineState-icon">
        <AlertGlyph />
      </span>
      <span className="ci-InlineState-text">{title}</span>
      <Button onClick={retry}>{messages.retry}</Button>
    </div>
  )
}

function InlineStale({ retry, refreshing }: StaleViewProps) {
  const { messages } = useInsightsUi()
  return (
    <div className="ci-InlineState-root" role="status" title={messages.stale}>
      <span className="ci-InlineState-icon">
        <AlertGlyph />
      </span>
      <span className="ci-VisuallyHidden-root">{messages.stale}</span>
      <Button variant="quiet" onClick={retry} disabled={refreshing}>
        {refreshing ? messages.refreshing : messages.retry}
      </Button>
    </div>
  )
}

export const inlineStates: StateViews = { layout: 'inline', Root, Error: InlineError, Stale: InlineStale }
