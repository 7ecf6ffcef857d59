import { CONSENT_SOURCES } from '../../i18n/messages/consent.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** Names that are ours in the reader's language, and others as they are. */
export function useConsentWords(purposeLabels: Readonly<Record<string, string>> = {}) {
  const { consent } = useInsightsUi().messages
  return {
    purpose: (purpose: string) => purposeLabels[purpose] ?? (purpose === 'marketing' ? consent.marketing : purpose),
    source: (source: string) => {
      const known = CONSENT_SOURCES.find(name => name === source)
      return known ? consent.sources[known] : source
    },
  }
}
