import type { SupabaseClient } from '@supabase/supabase-js'
import { expect } from 'vitest'
import { CustomerInsightsError, type CustomerInsightsErrorCode } from '../../../src/client/errors.ts'
import type { CustomerInsightsClient } from '../../../src/client/index.ts'
import type { Claims } from '../../../src/testing/claims.ts'

/** A Supabase project with the host's tables, the bundle and the fixture. Its clients are real supabase-js. */
export interface ContractBackend {
  supabase(claims: Claims): Promise<SupabaseClient>
  /** The same without the bundle. */
  withoutBundle(claims: Claims): Promise<SupabaseClient>
  /** A project that cannot be reached. */
  unreachable(): SupabaseClient
  /** Runs SQL as the owner of the database. */
  sql(text: string): Promise<unknown>
}

/** What a part of the suite works with, once it is set up. */
export interface Contract {
  backend: ContractBackend
  /** A client of a member of staff. */
  staff: CustomerInsightsClient
  clientOf(claims: Claims): Promise<CustomerInsightsClient>
}

export async function expectError(
  answer: Promise<unknown>,
  code: CustomerInsightsErrorCode,
  { message, hint }: { message?: RegExp; hint?: RegExp } = {},
): Promise<void> {
  const error = await answer.then(
    value => expect.fail(`expected ${code}, got ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(error instanceof CustomerInsightsError)) throw error
  expect(error.code, error.message).toBe(code)
  if (message) expect(error.message).toMatch(message)
  if (hint) expect(error.hint).toMatch(hint)
  if (code !== 'outdated_schema') expect(error.cause).toMatchObject({ message: expect.any(String) })
}
