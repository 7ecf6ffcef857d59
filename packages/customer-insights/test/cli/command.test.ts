import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { testServer } from '@customer-insights/local-supabase/vitest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defaultConfig, parseConfig } from '../../src/sql/config.ts'
import { hostSchemaSql, renderMigration } from '../../src/sql/render.ts'
import { emptyProject } from './project.ts'

const main = join(import.meta.dirname, '../../src/cli/main.ts')

/** Starts the command as a process of its own. */
function start(cwd: string, args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { cwd })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const printed = { out: '', err: '' }
  child.stdout.on('data', data => (printed.out += data))
  child.stderr.on('data', data => (printed.err += data))
  const ended = new Promise<{ code: number | null; out: string; err: string }>(resolve =>
    child.on('close', code => resolve({ code, ...printed })),
  )
  return { child, ended }
}

describe('the command as a process', () => {
  it('prints results to standard output, and exits with 0', async () => {
    const project = await emptyProject()
    await project.writeConfig(defaultConfig)
    const { ended } = start(project.dir, ['plan'])
    expect(await ended).toEqual({ code: 0, out: expect.stringMatching(/^-- Customer Insights /), err: '' })
  })

  it('prints problems to standard error, without a stack, and exits with 1', async () => {
    const project = await emptyProject()
    await project.writeConfig({ ...defaultConfig, access: 'everyone' })
    const { ended } = start(project.dir, ['plan'])
    const { code, out, err } = await ended
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^customer-insights\.config\.json has 1 problem/)
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('exits with 2 where it was called wrongly', async () => {
    const project = await emptyProject()
    expect(await start(project.dir, ['plan', '--fast']).ended).toMatchObject({ code: 2, out: '' })
  })

  it('does not mind a reader that goes away', async () => {
    const project = await emptyProject()
    await project.writeConfig(defaultConfig)
    const { child, ended } = start(project.dir, ['plan'])
    child.stdout.destroy()
    expect(await ended).toMatchObject({ code: 0, err: '' })
  })

  it('finishes the chunk when it is interrupted, and can be run again', async () => {
    const database = await testServer().createDatabase()
    onTestFinished(() => database.drop())
    const client = await database.connect()
    await client.query(hostSchemaSql)
    await client.query("insert into customers (name) select 'C' || n from generate_series(1, 3000) n")
    await client.query(renderMigration(parseConfig(defaultConfig)))
    await client.query('update customer_insights.customer_facts set is_synced = false')
    const pending = async (): Promise<number> => {
      const { rows } = await client.query(
        'select count(*)::int as n from customer_insights.customer_facts where not is_synced',
      )
      return rows[0].n
    }

    const project = await emptyProject()
    const { child, ended } = start(project.dir, ['backfill', '--db-url', database.url, '--chunk', '1'])
    await expect.poll(pending, { timeout: 20_000 }).toBeLessThan(3000)
    child.kill('SIGINT')
    const { code, out, err } = await ended
    const left = await pending()
    expect(left).toBeGreaterThan(0)
    expect({ code, err }).toEqual({ code: 130, err: 'Run the same command again to go on.\n' })
    expect(out).toContain(`${(3000 - left).toLocaleString('en')} customers done, ${left.toLocaleString('en')} left.`)
  })
})
