/** The order in which `styles.css` is smallest in gzip, as `find-order.ts` found it. What is missing comes last. */
export const DECLARATION_ORDER = `
  border-collapse grid-template-columns border-spacing fill grid-auto-columns content
  overflow-x contain grid-template-areas flex font-weight justify-content
  position align-content scroll-padding-block inset opacity font
  flex-flow grid-template margin-inline-end inset-inline -webkit-box-orient flex-basis
  flex-wrap align-items z-index stroke-width place-items pointer-events
  display color-scheme text-decoration font-variant-numeric text-indent object-fit
  margin-block-start overflow-y flex-direction font-style visibility justify-items
  translate gap text-underline-offset inset-block-start vertical-align accent-color
  margin-block-end transform break-inside text-decoration-thickness overscroll-behavior scroll-margin-block-start
  margin-inline-start -webkit-line-clamp color border-block-end stroke-linecap border-block-start
  inset-inline-start grid-auto-flow user-select block-size aspect-ratio box-sizing
  max-block-size container-type padding-block margin border-end-start-radius padding-inline-end
  clip-path list-style background mask border-start-start-radius overflow-wrap
  overscroll-behavior-x border-end-end-radius outline-offset border border-radius font-size
  forced-color-adjust inset-inline-end padding-inline-start line-height text-transform box-shadow
  max-inline-size border-color text-overflow column-gap letter-spacing stroke-linejoin
  word-spacing overflow box-decoration-break border-block padding-block-end align-self
  animation padding-inline inline-size text-decoration-color order outline
  white-space padding grid-area border-inline-end border-start-end-radius inset-block-end
  grid-row inset-block text-wrap table-layout transition min-inline-size
  min-block-size font-family scrollbar-width padding-block-start stroke appearance
  justify-self -webkit-text-size-adjust place-content cursor grid-column text-align
`
  .trim()
  .split(/\s+/)
