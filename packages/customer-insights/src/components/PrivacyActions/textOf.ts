import { CustomerInsightsError } from '../../client/errors.ts'
import type { Messages } from '../../i18n/messages.ts'

/** Why something was refused or failed. What the database says of input or of an obstacle is meant for the reader. */
export function textOf(error: unknown, messages: Messages): string {
  if (!(error instanceof CustomerInsightsError)) return messages.errors.unknown.title
  const isForReader = error.code === 'conflict' || error.code === 'invalid_input' || error.code === 'forbidden'
  return isForReader ? error.message : messages.errors[error.code].title
}
