import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { processesOf } from './processes.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

/** Starts the host, in a process group of its own, and waits until its services run. */
async function startHost(ending: string): Promise<{ host: ChildProcess; folders: string[] }> {
  const host = fork(join(fixtures, 'host.ts'), [ending], { detached: true, execArgv: [], silent: true })
  onTestFinished(() => killGroup(host, 'SIGKILL'))
  const [folders] = await once(host, 'message')
  return { host, folders }
}

function killGroup(leader: ChildProcess, signal: NodeJS.Signals): void {
  if (leader.pid && leader.exitCode === null && leader.signalCode === null) process.kill(-leader.pid, signal)
}

function expectRunning(folders: string[]): void {
  expect(folders).toHaveLength(2)
  for (const folder of folders) {
    expect(existsSync(folder)).toBe(true)
    // The keeper and its service at least.
    expect(processesOf(folder).length).toBeGreaterThanOrEqual(2)
  }
}

async function expectNothingLeft(folders: string[]): Promise<void> {
  const left = () => folders.flatMap(folder => [...processesOf(folder), ...(existsSync(folder) ? [folder] : [])])
  await expect.poll(left, { timeout: 10_000 }).toEqual([])
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('nothing is left after %s', async signal => {
  const { host, folders } = await startHost('wait')
  expectRunning(folders)
  // To the whole group, as a terminal does on Ctrl-C.
  killGroup(host, signal)
  await once(host, 'exit')
  await expectNothingLeft(folders)
})

test.each(['throw', 'exit', 'stop'])('nothing is left when the process ends by %s', async ending => {
  const { host, folders } = await startHost(ending)
  if (host.exitCode === null) await once(host, 'exit')
  await expectNothingLeft(folders)
})

test.each([50, 150, 300, 500, 700])('nothing is left after kill -9 during the start, %i ms in', async delay => {
  const scratch = await mkdtemp(join(tmpdir(), 'local-supabase-test-'))
  onTestFinished(() => rm(scratch, { recursive: true }))
  await chmod(scratch, 0o755) // Postgres runs as another user where we are root.
  const host = fork(join(fixtures, 'host.ts'), ['wait'], {
    detached: true,
    execArgv: [],
    env: { ...process.env, TMPDIR: scratch },
  })
  onTestFinished(() => killGroup(host, 'SIGKILL'))
  await once(host, 'spawn')
  await sleep(delay)
  host.kill('SIGKILL')
  await once(host, 'exit')
  await expect.poll(() => [...processesOf(scratch), ...readdirSync(scratch)], { timeout: 10_000 }).toEqual([])
})

test('nothing is left after kill -9 of a run of Vitest', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'local-supabase-test-'))
  onTestFinished(() => rm(scratch, { recursive: true }))
  const told = join(scratch, 'folders.json')
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const { VITEST: _, ...env } = process.env
  const run = spawn(process.execPath, [vitest, 'run'], {
    cwd: join(fixtures, 'run'),
    detached: true,
    env: { ...env, TOLD: told },
    stdio: 'ignore',
  })
  onTestFinished(() => killGroup(run, 'SIGKILL'))

  await expect.poll(() => existsSync(told) && readFileSync(told, 'utf8'), { timeout: 30_000 }).toContain('postgres')
  const folders: string[] = JSON.parse(readFileSync(told, 'utf8'))
  expectRunning(folders)
  run.kill('SIGKILL')
  await once(run, 'exit')
  await expectNothingLeft(folders)
})
