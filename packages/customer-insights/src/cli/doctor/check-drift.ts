import type { ClientBase } from 'pg'
import type { Finding } from './finding.ts'

/** A thing of ours, as the manifest or the catalog has it; see sql/core/400_objects.sql. */
interface Made {
  kind: string
  name: string
  partOf: string | null
  createSql: string
  dropSql: string | null
}

interface Difference {
  recorded: Made | null
  current: Made | null
}

/** Compares what is there with what the installation made. Every difference is a problem. */
export async function checkDrift(client: ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<Difference>(differencesQuery)
  const differences = (await isSameServer(client)) ? rows : rows.filter(isGoneOrNew)
  const gone = new Set(
    differences.flatMap(({ recorded, current }) => (recorded && !current ? (wholeName(recorded) ?? []) : [])),
  )
  const findings = differences.flatMap(({ recorded, current }) => {
    if (recorded === null) return current === null ? [] : unexpected(current)
    // What goes with a function or table that is missing comes back together with it.
    if (recorded.partOf !== null && gone.has(recorded.partOf)) return []
    return current === null ? missing(recorded, partsOf(wholeName(recorded), rows)) : changed(recorded, current)
  })
  return (await isSameServer(client)) ? findings : [...findings, anotherServer]
}

const isGoneOrNew = ({ recorded, current }: Difference) => recorded === null || current === null

/** What parts call the thing that they go with. */
function wholeName({ kind, name }: Made): string | null {
  if (kind === 'function') return `function ${name}`
  return kind === 'table' || kind === 'view' ? `table ${name}` : null
}

/** What goes with a function or table and was lost with it. Columns come with their table. */
function partsOf(whole: string | null, differences: readonly Difference[]): Made[] {
  return differences.flatMap(({ recorded }) =>
    recorded && whole !== null && recorded.partOf === whole && recorded.kind !== 'column' ? recorded : [],
  )
}

function missing(made: Made, parts: readonly Made[]): Finding[] {
  const whole = wholeName(made)
  // Postgres lets everyone execute a new function.
  const closed = whole === null ? [] : [`revoke all on ${whole} from public, anon, authenticated, service_role`]
  return [drift(`${label(made)} is missing`, [made.createSql, ...closed, ...parts.map(({ createSql }) => createSql)])]
}

function unexpected(made: Made): Finding[] {
  if (made.dropSql === null) return []
  return [drift(`${label(made)} is not part of the installation`, [made.dropSql])]
}

function changed(recorded: Made, current: Made): Finding[] {
  const { kind, name, createSql, dropSql } = recorded
  // A whole whose columns differ; they are found one by one.
  if (kind === 'table') return []
  if (kind === 'trigger' && current.createSql.startsWith(`${createSql}; alter table `)) {
    const state = / (disable|enable replica|enable always) trigger /.exec(current.createSql)?.[1] ?? ''
    const enable = current.createSql.slice(createSql.length + 2).replace(` ${state} trigger `, ' enable trigger ')
    return [drift(`trigger ${name} is set to: ${state}`, [enable])]
  }
  if (kind === 'column') {
    return [{ ...drift(`${label(recorded)} was changed`, []), remedy: `it was made by: ${createSql}`, sql: null }]
  }
  const replaces = ['function', 'view', 'owner'].includes(kind) || dropSql === null
  return [drift(`${label(recorded)} was changed`, replaces ? [createSql] : [dropSql, createSql])]
}

const label = ({ kind, name }: Made) => (kind === 'owner' ? `the owner of ${name}` : `${kind} ${name}`)

function drift(problem: string, statements: readonly string[]): Finding {
  const sql = statements.map(statement => `${statement.trimEnd()};`).join('\n')
  return { level: 'problem', topic: 'drift', problem, remedy: null, sql }
}

const anotherServer: Finding = {
  level: 'advice',
  topic: 'drift',
  problem: 'Postgres was upgraded since the installation, so definitions cannot be compared, only what is there at all',
  remedy: null,
  sql: 'select customer_insights.record_objects();',
}

async function isSameServer(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ same: boolean }>(
    `select coalesce(bool_and(m.server_major = current_setting('server_version_num')::int / 10000), true) as same
     from customer_insights.manifest m`,
  )
  return rows[0]?.same ?? true
}

/** In the order in which things were made, so that what is needed is restored before what needs it. */
const differencesQuery = `
select
  case when m.kind is not null then json_build_object(
    'kind', m.kind, 'name', m.name, 'partOf', m.part_of, 'createSql', m.create_sql, 'dropSql', m.drop_sql
  ) end as recorded,
  case when o.kind is not null then json_build_object(
    'kind', o.kind, 'name', o.name, 'partOf', o.part_of, 'createSql', o.create_sql, 'dropSql', o.drop_sql
  ) end as current
from customer_insights.manifest m
full join customer_insights.objects() o using (kind, name)
where o.create_sql is distinct from m.create_sql
order by coalesce(m.ordinal, o.ordinal), kind, name`
