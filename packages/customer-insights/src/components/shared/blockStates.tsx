import type { ReactNode } from 'react'
import type { CustomerInsightsErrorCode } from '../../client/errors.ts'
import { Button } from './Button.tsx'
import { AlertGlyph, LockGlyph, OfflineGlyph, SearchGlyph, ToolGlyph } from './Glyph.tsx'
import { Root, type RootElementProps } from './Root.tsx'
import { StateMessage } from './StateMessage.tsx'
import type { ErrorViewProps, StaleViewProps, StateViews } from './stateViews.ts'
import { useInsightsUi } from './useInsightsUi.ts'
import { useKeptFocus } from './useKeptFocus.ts'

const glyphs: Record<CustomerInsightsErrorCode, () => ReactNode> = {
  not_found: SearchGlyph,
  forbidden: LockGlyph,
  not_installed: ToolGlyph,
  outdated_schema: ToolGlyph,
  invalid_input: AlertGlyph,
  conflict: LockGlyph,
  network: OfflineGlyph,
  unknown: AlertGlyph,
}

/** The button that tries again goes with what it stands for: the reader stays in place. */
function BlockRoot(props: RootElementProps) {
  return <Root {...props} {...useKeptFocus(props.children)} />
}

/** The text of the error's code. Being refused is no failure, so it does not look like one. */
function BlockError({ error, retry }: ErrorViewProps) {
  const { messages } = useInsightsUi()
  const isFailure = error.code !== 'forbidden' && error.code !== 'not_found'
  const ErrorGlyph = glyphs[error.code]
  return (
    <StateMessage
      tone={isFailure ? 'error' : 'neutral'}
      icon={<ErrorGlyph />}
      text={messages.errors[error.code]}
      action={<Button onClick={retry}>{messages.retry}</Button>}
    />
  )
}

/** Above data that a failed refresh left as it was. */
function BlockStale({ retry, refreshing }: StaleViewProps) {
  const { messages } = useInsightsUi()
  return (
    <div className="ci-StaleNotice-root" role="status">
      <span className="ci-StaleNotice-icon">
        <AlertGlyph />
      </span>
      <span className="ci-StaleNotice-text">{messages.stale}</span>
      <Button variant="quiet" onClick={retry} disabled={refreshing}>
        {refreshing ? messages.refreshing : messages.retry}
      </Button>
    </div>
  )
}

export const blockStates: StateViews = { layout: 'block', Root: BlockRoot, Error: BlockError, Stale: BlockStale }
