import type { ReactNode } from 'react'
import { Button } from '../shared/Button.tsx'
import { Root } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { ActionPart } from './ActionPart.tsx'

export interface PrivacyActionsViewProps {
  heading: 'h3' | 'h4' | 'h5'
  /** In place of the buttons that do nothing yet. */
  parts?: { dataExport: ReactNode; hold: ReactNode; erasure: ReactNode }
}

/** Export, legal hold and erasure, side by side where there is room. */
export function PrivacyActionsView({ heading, parts }: PrivacyActionsViewProps) {
  const words = useInsightsUi().messages.privacy
  return (
    <Root name="ci-PrivacyActions-root">
      <ActionPart title={words.export} heading={heading}>
        {parts?.dataExport ?? <StandIn hint={words.exportHint} action={words.exportData} />}
      </ActionPart>
      <ActionPart title={words.hold} heading={heading}>
        {parts?.hold ?? <StandIn hint={words.holdHint} action={words.setHold} />}
      </ActionPart>
      <ActionPart title={words.erase} heading={heading}>
        {parts?.erasure ?? <StandIn hint={words.eraseHint} action={words.eraseOpen} />}
      </ActionPart>
    </Root>
  )
}

function StandIn({ hint, action }: { hint: string; action: string }) {
  return (
    <>
      <p className="ci-PrivacyActions-hint">
        <span data-bone="">{hint}</span>
      </p>
      <Button data-bone="">{action}</Button>
    </>
  )
}
