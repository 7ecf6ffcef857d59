import { inlineStates } from '../shared/inlineStates.tsx'
import { Later } from '../shared/Later.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { createLoader } from '../shared/useLoaded.ts'
import type { CustomerTagsProps } from './CustomerTags.tsx'
import { TagList } from './TagList.tsx'

/** The field weighs more than all that it stands in. */
const customerTags = createLoader(async () => (await import('./CustomerTags.tsx')).CustomerTags)

/** Where the field for a customer's tags will be. */
export const standInTagField = <span className="ci-CustomerOverviewCard-field" data-bone="" />

/** The field for a customer's tags, once it is there; to read, for those who may not change them. */
export function TagField(props: CustomerTagsProps) {
  if (useCapability('tag') === false) return <TagList tags={props.tags} />
  return (
    <Later loader={customerTags} placeholder={standInTagField} states={inlineStates}>
      {CustomerTags => <CustomerTags {...props} />}
    </Later>
  )
}
