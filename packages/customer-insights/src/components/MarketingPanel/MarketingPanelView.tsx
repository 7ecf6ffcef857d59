import { type ReactNode, useId } from 'react'
import type { CustomerInsights } from '../../client/types.ts'
import { TagList } from '../CustomerOverviewCard/TagList.tsx'
import { Root } from '../shared/Root.tsx'
import { SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { FanGlyph } from '../shared/TierGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentReason } from './reasons.ts'

interface MarketingPanelViewProps {
  insights: CustomerInsights
  reasons: readonly SegmentReason[]
  heading: 'h3' | 'h4' | 'h5'
  /** In place of the plain list of tags. */
  tags?: ReactNode
  /** In place of the explanation; false: none. */
  consent?: ReactNode
  actions?: ReactNode
}

export function MarketingPanelView(props: MarketingPanelViewProps) {
  const { insights, reasons, heading, tags, consent, actions } = props
  const { messages } = useInsightsUi()
  const { marketing } = messages
  return (
    <Root name="ci-MarketingPanel-root">
      <Part title={marketing.tags} heading={heading}>
        {tags ?? (
          <div className="ci-MarketingPanel-tags">
            <TagList tags={insights.customer.marketing_tags} />
          </div>
        )}
      </Part>
      <Part title={marketing.segments} heading={heading}>
        {reasons.length === 0 ? (
          <p className="ci-MarketingPanel-hint">{marketing.noSegments}</p>
        ) : (
          <dl className="ci-MarketingPanel-reasons">
            {reasons.map(reason => (
              <Reason key={reason.segment ?? ''} {...reason} />
            ))}
          </dl>
        )}
      </Part>
      {consent !== false && (
        <Part title={messages.consent.title} heading={heading}>
          {consent ?? (
            <p className="ci-MarketingPanel-hint">
              <span data-bone="">{messages.consent.explain}</span>
            </p>
          )}
        </Part>
      )}
      {actions && (
        <Part title={marketing.actions} heading={heading}>
          <div className="ci-MarketingPanel-actions">{actions}</div>
        </Part>
      )}
    </Root>
  )
}

function Part({ title, heading, children }: { title: string; heading: 'h3' | 'h4' | 'h5'; children: ReactNode }) {
  const id = useId()
  const Heading = heading
  return (
    <section className="ci-MarketingPanel-part" aria-labelledby={id}>
      <Heading id={id} className="ci-MarketingPanel-title">
        {title}
      </Heading>
      {children}
    </section>
  )
}

function Reason({ segment, label, reason }: SegmentReason) {
  return (
    <div className="ci-MarketingPanel-reason" data-segment={segment ?? undefined}>
      <dt className="ci-MarketingPanel-segment">
        {segment ? <SegmentGlyph segment={segment} /> : <FanGlyph />}
        <bdi className="ci-MarketingPanel-name" title={label} data-bone="">
          {label}
        </bdi>
      </dt>
      <dd className="ci-MarketingPanel-why">
        <span data-bone="">{reason}</span>
      </dd>
    </div>
  )
}

/** Stand where the reasons will be. */
export const standInReasons: readonly SegmentReason[] = (['high', 'regular', 'active'] as const).map(segment => ({
  segment,
  label: 'A segment',
  reason: 'A reason with its limit in a sentence',
}))
