import type pg from 'pg'
import type { ResolvedConfig } from '../sql/config.ts'
import { describeProblem } from '../sql/config-error.ts'
import { BUNDLE_VERSION } from '../sql/version.ts'
import { readCatalog } from './catalog.ts'
import { checkMapping } from './check-mapping.ts'
import { describeUrl, withDatabase } from './database.ts'
import { checkAccess } from './doctor/check-access.ts'
import { checkDrift } from './doctor/check-drift.ts'
import { checkFreshness } from './doctor/check-freshness.ts'
import { checkVersion } from './doctor/check-version.ts'
import { describeFinding, type Finding } from './doctor/finding.ts'
import { type Installation, readInstallation } from './installation.ts'
import { CliError, count, type Io } from './io.ts'
import { loadConfig } from './load-config.ts'
import { readOwnMigration } from './migration-file.ts'

export interface DoctorOptions {
  dbUrl: string
  config: string
  dir: string
  json?: boolean
  sql?: boolean
}

/** What `doctor --json` prints. */
interface Report {
  package_version: string
  installed_version: string | null
  installed_at: string | null
  findings: Finding[]
}

/**
 * Tells what is installed in a database and what is wrong with it, each with its remedy. Changes nothing.
 *
 * @throws CliError with exit code 1 where there is a problem
 */
export async function doctor(io: Io, options: DoctorOptions): Promise<void> {
  const config = (await loadConfig(io, options.config, null))?.resolved ?? null
  const { installation, findings } = await withDatabase(options.dbUrl, async client => {
    const found = await readInstallation(client)
    return { installation: found, findings: await examine(io, options, client, found, config) }
  })
  print(io, options, installation, findings)
  const problems = findings.filter(({ level }) => level === 'problem').length
  if (problems > 0) throw new CliError(`${count(problems, 'problem')}.`)
}

async function examine(
  io: Io,
  options: DoctorOptions,
  client: pg.Client,
  installation: Installation,
  config: ResolvedConfig | null,
): Promise<Finding[]> {
  if (installation.state !== 'complete') return [incomplete[installation.state]]
  const version = checkVersion(installation, await readOwnMigration(io, options.dir), config)
  // Another version has other objects and other tables: only its own doctor can judge them.
  if (installation.version !== BUNDLE_VERSION) return version
  const drift = await checkDrift(client)
  const mapping = config === null ? [] : await unmapped(client, config)
  const first = [...version, ...drift, ...mapping]
  // The rest is asked in the words of our own objects, which must be there.
  if (drift.some(({ level }) => level === 'problem')) return [...first, ...(await orNothing(checkAccess(client)))]
  return [...first, ...(await checkFreshness(client)), ...(await checkAccess(client))]
}

const incomplete: Record<Exclude<Installation['state'], 'complete'>, Finding> = {
  none: {
    level: 'problem',
    topic: 'installation',
    problem: 'Customer Insights are not installed here',
    remedy: 'customer-insights init, then supabase db push',
    sql: null,
  },
  partial: {
    level: 'problem',
    topic: 'installation',
    problem: 'an installation broke off half-way, or its tables were dropped',
    remedy: 'customer-insights uninstall, then apply the migration again',
    sql: null,
  },
}

async function unmapped(client: pg.Client, config: ResolvedConfig): Promise<Finding[]> {
  const problems = await checkMapping(client, config, await readCatalog(client))
  return problems.map(problem => ({
    ...{ level: 'problem', topic: 'mapping', sql: null },
    problem: `${problem.key} ${problem.problem}`,
    remedy: problem.remedy ?? describeProblem(problem),
  }))
}

/** What cannot be asked because of a problem that is reported already. */
const orNothing = (findings: Promise<Finding[]>): Promise<Finding[]> => findings.catch(() => [])

function print(io: Io, options: DoctorOptions, installation: Installation, findings: readonly Finding[]): void {
  const complete = installation.state === 'complete' ? installation : null
  if (options.json) {
    const report: Report = {
      package_version: BUNDLE_VERSION,
      installed_version: complete?.version ?? null,
      installed_at: complete?.installedAt.toISOString() ?? null,
      findings: [...findings],
    }
    io.out(JSON.stringify(report, null, 2))
    return
  }
  if (options.sql) {
    for (const { sql } of findings) if (sql !== null) io.out(sql)
    return
  }
  if (complete !== null) {
    const day = complete.installedAt.toISOString().slice(0, 10)
    io.out(`Customer Insights ${complete.version} in ${describeUrl(options.dbUrl)}, installed on ${day}.`)
  }
  for (const finding of findings) io.out(`\n${describeFinding(finding)}`)
  if (findings.some(({ topic, level }) => topic === 'drift' && level === 'problem')) {
    io.out('\nWhat was written meanwhile may not be counted: once this is mended, customer-insights verify --repair.')
  }
  if (findings.length === 0) io.out('Everything is as it should be.')
}
