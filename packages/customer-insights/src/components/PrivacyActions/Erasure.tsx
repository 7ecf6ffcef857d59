import { useId, useState } from 'react'
import type { CustomerPrivacy, ErasureResult } from '../../client/types.ts'
import { Button } from '../shared/Button.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'
import { Hint } from './ActionPart.tsx'
import { ErasedNotice } from './ErasedNotice.tsx'

const eraseDialog = createLoader(async () => (await import('./EraseDialog.tsx')).EraseDialog)

interface ErasureProps {
  customerId: string
  name: string | null
  privacy: CustomerPrivacy
  onErased: (result: ErasureResult) => void
}

/** The way to the erasure, or why there is none now. */
export function Erasure({ customerId, name, privacy, onErased }: ErasureProps) {
  const { messages } = useInsightsUi()
  const words = messages.privacy
  const mayErase = useCapability('erase')
  const [wasOpened, setWasOpened] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const { value: EraseDialog, failed, retry } = useLoaded(eraseDialog, wasOpened)
  const why = useId()

  if (mayErase === false) {
    return (
      <>
        {privacy.erased && <ErasedNotice erased={privacy.erased} />}
        <Hint>{words.notAllowed.erase}</Hint>
      </>
    )
  }
  const isHeld = privacy.legal_hold !== null
  return (
    <>
      {privacy.erased ? <ErasedNotice erased={privacy.erased} /> : <Hint>{words.eraseHint}</Hint>}
      <Button
        variant="danger"
        disabled={isHeld}
        aria-describedby={isHeld ? why : undefined}
        onClick={() => {
          setWasOpened(true)
          setIsOpen(true)
        }}
      >
        {words.eraseOpen}
      </Button>
      {isHeld && <Hint id={why}>{words.eraseHeld}</Hint>}
      {EraseDialog && (
        <EraseDialog customerId={customerId} name={name} open={isOpen} onOpenChange={setIsOpen} onErased={onErased} />
      )}
      {failed && isOpen && (
        <Hint role="alert" tone="error">
          {messages.errors.network.title} <Button onClick={retry}>{messages.retry}</Button>
        </Hint>
      )}
    </>
  )
}
