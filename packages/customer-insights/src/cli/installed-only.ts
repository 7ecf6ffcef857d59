import pg from 'pg'
import { CliError } from './io.ts'

/**
 * Runs a query on functions of ours.
 *
 * @throws CliError where they are not there
 */
export async function inInstallation<T>(where: string, query: () => Promise<T>): Promise<T> {
  try {
    return await query()
  } catch (error) {
    // 3F000: no such schema; 42883: no such function.
    if (!(error instanceof pg.DatabaseError) || !['3F000', '42883'].includes(error.code ?? '')) throw error
    throw new CliError(
      `Customer insights are not installed in ${where}.\n  remedy: customer-insights init, then supabase db push`,
    )
  }
}
