import type { CreateFunctionStmt, DefElem, Node } from 'libpg-query'
import type { Problem, Source } from './source.ts'

interface FunctionHere {
  name: string
  line: number
  statement: CreateFunctionStmt
}

/** How a function is declared, so that nobody gets more rights through it than was meant. */
export function checkFunctions(source: Source): Problem[] {
  if (source.path.startsWith('host/')) return []
  const here = functionsOf(source)
  const problems = here.flatMap(found => checkDeclaration(found, source))
  return source.path.startsWith('api/') ? [...problems, ...checkOneObject(here, source)] : problems
}

export function functionsOf({ statements }: Source): FunctionHere[] {
  return statements.flatMap(({ node, line }) => {
    if (!('CreateFunctionStmt' in node)) return []
    return [{ name: lastName(node.CreateFunctionStmt.funcname), line, statement: node.CreateFunctionStmt }]
  })
}

export function optionsOf(statement: CreateFunctionStmt): DefElem[] {
  return (statement.options ?? []).flatMap(option => ('DefElem' in option ? [option.DefElem] : []))
}

export function languageOf(statement: CreateFunctionStmt): string | undefined {
  return textOf(optionsOf(statement).find(({ defname }) => defname === 'language')?.arg)
}

function checkDeclaration({ name, line, statement }: FunctionHere, source: Source): Problem[] {
  const problems: Problem[] = []
  const say = (message: string) => problems.push({ line, message: `${name}: ${message}` })
  const api = source.path.startsWith('api/')
  const security = optionsOf(statement).find(({ defname }) => defname === 'security')?.arg
  const definer = security !== undefined && 'Boolean' in security && security.Boolean.boolval === true

  if (!security) say('says neither `security invoker` nor `security definer`.')
  if (api && definer) say('an RPC is `security invoker`.')
  // In a plain SQL function a setting would keep the planner from inlining it; its names are qualified instead.
  const needsSearchPath = api || definer || languageOf(statement) === 'plpgsql'
  if (needsSearchPath && !hasEmptySearchPath(statement)) say("has no `set search_path = ''`.")
  if (!isGranted(name, source, false)) say('has no `revoke ... from public` beside it.')
  if (api && !isGranted(name, source, true)) say('has no `grant execute` beside it.')
  return problems
}

function checkOneObject(here: FunctionHere[], { path, statements }: Source): Problem[] {
  const expected = path.replace(/^api\/(\d+_)?/, '').replace(/\.sql$/, '')
  const strangers = statements.filter(
    ({ node }) => !['CreateFunctionStmt', 'GrantStmt', 'CommentStmt'].some(kind => kind in node),
  )
  const problems = strangers.map(({ line }) => ({
    line,
    message: 'Only a function, its grants and its comment belong here.',
  }))
  if (here.length !== 1) problems.push({ line: 1, message: `One function a file; this one has ${here.length}.` })
  const [only] = here
  if (only && only.name !== expected) {
    problems.push({ line: only.line, message: `The file is named for ${expected}, the function is ${only.name}.` })
  }
  return problems
}

function hasEmptySearchPath(statement: CreateFunctionStmt): boolean {
  return optionsOf(statement).some(({ arg }) => {
    if (!arg || !('VariableSetStmt' in arg) || arg.VariableSetStmt.name !== 'search_path') return false
    const [value, ...more] = arg.VariableSetStmt.args ?? []
    return more.length === 0 && value !== undefined && 'A_Const' in value && (value.A_Const.sval?.sval ?? '') === ''
  })
}

/** Whether the file grants the function to somebody, or revokes it from public. */
function isGranted(name: string, { statements }: Source, grant: boolean): boolean {
  return statements.some(({ node }) => {
    if (!('GrantStmt' in node) || (node.GrantStmt.is_grant ?? false) !== grant) return false
    const { objects = [], grantees = [] } = node.GrantStmt
    const names = objects.flatMap(object =>
      'ObjectWithArgs' in object ? [lastName(object.ObjectWithArgs.objname)] : [],
    )
    const toPublic = grantees.some(role => 'RoleSpec' in role && role.RoleSpec.roletype === 'ROLESPEC_PUBLIC')
    return names.includes(name) && toPublic !== grant
  })
}

function lastName(names: Node[] = []): string {
  return textOf(names.at(-1)) ?? ''
}

function textOf(node: Node | undefined): string | undefined {
  return node && 'String' in node ? node.String.sval : undefined
}
