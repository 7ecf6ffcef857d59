import type { ReactNode } from 'react'
import type { ConsentChannel, ConsentState } from '../../client/types.ts'
import { CheckGlyph, ClockGlyph, CloseGlyph, MailGlyph, MessageGlyph, PhoneGlyph, PostGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

const channels: Record<ConsentChannel, () => ReactNode> = {
  email: MailGlyph,
  sms: MessageGlyph,
  phone: PhoneGlyph,
  post: PostGlyph,
}
const states: Record<ConsentState, () => ReactNode> = {
  granted: CheckGlyph,
  pending: ClockGlyph,
  withdrawn: CloseGlyph,
}

export function ChannelGlyph({ channel }: { channel: ConsentChannel }) {
  const Shown = channels[channel]
  return <Shown />
}

/** How it stands, as a word with a mark. */
export function ConsentMark({ state }: { state: ConsentState | null }) {
  const { messages } = useInsightsUi()
  const StateGlyph = state && states[state]
  return (
    <span className="ci-ConsentPanel-state" data-state={state ?? 'none'}>
      {StateGlyph && <StateGlyph />}
      <span data-bone="">{messages.consent.states[state ?? 'none']}</span>
    </span>
  )
}
