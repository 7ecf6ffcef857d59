import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execute, mustSucceed, type Ran } from './execute.ts'

const packageFolder = join(import.meta.dirname, '../..')

/** A fresh project, outside of the workspace, that has the package from its tarball. */
export interface Consumer {
  folder: string
  write(file: string, text: string): Promise<void>
  run(command: string, ...args: string[]): Promise<Ran>
  remove(): Promise<void>
}

/** What the package asks of every host. */
const PEERS = ['@supabase/supabase-js', '@tanstack/react-query', 'react', 'react-dom'] as const

interface ConsumerOptions {
  /** Further packages, at the versions of the workspace. */
  also?: readonly string[]
  /** Packages at versions of their own, also in place of those of the workspace. */
  versions?: Readonly<Record<string, string>>
  /** A folder that the project begins with. */
  template?: string
}

/** Installs the tarball as a host would, with its peers at the versions that the workspace tests with. */
export async function createConsumer(tarball: string, options: ConsumerOptions = {}): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-insights-consumer-'))
  const run = (command: string, ...args: string[]) => execute(folder, command, args)
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  if (options.template) await cp(options.template, folder, { recursive: true })
  const known = await versionsOfWorkspace()
  const dependencies = {
    ...Object.fromEntries([...PEERS, ...(options.also ?? [])].map(name => [name, known[name]])),
    ...options.versions,
    '@org/customer-insights': `file:${tarball}`,
  }
  await write('package.json', JSON.stringify({ name: 'host', private: true, type: 'module', dependencies }, null, 2))
  // None of their scripts is needed here, and pnpm fails where nobody has decided on them.
  await write('pnpm-workspace.yaml', 'strictDepBuilds: false\n')
  mustSucceed(await run('pnpm', 'install', '--prefer-offline', '--no-lockfile', '--reporter=silent'))
  return { folder, write, run, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function versionsOfWorkspace(): Promise<Record<string, string>> {
  const manifests = [join(packageFolder, 'package.json'), join(packageFolder, '../../package.json')]
  const all = await Promise.all(manifests.map(async file => JSON.parse(await readFile(file, 'utf8')).devDependencies))
  return Object.assign({}, ...all)
}
