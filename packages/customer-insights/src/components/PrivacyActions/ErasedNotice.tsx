import type { CustomerPrivacy } from '../../client/types.ts'
import { ShieldGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** That this customer was erased, when, and what that means for what is on screen. */
export function ErasedNotice({ erased }: { erased: NonNullable<CustomerPrivacy['erased']> }) {
  const { messages, formatters } = useInsightsUi()
  const { erasedOn, erasedHint } = messages.privacy.modes[erased.mode]
  return (
    <div className="ci-ErasedNotice-root" data-mode={erased.mode}>
      <ShieldGlyph />
      <p className="ci-ErasedNotice-title">{erasedOn(formatters.date(erased.at))}</p>
      <p className="ci-ErasedNotice-text">{erasedHint}</p>
    </div>
  )
}
