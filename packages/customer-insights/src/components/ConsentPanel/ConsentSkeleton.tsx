import { CONSENT_CHANNELS } from '../../client/types/consent.ts'
import { Button } from '../shared/Button.tsx'
import { Root } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { ConsentPanelViewProps } from './ConsentPanelView.tsx'

/**
 * Stands where the consent will be, in its boxes: each purpose with its channels, and a line of what was recorded. The view
 * itself has not come yet.
 */
export function ConsentSkeleton(props: Pick<ConsentPanelViewProps, 'purposes' | 'channels' | 'heading'>) {
  const { purposes, channels = CONSENT_CHANNELS, heading } = props
  const words = useInsightsUi().messages.consent
  const Heading = `h${heading}` as const
  const state = (
    <span className="ci-ConsentPanel-state">
      <span data-bone="">{words.states.none}</span>
    </span>
  )
  return (
    <Root name="ci-ConsentPanel-root">
      <p className="ci-ConsentPanel-hint">
        <span data-bone="">{words.explain}</span>
      </p>
      {purposes.map(purpose => (
        <div key={purpose} className="ci-ConsentPanel-purpose">
          {purposes.length > 1 && (
            <Heading className="ci-ConsentPanel-title">
              <span data-bone="">{purpose}</span>
            </Heading>
          )}
          <ul className="ci-ConsentPanel-rows">
            {channels.map(channel => (
              <li key={channel} className="ci-ConsentPanel-row">
                <span className="ci-ConsentPanel-channel">
                  <span className="ci-Glyph-root" />
                  <span data-bone="">{words.channels[channel]}</span>
                </span>
                <span className="ci-ConsentPanel-standing">{state}</span>
                <Button className="ci-ConsentPanel-action" data-bone="">
                  {words.record}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <section className="ci-ConsentPanel-history">
        <Heading className="ci-ConsentPanel-title">{words.history}</Heading>
        <p className="ci-ConsentPanel-hint">
          <span data-bone="">{words.noHistory}</span>
        </p>
      </section>
    </Root>
  )
}
