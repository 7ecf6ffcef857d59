import type { ReactNode } from 'react'
import type { CustomerInsightsError, CustomerInsightsErrorCode } from '../../client/errors.ts'
import type { StateText } from '../../i18n/messages.ts'
import { Button } from './Button.tsx'
import { AlertGlyph, LockGlyph, OfflineGlyph, SearchGlyph, ToolGlyph } from './Glyph.tsx'
import { StateMessage } from './StateMessage.tsx'
import { useInsightsUi } from './useInsightsUi.ts'

/** The view with stand-in data, painted over: what comes will stand in the same place. */
export function LoadingState({ children }: { children: ReactNode }) {
  const { messages } = useInsightsUi()
  return (
    <>
      <span className="ci-VisuallyHidden-root">{messages.loading}</span>
      <div className="ci-Skeleton-root" aria-hidden="true">
        {children}
      </div>
    </>
  )
}

export function EmptyState({ text, compact }: { text: StateText; compact: boolean }) {
  return <StateMessage text={text} compact={compact} />
}

const glyphs: Record<CustomerInsightsErrorCode, () => ReactNode> = {
  not_found: SearchGlyph,
  forbidden: LockGlyph,
  not_installed: ToolGlyph,
  outdated_schema: ToolGlyph,
  invalid_input: AlertGlyph,
  network: OfflineGlyph,
  unknown: AlertGlyph,
}

interface ErrorStateProps {
  error: CustomerInsightsError
  retry: () => void
  compact: boolean
}

/** The text of the error's code. Being refused is no failure, so it does not look like one. */
export function ErrorState({ error, retry, compact }: ErrorStateProps) {
  const { messages } = useInsightsUi()
  const text = messages.errors[error.code]
  const isFailure = error.code !== 'forbidden' && error.code !== 'not_found'
  const ErrorGlyph = glyphs[error.code]
  return (
    <StateMessage
      tone={isFailure ? 'error' : 'neutral'}
      icon={<ErrorGlyph />}
      text={text}
      compact={compact}
      action={<Button onClick={retry}>{messages.retry}</Button>}
    />
  )
}

interface StaleNoticeProps {
  retry: () => void
  refreshing: boolean
  compact: boolean
}

/** Above data that a failed refresh left as it was. */
export function StaleNotice({ retry, refreshing, compact }: StaleNoticeProps) {
  const { messages } = useInsightsUi()
  return (
    <div
      className="ci-StaleNotice-root"
      role="status"
      title={compact ? messages.stale : undefined}
      data-compact={compact ? '' : undefined}
    >
      <span className="ci-StaleNotice-icon">
        <AlertGlyph />
      </span>
      <span className={compact ? 'ci-VisuallyHidden-root' : 'ci-StaleNotice-text'}>{messages.stale}</span>
      <Button variant="quiet" onClick={retry} disabled={refreshing}>
        {refreshing ? messages.refreshing : messages.retry}
      </Button>
    </div>
  )
}
