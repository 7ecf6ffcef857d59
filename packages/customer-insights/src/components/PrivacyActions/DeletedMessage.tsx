import { useEffect, useRef } from 'react'
import type { ErasureResult } from '../../client/types.ts'
import { ShieldGlyph } from '../shared/Glyph.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** Stands where the customer was, and takes the focus that was on what is gone. */
export function DeletedMessage({ deleted: { mode, erased_at } }: { deleted: ErasureResult }) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.privacy
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} className="ci-DeletedMessage-root" role="status" tabIndex={-1}>
      <StateMessage
        icon={<ShieldGlyph />}
        text={{ title: words.erased[mode], description: words.modes[mode].erasedOn(formatters.date(erased_at)) }}
      />
    </div>
  )
}
