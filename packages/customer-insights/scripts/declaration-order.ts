/** The order in which `styles.css` is smallest in gzip, as `find-order.ts` found it. What is missing comes last. */
export const DECLARATION_ORDER = `
  flex font-weight overflow-x flex-basis border-start-start-radius opacity
  font text-indent mask grid-template-areas content justify-content
  translate grid-template-columns flex-wrap position stroke-width border-start-end-radius
  font-variant-numeric inset -webkit-line-clamp align-items -webkit-box-orient overflow-wrap
  align-content margin-inline-end inset-inline place-items z-index text-decoration
  overscroll-behavior display pointer-events grid-auto-columns flex-direction visibility
  padding-inline-end margin-block-start border-end-start-radius contain grid-template justify-items
  gap margin-inline-start margin-block-end overflow-y max-block-size accent-color
  aspect-ratio border-spacing inset-block-start inset-inline-start margin text-underline-offset
  color scroll-margin-block-start border-block-start font-style border-block-end padding-block
  appearance user-select text-decoration-color transform text-decoration-thickness block-size
  container-type inset-block vertical-align list-style background border-radius
  border line-height border-collapse grid-auto-flow font-size text-transform
  box-shadow box-sizing padding-inline-start order object-fit letter-spacing
  max-inline-size overflow border-color padding-inline border-block align-self
  grid-row transition stroke-linecap word-spacing text-overflow inset-inline-end
  box-decoration-break padding-block-end inline-size color-scheme stroke outline
  inset-block-end overscroll-behavior-x background-repeat padding animation column-gap
  font-family scroll-padding-block stroke-linejoin grid-area border-inline-end min-inline-size
  clip-path min-block-size border-end-end-radius table-layout place-content scrollbar-width
  justify-self text-wrap outline-offset cursor forced-color-adjust break-inside
  grid-column white-space padding-block-start fill -webkit-text-size-adjust text-align
`
  .trim()
  .split(/\s+/)
