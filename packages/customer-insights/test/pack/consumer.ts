import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packageFolder = join(import.meta.dirname, '../..')

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** A fresh project, outside of the workspace, that has the package from its tarball. */
export interface Consumer {
  folder: string
  write(file: string, text: string): Promise<void>
  run(command: string, ...args: string[]): Promise<Ran>
  remove(): Promise<void>
}

/** Packs the package (which builds it), and installs it as a host would, at the versions that the workspace tests with. */
export async function createConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-insights-consumer-'))
  const run = (command: string, ...args: string[]) => execute(folder, command, args)
  const write = (file: string, text: string) => writeFile(join(folder, file), text)

  await mkdir(join(folder, 'tarball'))
  mustSucceed(await execute(packageFolder, 'pnpm', ['pack', '--pack-destination', join(folder, 'tarball')]))
  const [tarball] = await readdir(join(folder, 'tarball'))

  const { devDependencies } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const ours = [
    '@electric-sql/pglite',
    '@supabase/supabase-js',
    '@tanstack/react-query',
    '@types/react',
    '@types/react-dom',
  ]
  const dependencies = {
    '@org/customer-insights': `file:tarball/${tarball}`,
    ...Object.fromEntries(ours.map(name => [name, devDependencies[name]])),
    ...(await versionsOfWorkspace('react', 'react-dom', '@types/node', 'typescript')),
  }
  await write('package.json', JSON.stringify({ name: 'host', private: true, type: 'module', dependencies }, null, 2))
  mustSucceed(await run('pnpm', 'install', '--ignore-workspace', '--prefer-offline'))
  return { folder, write, run, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function versionsOfWorkspace(...names: string[]): Promise<Record<string, string>> {
  const { devDependencies } = JSON.parse(await readFile(join(packageFolder, '../../package.json'), 'utf8'))
  return Object.fromEntries(names.map(name => [name, devDependencies[name]]))
}

function execute(cwd: string, command: string, args: string[]): Promise<Ran> {
  return new Promise(resolve => {
    execFile(command, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr })
    })
  })
}

function mustSucceed({ code, stdout, stderr }: Ran): void {
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`)
}
