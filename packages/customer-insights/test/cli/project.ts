import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Ask } from '../../src/cli/ask.ts'
import { run } from '../../src/cli/program.ts'

/** What a command printed, and its exit code. */
export interface Outcome {
  code: number
  out: string
  err: string
}

/** A host's project folder, as the command line sees it. */
export interface Project {
  dir: string
  run(
    args: string[],
    options?: { env?: Record<string, string>; stop?: AbortSignal; ask?: Ask | null },
  ): Promise<Outcome>
  writeConfig(config: unknown): Promise<void>
  readConfig(): Promise<unknown>
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
  /** Every file of the project with its content. */
  files(): Promise<Record<string, string>>
  /** The names of the files in supabase/migrations, sorted. */
  migrations(): Promise<string[]>
}

export const configFile = 'customer-insights.config.json'
export const migrationsFolder = 'supabase/migrations'

/** An empty folder, gone when the test has finished. */
export async function emptyProject(): Promise<Project> {
  const dir = await mkdtemp(join(tmpdir(), 'customer-insights-cli-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const project: Project = {
    dir,
    async run(args, { env = {}, stop = new AbortController().signal, ask = null } = {}) {
      const printed = { out: [] as string[], err: [] as string[] }
      const code = await run(args, {
        cwd: dir,
        env,
        out: line => printed.out.push(line),
        err: line => printed.err.push(line),
        interactive: false,
        ask,
        stopSignal: () => stop,
      })
      return { code, out: printed.out.join('\n'), err: printed.err.join('\n') }
    },
    writeConfig: config => project.write(configFile, JSON.stringify(config)),
    readConfig: async () => JSON.parse(await project.read(configFile)),
    async write(path, text) {
      await mkdir(join(dir, path, '..'), { recursive: true })
      await writeFile(join(dir, path), text)
    },
    read: path => readFile(join(dir, path), 'utf8'),
    async files() {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true })
      const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
      const texts = await Promise.all(
        paths.map(async path => [path.slice(dir.length + 1), await readFile(path, 'utf8')]),
      )
      return Object.fromEntries(texts)
    },
    migrations: async () => (await readdir(join(dir, migrationsFolder))).sort(),
  }
  return project
}
