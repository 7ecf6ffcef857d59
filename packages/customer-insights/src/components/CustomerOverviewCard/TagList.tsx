import { Chip } from '../shared/Chip.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** A customer's marketing tags to read. */
export function TagList({ tags }: { tags: readonly string[] }) {
  const { messages } = useInsightsUi()
  if (tags.length === 0) {
    return (
      <span className="ci-CustomerOverviewCard-none" data-bone="">
        {messages.noTags}
      </span>
    )
  }
  return (
    <ul className="ci-CustomerOverviewCard-tags" aria-label={messages.tags}>
      {tags.map(tag => (
        <li key={tag} className="ci-CustomerOverviewCard-tag">
          <Chip title={tag}>{tag}</Chip>
        </li>
      ))}
    </ul>
  )
}
