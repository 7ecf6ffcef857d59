import type { Database } from '@customer-insights/local-supabase'
import { testServer } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { installed } from '../sql/support/bundle.ts'
import { emptyProject, type Outcome } from './project.ts'

/** A database with the bundle over the tables of sql/host, and an empty project. */
export interface Host {
  database: Database
  client: Client
  /** Runs SQL as the owner. */
  sql(text: string): Promise<void>
  /** Runs a command on the database. */
  command(name: string, ...args: string[]): Promise<Outcome>
}

export async function installedHost(): Promise<Host> {
  const server = testServer()
  await server.template(installed.name, installed.build)
  const database = await server.createDatabase({ template: installed.name })
  onTestFinished(() => database.drop())
  return hostOf(database)
}

/** The same of a database that is there. */
export async function hostOf(database: Database): Promise<Host> {
  const client = await database.connect()
  const project = await emptyProject()
  return {
    database,
    client,
    sql: async text => void (await client.query(text)),
    command: (name, ...args) => project.run([name, '--db-url', database.url, ...args]),
  }
}
