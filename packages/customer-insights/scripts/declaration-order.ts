/** The order in which `styles.css` is smallest in gzip, as `find-order.ts` found it. What is missing comes last. */
export const DECLARATION_ORDER = `
  grid-template-columns opacity content font-weight outline-offset grid-template-areas
  position align-content flex list-style justify-content inset-inline-start
  grid-template mask stroke -webkit-box-orient border-end-end-radius place-items
  flex-basis inset flex-wrap align-items box-sizing visibility
  inset-inline font-style overflow-y z-index border-spacing display
  overflow-x text-decoration margin-inline-end translate margin-block-start margin-inline-start
  justify-items transform pointer-events flex-direction padding-inline-end stroke-width
  gap max-block-size margin text-underline-offset margin-block-end letter-spacing
  object-fit inset-block-start border-collapse inset-inline-end color appearance
  vertical-align user-select grid-auto-flow overscroll-behavior text-decoration-thickness color-scheme
  border-block-start place-content fill container-type font-variant-numeric block-size
  border-end-start-radius border-block-end padding-block aspect-ratio padding-inline-start background
  border border-radius line-height font-size border-start-end-radius text-transform
  box-shadow stroke-linecap order max-inline-size text-wrap padding-inline
  overflow-wrap border-color grid-auto-columns overflow align-self text-overflow
  padding-block-end inline-size font overscroll-behavior-x stroke-linejoin outline
  inset-block-end inset-block padding column-gap transition text-decoration-color
  accent-color background-repeat table-layout clip-path text-indent box-decoration-break
  border-inline-end -webkit-line-clamp border-start-start-radius scroll-padding-block grid-area word-spacing
  font-family scroll-margin-block-start min-inline-size animation min-block-size forced-color-adjust
  scrollbar-width contain justify-self padding-block-start cursor grid-column
  white-space break-inside -webkit-text-size-adjust grid-row border-block text-align
`
  .trim()
  .split(/\s+/)
