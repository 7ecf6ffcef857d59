import type { CSSProperties } from 'react'

/**
 * For an input inside a field of ours that draws the border. Hosts style `input` as a rule, and rules outside a layer win
 * over ours: the field would have two borders. Inline, since nothing else wins over them.
 */
export const naked: CSSProperties = {
  margin: 0,
  padding: 0,
  minBlockSize: 0,
  background: 'none',
  border: 0,
  borderRadius: 0,
  boxShadow: 'none',
  outline: 'none',
}
