import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type KeeperStep, keep, newFolder } from '../src/keep.ts'
import { isOpenToAll, postgresUser } from '../src/unprivileged.ts'

const user = postgresUser()

const shell = (script: string): KeeperStep => ({
  command: '/bin/sh',
  args: ['-c', script],
  env: { PATH: '/usr/bin:/bin' },
})

function keepSteps(steps: KeeperStep[], copies: (folder: string) => [string, string][] = () => []) {
  const folder = newFolder('test', user)
  const kept = keep({ folder, user, copies: copies(folder), steps, stopSignal: 'SIGTERM' })
  onTestFinished(() => kept.stop())
  return kept
}

/** A folder only we may enter, like a clone in root's home, with a file only we may read. */
async function closedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'local-supabase-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'inner'), { mode: 0o700 })
  await writeFile(join(folder, 'inner', 'secret'), 'for your eyes', { mode: 0o600 })
  return folder
}

test('a step reads what was copied from a folder that is closed to its user', async () => {
  const closed = await closedFolder()
  expect(isOpenToAll(closed)).toBe(false)
  const kept = keepSteps([shell('cat copy/inner/secret; exec sleep 60')], folder => [[closed, join(folder, 'copy')]])
  await kept.logged('for your eyes')
})

test('a folder is open if all above it are', async () => {
  const folder = await closedFolder()
  await chmod(folder, 0o755)
  expect(isOpenToAll(folder)).toBe(true)
  expect(isOpenToAll(join(folder, 'inner'))).toBe(false)
})

test('a step that fails is told with what it printed, and the next one is not run', async () => {
  const kept = keepSteps([shell('echo why it failed; exit 7'), shell('echo next')])
  const failure = kept.logged('next')
  await expect(failure).rejects.toThrow('ended with code 7')
  await expect(failure).rejects.toThrow('why it failed')
})

test('a service that ends by itself is a failure, and its log can be read until it is stopped', async () => {
  const kept = keepSteps([shell('echo done')])
  await expect(kept.logged('never')).rejects.toThrow('ended with code 0')
  expect(await kept.log()).toBe('done\n')
  await kept.stop()
  expect(existsSync(kept.folder)).toBe(false)
})

test('a command that does not exist is a failure', async () => {
  const kept = keepSteps([{ command: '/no/such/command', args: [], env: {} }])
  await expect(kept.logged('never')).rejects.toThrow('ENOENT')
})

test('a service which ignores the signal to stop is killed', { timeout: 20_000 }, async () => {
  const kept = keepSteps([shell(`trap '' TERM; echo deaf; while :; do sleep 1; done`)])
  await kept.logged('deaf')
  await kept.stop()
  expect(existsSync(kept.folder)).toBe(false)
})
