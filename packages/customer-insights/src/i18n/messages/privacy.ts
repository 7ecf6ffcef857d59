import type { Capability } from '../../client/types.ts'
import type { StateText } from '../messages.ts'

/** What concerns all of privacy: who may do what. */
export interface PrivacyMessages {
  title: string
  /** Why something cannot be used: the caller lacks this capability. */
  notAllowed: Record<Capability, string>
  /** In place of a whole component. */
  noCapability: StateText
}
