import { expect, it } from 'vitest'
import { missingForProvenance } from './provenance.ts'

it('asks for the repository, which npm compares with where the package was built', () => {
  expect(missingForProvenance({ repository: 'github:org/customer-insights' })).toBeNull()
  expect(missingForProvenance({ repository: { url: 'git+https://example.com/customer-insights.git' } })).toBeNull()
  for (const manifest of [{}, { repository: '' }, { repository: {} }, { repository: { url: ' ' } }])
    expect(missingForProvenance(manifest)).toContain('no "repository"')
})
