import { parseAccess, parsePath } from '../sql/config-access.ts'
import type { ConfigKey } from '../sql/config-keys.ts'
import { formatTableName } from '../sql/config-names.ts'
import type { Ask } from './ask.ts'
import type { Catalog } from './catalog.ts'
import { type Proposal, proposeConfig, type Question } from './propose.ts'

/**
 * Proposes a config, and asks a person what the database does not tell, one question at a time: each answer may settle
 * the next. What has nothing to choose from is left in `questions`, as without a person.
 *
 * @returns null where the database has no tables
 */
export async function askForConfig(ask: Ask, catalog: Catalog, access: string | null): Promise<Proposal | null> {
  const answers = new Map<ConfigKey, string | null>()
  if (proposeConfig(catalog, access) === null) {
    const tables = catalog.tables.filter(({ kind }) => kind === 'table').map(formatTableName)
    if (tables.length === 0) return null
    for (const [key, what] of Object.entries(mainTables)) {
      answers.set(key as keyof typeof mainTables, await ask.choose(`Which table holds ${what}?`, tables.map(option)))
    }
  }
  for (;;) {
    const proposal = proposeConfig(catalog, access, answers)
    const question = proposal?.questions.find(({ key, candidates }) => candidates.length > 0 || key in byHand)
    if (!proposal || !question) return proposal
    const [key, answer] = await answerOf(ask, question)
    answers.set(key, answer)
  }
}

const mainTables = { 'customers.table': 'your customers', 'bookings.table': 'their bookings' } as const

/** Questions that have no candidates in a database. */
const byHand: Partial<Record<ConfigKey, (ask: Ask) => Promise<[ConfigKey, string | null]>>> = {
  access: async ask => ['access', await askAccess(ask)],
  tenant_claim: askTenantClaim,
}

const option = (value: string) => ({ value, label: value })

async function answerOf(
  ask: Ask,
  { key, problem, expected, candidates }: Question,
): Promise<[ConfigKey, string | null]> {
  const asked = byHand[key]
  if (asked !== undefined) return asked(ask)
  return [key, await ask.choose(`${key} ${problem}. It is: ${expected}`, candidates.map(option))]
}

const usualAccess = 'claim:app_metadata.role in staff,admin'

/** Who is staff: there is no default, since a wrong one would open everything. */
export async function askAccess(ask: Ask): Promise<string> {
  const kind = await ask.choose('Who is staff, and may see insights?', [
    { value: 'usual', label: 'users whose app_metadata.role is staff or admin', hint: usualAccess },
    { value: 'claim', label: 'users with another claim in their token' },
    { value: 'sql', label: 'users for whom an SQL expression is true' },
  ])
  if (kind === 'usual') return usualAccess
  const prefix = `${kind}:`
  const placeholder = kind === 'claim' ? 'app_metadata.role in manager,owner' : 'public.is_staff()'
  const check = (text: string) => accessProblem(prefix + text)
  return (
    prefix +
    (await ask.text(kind === 'claim' ? 'Which claim, with which values?' : 'Which expression?', { placeholder, check }))
  )
}

function accessProblem(access: string): string | null {
  const parsed = parseAccess(access, null)
  return 'access' in parsed ? null : `It ${parsed.problem}`
}

async function askTenantClaim(ask: Ask): Promise<[ConfigKey, string | null]> {
  const several = await ask.choose('Customers have a tenant. Does this database serve several businesses?', [
    { value: 'yes', label: 'yes, and staff see those of their own' },
    { value: 'no', label: 'no, it serves one' },
  ])
  if (several === 'no') return ['customers.tenant', null]
  const check = (text: string) => {
    const parsed = parsePath(text)
    return 'path' in parsed ? null : `It ${parsed.problem}`
  }
  return [
    'tenant_claim',
    await ask.text('Where does the token say which one?', { placeholder: 'app_metadata.tenant_id', check }),
  ]
}
