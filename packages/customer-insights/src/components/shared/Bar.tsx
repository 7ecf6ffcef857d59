/** A share of a whole as a bar; the number stands beside it, so it says nothing to a screen reader. */
export function Bar({ share }: { share: number }) {
  const width = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
  return (
    <span className="ci-Bar-root" aria-hidden="true">
      <span
        className="ci-Bar-fill"
        data-empty={width === 0 ? '' : undefined}
        style={{ inlineSize: `${(width * 100).toFixed(2)}%` }}
      />
    </span>
  )
}
