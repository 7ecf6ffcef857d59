import { inlineStates } from '../shared/inlineStates.tsx'
import { Later } from '../shared/Later.tsx'
import { createLoader } from '../shared/useLoaded.ts'
import type { CustomerTagsProps } from './CustomerTags.tsx'

/** The field weighs more than all that it stands in. */
const customerTags = createLoader(async () => (await import('./CustomerTags.tsx')).CustomerTags)

/** Where the field for a customer's tags will be. */
export const standInTagField = <span className="ci-CustomerOverviewCard-field" data-bone="" />

/** The field for a customer's tags, once it is there. */
export function TagField(props: CustomerTagsProps) {
  return (
    <Later loader={customerTags} placeholder={standInTagField} states={inlineStates}>
      {CustomerTags => <CustomerTags {...props} />}
    </Later>
  )
}
