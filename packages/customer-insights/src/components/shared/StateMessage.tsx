import { createElement, Fragment, type ReactNode } from 'react'
import type { StateText } from '../../i18n/messages.ts'
import { useInsightsUi } from './useInsightsUi.ts'

interface StateMessageProps {
  text: StateText & { remedy?: string | null }
  icon?: ReactNode
  tone?: 'neutral' | 'error'
  action?: ReactNode
}

/** What stands where there is nothing to show: what is so, what to do, and for developers the remedy. */
export function StateMessage({ text: { title, description, remedy }, icon, tone, action }: StateMessageProps) {
  const { messages } = useInsightsUi()
  return (
    <div className="ci-StateMessage-root" role={tone === 'error' ? 'alert' : undefined} data-tone={tone}>
      {icon && <span className="ci-StateMessage-icon">{icon}</span>}
      <p className="ci-StateMessage-title">{title}</p>
      <p className="ci-StateMessage-description">{description}</p>
      {remedy && (
        <p className="ci-StateMessage-remedy">
          {messages.forDevelopers}: {withCode(remedy)}
        </p>
      )}
      {action && <div className="ci-StateMessage-action">{action}</div>}
    </div>
  )
}

/** Text between backticks as code. */
function withCode(text: string): ReactNode {
  const parts = text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? createElement('code', { className: 'ci-StateMessage-code' }, part) : part))
  return createElement(Fragment, null, ...parts)
}
