import { beforeAll } from 'vitest'
import { createCustomerInsightsClient } from '../../src/client/index.ts'
import { type Claims, staffClaims } from '../../src/testing/claims.ts'
import type { Contract, ContractBackend } from './contract/contract.ts'
import { customersContract } from './contract/customers.ts'
import { erasureContract } from './contract/erasure.ts'
import { failuresContract } from './contract/failures.ts'
import { listsContract } from './contract/lists.ts'
import { postgrestContract } from './contract/postgrest.ts'
import { privacyContract } from './contract/privacy.ts'
import { settingsContract } from './contract/settings.ts'
import { tagsContract } from './contract/tags.ts'

/** What the client promises, whatever it talks to. Run on PostgREST and on PGlite, so that the two cannot drift. */
export function contractSuite(makeBackend: () => Promise<ContractBackend>): void {
  let made: Contract
  const contract = () => made

  beforeAll(async () => {
    const backend = await makeBackend()
    const clientOf = async (claims: Claims) => createCustomerInsightsClient(await backend.supabase(claims))
    made = { backend, clientOf, staff: await clientOf(staffClaims) }
  })

  customersContract(contract)
  listsContract(contract)
  tagsContract(contract)
  settingsContract(contract)
  privacyContract(contract)
  erasureContract(contract)
  failuresContract(contract)
  postgrestContract(contract)
}
