import type { Capability, ErasureMode } from '../../client/types.ts'
import type { StateText } from '../messages.ts'

/** What an erasure takes and what it leaves, and how it is spoken of. */
export interface ErasureText {
  title: string
  summary: string
  goes: readonly string[]
  stays: readonly string[]
  /** On the button that does it. */
  confirm: string
  /** "Anonymized on Feb 1, 2026" */
  erasedOn: (date: string) => string
  /** What that means for what is on screen. */
  erasedHint: string
}

/** Export, legal hold and erasure of one customer. */
export interface PrivacyMessages {
  title: string
  /** Why something cannot be used: the caller lacks this capability. */
  notAllowed: Record<Capability, string>
  /** In place of a whole component. */
  noCapability: StateText

  export: string
  exportHint: string
  exportData: string
  exporting: string
  /** Before the name of the file. */
  exported: string
  exportFailed: string

  hold: string
  holdHint: string
  holdReason: string
  setHold: string
  liftHold: string
  /** "Since Feb 1, 2026" */
  heldSince: (date: string) => string
  holdSet: string
  holdLifted: string
  holdFailed: string

  erase: string
  eraseHint: string
  eraseOpen: string
  eraseHeld: string
  eraseTitle: (name: string) => string
  cannotUndo: string
  modes: Record<ErasureMode, ErasureText>
  goes: string
  stays: string
  /** A ticket number, say; no personal data. */
  reference: string
  referenceHint: string
  /** What has to be typed, the name or the id. */
  typeToConfirm: (text: string) => string
  erasing: string
  erased: Record<ErasureMode, string>
  eraseFailed: string
}
