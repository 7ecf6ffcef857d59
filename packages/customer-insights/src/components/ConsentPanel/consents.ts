import {
  CONSENT_CHANNELS,
  type Consent,
  type ConsentChannel,
  type MarketingConsent,
} from '../../client/types/consent.ts'

/** How it stands with one channel and purpose. */
export interface ConsentStanding {
  channel: ConsentChannel
  purpose: string
  /** Null: never asked, or never answered, which means no. */
  consent: Consent | null
}

/** The purposes asked for, and those that the customer has an entry for, each with every channel. */
export function standings(
  { consents }: Pick<MarketingConsent, 'consents'>,
  purposes: readonly string[],
  channels: readonly ConsentChannel[] = CONSENT_CHANNELS,
): { purpose: string; channels: ConsentStanding[] }[] {
  const all = [...new Set([...purposes, ...consents.map(({ purpose }) => purpose)])]
  return all.map(purpose => {
    const own = consents.filter(consent => consent.purpose === purpose)
    // A channel that is not asked for any more may still be one that someone has agreed to.
    const shown = CONSENT_CHANNELS.filter(
      channel => channels.includes(channel) || own.some(consent => consent.channel === channel),
    )
    return {
      purpose,
      channels: shown.map(channel => ({
        channel,
        purpose,
        consent: own.find(consent => consent.channel === channel) ?? null,
      })),
    }
  })
}
