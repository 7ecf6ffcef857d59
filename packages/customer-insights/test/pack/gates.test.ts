// What tools and rules say of the tarball itself.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Consumer, createConsumer } from './consumer.ts'
import { execute } from './execute.ts'
import { serverModules } from './serverModules.ts'

const packageFolder = join(import.meta.dirname, '../..')
const tool = (name: string, ...args: string[]) => execute(packageFolder, join('node_modules/.bin', name), args)

let host: Consumer
beforeAll(async () => {
  host = await createConsumer(inject('tarball'))
})
afterAll(() => host.remove())

test('publint has nothing to say, suggestions included', async () => {
  const { code, stdout } = await tool('publint', 'run', inject('tarball'), '--strict')
  expect(stdout).toContain('All good!')
  expect(code).toBe(0)
})

test('are the types wrong: not for an ESM-only package', async () => {
  const { code, stdout } = await tool('attw', inject('tarball'), '--profile', 'esm-only', '--format', 'json')
  expect(Object.keys(JSON.parse(stdout).analysis.entrypoints)).toContain('./components')
  expect(code, stdout).toBe(0)
})

/** One of each, or hooks throw and caches are two. */
const SINGLE = ['react', 'react-dom', '@tanstack/react-query', '@tanstack/query-core', '@supabase/supabase-js']

test('a host that installs it has one React, one TanStack Query, one supabase-js', async () => {
  const manifest = await readManifest()
  expect(SINGLE.filter(name => name in manifest.dependencies)).toEqual([])
  const installed = await readdir(join(host.folder, 'node_modules/.pnpm'))
  const versions = (name: string) =>
    new Set(
      installed
        .filter(folder => folder.startsWith(`${name.replace('/', '+')}@`))
        .map(folder => folder.slice(name.length + 1).split('_')[0]),
    ).size
  expect(Object.fromEntries(SINGLE.map(name => [name, versions(name)]))).toEqual(
    Object.fromEntries(SINGLE.map(name => [name, 1])),
  )
})

/** Names that React has on a server; the others throw there, or are not there at all. */
async function reactOnServers(): Promise<Set<string>> {
  const script = 'console.log(JSON.stringify(Object.keys(require("react"))))'
  const { stdout } = await host.run('node', '--conditions=react-server', '-e', script)
  return new Set(JSON.parse(stdout))
}

test('every module that needs a browser says "use client", or is reached through one that does', async () => {
  const manifest = await readManifest()
  const entries = Object.keys(manifest.exports)
    .filter(entry => !entry.includes('.css') && !entry.includes('.json') && entry !== './testing')
    .map(entry => entry.replace('.', '@org/customer-insights'))
  const { modules, clientModules } = await serverModules(host.folder, entries)
  // The rule would hold for nothing, too.
  expect(clientModules).toBeGreaterThan(30)
  expect(modules.length).toBeGreaterThan(30)

  const onServers = await reactOnServers()
  const allowed: Record<string, (name: string) => boolean> = {
    react: name => onServers.has(name),
    'react/jsx-runtime': () => true,
    '@tanstack/react-query': name => !/^use[A-Z]|Provider$|Boundary$/.test(name),
    valibot: () => true,
  }
  const wrong = modules.flatMap(({ file, imports }) =>
    imports.filter(({ from, name }) => !allowed[from]?.(name)).map(({ from, name }) => `${file}: ${name} of ${from}`),
  )
  expect(wrong).toEqual([])
})

async function readManifest() {
  return JSON.parse(await readFile(join(host.folder, 'node_modules/@org/customer-insights/package.json'), 'utf8'))
}
