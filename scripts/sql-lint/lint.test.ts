import { expect, test } from 'vitest'
import { fix, lint } from './lint.ts'

const header = `-- Promise: the answer.
-- Cost: none.
-- Callers: everyone.
`
const rpc = `${header}create function public.answer(question text) returns integer
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  customer customer_insights.customer_key[];
begin
  return 42;
end
$$;

revoke execute on function public.answer(text) from public, anon;
grant execute on function public.answer(text) to authenticated;
`

const messages = (path: string, text: string) => lint(path, text).map(({ line, message }) => `${line}: ${message}`)

test('says nothing of a file that keeps to the rules', () => {
  expect(lint('api/answer.sql', rpc)).toEqual([])
})

test('names the line of what Postgres cannot parse', () => {
  const [problem] = lint('core/010_x.sql', `${header}select 1;\nselect 'é' fro m where;\n`)
  expect(problem).toMatchObject({ line: 5, message: expect.stringContaining('syntax error') })
})

test('parses the bodies of PL/pgSQL functions', () => {
  expect(messages('api/answer.sql', rpc.replace('return 42', 'retur 42'))).toEqual([
    expect.stringContaining('4: answer: its body does not parse: syntax error'),
  ])
})

test.each([
  ['delete from public.answers;', 'DELETE'],
  ['with gone as (delete from public.answers returning 1) select * from gone;', 'DELETE'],
  ["update public.answers set text = '';", 'UPDATE'],
])('refuses what the platform refuses of API requests: %s', (statement, kind) => {
  const body = (sql: string) => messages('api/answer.sql', rpc.replace('return 42;', sql))
  expect(body(statement)).toEqual([expect.stringContaining(`4: answer: a ${kind} without WHERE`)])
  const mended = statement.replace(/( returning|;)/, ' where true$1')
  expect(body(mended)).toEqual([])
})

test.each(['Promise', 'Cost', 'Callers'])('wants to be told the %s', word => {
  const text = rpc.replace(`-- ${word}:`, '--')
  expect(messages('api/answer.sql', text)).toEqual([`1: The opening comment has no line "-- ${word}: ...".`])
})

test('wants only an opening comment of the host schema', () => {
  expect(lint('host/010_x.sql', '-- Venues.\nselect 1;\n')).toEqual([])
  expect(messages('host/010_x.sql', 'select 1;\n')).toEqual(['1: The file does not open with a comment.'])
})

test.each([
  [' security invoker', '', 'says neither `security invoker` nor `security definer`'],
  ['security invoker', 'security definer', 'an RPC is `security invoker`'],
  ["set search_path = ''", '', "has no `set search_path = ''`"],
  ["set search_path = ''", 'set search_path = public', "has no `set search_path = ''`"],
  ['from public, anon', 'from anon', 'has no `revoke ... from public`'],
  ['grant execute on function public.answer(text) to authenticated;\n', '', 'has no `grant execute`'],
  ['grant execute on function public.answer', 'grant execute on function public.other', 'has no `grant execute`'],
])('holds an RPC to its declaration: %s -> %s', (from, to, message) => {
  expect(messages('api/answer.sql', rpc.replace(from, to))).toEqual([expect.stringContaining(message)])
})

test('lets a plain SQL function of the core do without a search_path, but no definer', () => {
  const plain = rpc.replace('plpgsql', 'sql').replace(/as \$\$[\s\S]*\$\$/, () => 'as $$ select 42 $$')
  const without = plain.replace("set search_path = ''\n", '')
  expect(lint('core/010_answer.sql', without)).toEqual([])
  expect(messages('core/010_answer.sql', without.replace('invoker', 'definer'))).toEqual([
    "4: answer: has no `set search_path = ''`.",
  ])
})

test('keeps one function, named like the file, in a file of the API', () => {
  expect(messages('api/reply.sql', rpc)).toEqual(['4: The file is named for reply, the function is answer.'])
  expect(messages('api/answer.sql', `${rpc}select 1;\n`)).toEqual([
    '17: Only a function, its grants and its comment belong here.',
  ])
  expect(messages('api/answer.sql', header)).toEqual(['1: One function a file; this one has 0.'])
})

test('looks at the layout, and mends what has one answer', () => {
  const untidy = `${header}SELECT 'SELECT é' AS "AS" ;  \n\n\n`
  expect(messages('core/010_x.sql', untidy)).toEqual([
    '4: Space at the end of the line.',
    '4: Keyword SELECT; keywords are in lower case.',
    '4: Keyword AS; keywords are in lower case.',
    '7: A file ends with one line break.',
  ])
  expect(fix(untidy)).toBe(`${header}select 'SELECT é' as "AS" ;\n`)
  expect(messages('core/010_x.sql', `${header}select\t${'1,'.repeat(60)}1;\n`)).toEqual([
    '4: A tab; indent with spaces.',
    '4: 129 characters; at most 120.',
  ])
})

test('finds keywords inside of bodies, at their place', () => {
  const loud = rpc.replace('return 42', "-- 'é' é\n  RETURN 42")
  expect(messages('api/answer.sql', loud)).toEqual(['12: Keyword RETURN; keywords are in lower case.'])
  expect(fix(loud)).toBe(rpc.replace('return 42', "-- 'é' é\n  return 42"))
})
