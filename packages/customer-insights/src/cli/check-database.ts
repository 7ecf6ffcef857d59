import type { ClientBase } from 'pg'
import type { ResolvedConfig } from '../sql/config.ts'
import type { ConfigProblem } from '../sql/config-error.ts'
import { advise } from './advise.ts'
import { readCatalog } from './catalog.ts'
import { checkMapping } from './check-mapping.ts'
import { checkServer } from './check-server.ts'

/** What was found: problems forbid the installation, advice does not. */
export interface DatabaseCheck {
  problems: ConfigProblem[]
  advice: string[]
}

/** Tells whether a config can be installed in a database, and changes nothing there. */
export async function checkDatabase(client: ClientBase, config: ResolvedConfig): Promise<DatabaseCheck> {
  const catalog = await readCatalog(client)
  const problems = [...(await checkServer(client)), ...(await checkMapping(client, config, catalog))]
  // Advice speaks of tables and columns that are there.
  return { problems, advice: problems.length === 0 ? await advise(client, config, catalog) : [] }
}
