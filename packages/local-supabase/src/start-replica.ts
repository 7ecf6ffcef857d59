import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type PostgresVersion, postgresVersions } from './binaries.ts'
import { type Database, databaseAt, databaseUrl, withClient } from './database.ts'
import { type Kept, keep, newFolder } from './keep.ts'
import type { ServerAddress } from './server.ts'
import { ATTEMPTS, freePort, postgresHome, settingArguments, testSettings } from './start-server.ts'
import { postgresUser } from './unprivileged.ts'

/** A hot standby: every database of its primary, to read from, a moment later. */
export interface Replica {
  port: number
  /** A database of the primary, here. It has to be dropped there. */
  database(name: string): Pick<Database, 'name' | 'url' | 'adminUrl' | 'connect'>
  /** From now on it receives what is written and does not show it. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** Resolves once it shows all that the primary had written when this was called. */
  caughtUp(): Promise<void>
  log(): Promise<string>
  /** Stops it and removes its data. */
  stop(): Promise<void>
}

/** How long it may take to catch up, in milliseconds. */
const PATIENCE = 60_000

/**
 * Starts a streaming replica of a server, of the same Postgres, from a copy of its files, as pg_basebackup makes it: no
 * npm package has that program. The primary should have little to do meanwhile, for files that vanish cannot be copied.
 */
export async function startReplica(primary: ServerAddress): Promise<Replica> {
  const primaryUrl = databaseUrl(primary.port, 'postgres', 'supabase_admin')
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const postgres = await withClient(primaryUrl, async client => {
      await client.query("select pg_backup_start('replica', fast => true)")
      const kept = keepReplica(primary, port)
      try {
        await kept.logged(COPIED)
        const { rows } = await client.query<{ labelfile: string }>(
          'select labelfile from pg_backup_stop(wait_for_archive => false)',
        )
        const label = join(kept.folder, LABEL)
        writeFileSync(`${label}.part`, rows[0]?.labelfile ?? '', { mode: 0o644 })
        renameSync(`${label}.part`, label)
      } catch (error) {
        await kept.stop()
        throw error
      }
      return kept
    })
    try {
      await postgres.logged('database system is ready to accept read-only connections')
      return replicaAt(port, primaryUrl, postgres)
    } catch (error) {
      await postgres.stop()
      if (attempt === ATTEMPTS || !String(error).includes('Address already in use')) throw error
    }
  }
}

const COPIED = 'The files of the primary are copied.'
const LABEL = 'backup_label'

/** Copies the primary's files, says so, waits for the label that makes a backup of them, and starts. */
function keepReplica(primary: ServerAddress, port: number): Kept {
  const user = postgresUser()
  const version = versionOf(primary)
  const folder = newFolder(`replica-${version}`, user)
  const { home, copies } = postgresHome(version, folder, user)
  const data = join(folder, 'data')
  const env = { HOME: folder, LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }
  const prepare = [
    `rm -f data/postmaster.pid data/postmaster.opts`,
    `chmod 700 data`,
    `touch data/standby.signal`,
    `echo '${COPIED}'`,
    `until [ -e ${LABEL} ]; do sleep 0.05; done`,
    `cp ${LABEL} data/${LABEL}`,
  ]
  return keep({
    folder,
    user,
    copies: [...copies, [join(primary.folder, 'data'), data]],
    steps: [
      { command: '/bin/sh', args: ['-ec', prepare.join('\n')], env },
      {
        command: join(home, 'bin', 'postgres'),
        args: [
          ...['-D', data, '-p', String(port)],
          ...settingArguments({
            ...testSettings,
            primary_conninfo: `host=127.0.0.1 port=${primary.port} user=supabase_admin sslmode=disable`,
          }),
        ],
        env,
      },
    ],
    stopSignal: 'SIGQUIT',
  })
}

function replicaAt(port: number, primaryUrl: string, postgres: Kept): Replica {
  const ask = async <T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T | undefined> =>
    withClient(url, async client => (await client.query<T>(sql, values)).rows[0])
  const replicaUrl = databaseUrl(port, 'postgres', 'supabase_admin')
  const isBehind = async (position: string | undefined) => {
    const answer = await ask<{ behind: boolean }>(replicaUrl, 'select pg_last_wal_replay_lsn() < $1 as behind', [
      position,
    ])
    return answer?.behind ?? true
  }

  return {
    port,
    database(name) {
      const { url, adminUrl, connect } = databaseAt(port, name)
      return { name, url, adminUrl, connect }
    },
    async pause() {
      await ask(replicaUrl, 'select pg_wal_replay_pause()')
    },
    async resume() {
      await ask(replicaUrl, 'select pg_wal_replay_resume()')
    },
    async caughtUp() {
      // Commits need not be on the disk here to be answered; a switch of the log writes them there.
      const written = await ask<{ position: string }>(primaryUrl, 'select pg_switch_wal()::text as position')
      const deadline = Date.now() + PATIENCE
      while (await isBehind(written?.position)) {
        if (Date.now() > deadline) throw new Error(`The replica did not catch up.\n${await postgres.log()}`)
        await sleep(20)
      }
    },
    log: postgres.log,
    stop: postgres.stop,
  }
}

function versionOf({ version }: ServerAddress): PostgresVersion {
  const known = postgresVersions.find(candidate => candidate === version)
  if (!known) throw new Error(`There is no Postgres ${version} here.`)
  return known
}
