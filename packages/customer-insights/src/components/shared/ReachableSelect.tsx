'use client'

import { CONSENT_CHANNELS, type ConsentChannel } from '../../client/types/consent.ts'
import { Select } from './Select.tsx'
import { useInsightsUi } from './useInsightsUi.ts'

interface ReachableSelectProps {
  value: ConsentChannel | null
  /** What it is called when no channel is chosen. */
  nobody: string
  onChange: (channel: ConsentChannel | null) => void
  disabled?: boolean
}

/** By what means people are to be reachable: those who have agreed to it, and are not to be left alone. */
export function ReachableSelect({ value, nobody, onChange, disabled = false }: ReachableSelectProps) {
  const { consent } = useInsightsUi().messages
  return (
    <Select
      label={consent.reachable}
      value={value ?? ''}
      options={[
        { value: '', label: nobody },
        ...CONSENT_CHANNELS.map(channel => ({ value: channel, label: consent.channels[channel] })),
      ]}
      onChange={next => onChange(next === '' ? null : (next as ConsentChannel))}
      disabled={disabled}
    />
  )
}
