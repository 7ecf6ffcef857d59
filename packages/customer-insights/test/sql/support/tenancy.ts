import { type Node, parseSync } from 'libpg-query'

/** One of our tables with a tenant, in a FROM, an UPDATE, or a DELETE. */
export interface Access {
  table: string
  /**
   * How its rows are narrowed to a tenant: `one`, by equality with a column or a value; `some`, one of several; `no`.
   */
  tenant: 'one' | 'some' | 'no'
  /** Whether another one of them stands beside it, or in the query around it. */
  isJoined: boolean
}

type Tree = { [key: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Every access in a statement to one of these tables, all of which have a column `tenant_id`. */
export function accessesOf(sql: string, tables: ReadonlySet<string>): Access[] {
  const found: Access[] = []
  for (const { stmt } of parseSync(sql).stmts ?? []) visit(stmt as Node, 0)
  return found

  function visit(node: unknown, outside: number): void {
    if (Array.isArray(node)) for (const item of node) visit(item, outside)
    if (!isTree(node) || Array.isArray(node)) return
    for (const [kind, value] of Object.entries(node)) {
      if (/^(Select|Update|Delete|Merge)Stmt$/.test(kind) && isTree(value)) level(value, outside)
      else visit(value, outside)
    }
  }

  /** One query, without those inside it, which are levels of their own. */
  function level(query: Tree, outside: number): void {
    const from = [query.fromClause, query.usingClause, query.relation, query.sourceRelation]
    const here = rangesIn(from).filter(({ table }) => tables.has(table))
    const conditions = [query.whereClause, query.joinCondition, ...joinsIn(from).map(({ quals }) => quals)]
    const shared = joinsIn(from).some(({ usingClause }) => JSON.stringify(usingClause ?? '').includes('"tenant_id"'))
    const pins = conditions.flatMap(conjuncts).map(pinOf)
    for (const { table, alias } of here) {
      const own = pins.filter(({ columns }) =>
        columns.some(
          ([name, column]) => column === 'tenant_id' && (name === alias || (name === '' && here.length === 1)),
        ),
      )
      const tenant = shared || own.some(({ isOne }) => isOne) ? 'one' : own.length > 0 ? 'some' : 'no'
      found.push({ table, tenant, isJoined: here.length + outside > 1 })
    }
    visit(Object.values(query), outside + here.length)
  }
}

/** Tables of our schema in a FROM, with the names they go by there. */
function rangesIn(node: unknown): { table: string; alias: string }[] {
  if (Array.isArray(node)) return node.flatMap(rangesIn)
  if (!isTree(node)) return []
  // A table as the target of an UPDATE comes without its wrapping.
  const range = isTree(node.RangeVar) ? node.RangeVar : 'relname' in node ? node : undefined
  if (range) {
    const table = String(range.relname)
    if (range.schemaname !== 'customer_insights') return []
    return [{ table, alias: String((range.alias as Tree | undefined)?.aliasname ?? table) }]
  }
  return isTree(node.JoinExpr) ? rangesIn([node.JoinExpr.larg, node.JoinExpr.rarg]) : []
}

function joinsIn(node: unknown): Tree[] {
  if (Array.isArray(node)) return node.flatMap(joinsIn)
  if (!isTree(node) || !isTree(node.JoinExpr)) return []
  return [node.JoinExpr, ...joinsIn([node.JoinExpr.larg, node.JoinExpr.rarg])]
}

function conjuncts(node: unknown): unknown[] {
  if (!isTree(node)) return []
  const { BoolExpr: bool } = node as { BoolExpr?: Tree }
  return bool?.boolop === 'AND_EXPR' ? (bool.args as unknown[]).flatMap(conjuncts) : [node]
}

/** What a condition compares for equality: the columns, as [alias, name], and whether with one value. */
function pinOf(node: unknown): { columns: [alias: string, column: string][]; isOne: boolean } {
  const none = { columns: [], isOne: false }
  if (!isTree(node)) return none
  if (isTree(node.SubLink)) {
    const { subLinkType, testexpr } = node.SubLink
    return subLinkType === 'ANY_SUBLINK' ? { columns: columnsIn(testexpr), isOne: true } : none
  }
  const expression = node.A_Expr
  if (!isTree(expression)) return none
  const isEqual = JSON.stringify(expression.name).includes('"="')
  const kind = String(expression.kind)
  if (isEqual && (kind === 'AEXPR_OP' || kind === 'AEXPR_NOT_DISTINCT')) {
    return { columns: columnsIn([expression.lexpr, expression.rexpr]), isOne: true }
  }
  if (isEqual && (kind === 'AEXPR_OP_ANY' || kind === 'AEXPR_IN')) {
    return { columns: columnsIn(expression.lexpr), isOne: false }
  }
  return none
}

/** Columns that are compared as they are, alone or in a row. */
function columnsIn(node: unknown): [alias: string, column: string][] {
  if (Array.isArray(node)) return node.flatMap(columnsIn)
  if (!isTree(node)) return []
  if (isTree(node.RowExpr)) return columnsIn(node.RowExpr.args)
  if (!isTree(node.ColumnRef)) return []
  const names = (node.ColumnRef.fields as { String?: { sval: string } }[]).map(field => field.String?.sval ?? '*')
  return [[names.at(-2) ?? '', names.at(-1) ?? '']]
}
