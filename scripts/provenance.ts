/** The part of a package.json that says where the package comes from. */
export interface Origin {
  repository?: string | { url?: string }
}

/**
 * What npm would refuse to publish with provenance for: it signs where a package was built, and wants package.json to say
 * the same. Null: nothing.
 */
export function missingForProvenance({ repository }: Origin): string | null {
  const url = typeof repository === 'string' ? repository : repository?.url
  if (url?.trim()) return null
  return 'packages/customer-insights/package.json has no "repository": npm publishes nothing with provenance that does not say where it comes from.'
}
