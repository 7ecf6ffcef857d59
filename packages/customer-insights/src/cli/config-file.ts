import { readFile, writeFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import type { HostConfig } from '../sql/config.ts'
import { CliError, type Io } from './io.ts'

/** Where a config is looked for, from the folder the command runs in. */
export const defaultConfigPath = 'customer-insights.config.json'

/**
 * What a config file holds, not yet checked.
 *
 * @returns null where there is no such file
 * @throws CliError where it cannot be read or is not JSON
 */
export async function readConfigFile(io: Io, path: string): Promise<unknown> {
  const text = await readFile(resolve(io.cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new CliError(`${path} cannot be read: ${error.message}`)
  })
  if (text === null) return null
  try {
    const config: unknown = JSON.parse(text)
    return config
  } catch (error) {
    throw new CliError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A config, possibly with keys that are still to be decided. */
export type DraftConfig = { [Key in keyof HostConfig]?: HostConfig[Key] extends object ? object : HostConfig[Key] }

/** Writes a config, one mapped thing a line: short objects read best that way. */
export async function writeConfigFile(io: Io, path: string, config: object): Promise<void> {
  await writeFile(resolve(io.cwd, path), `${JSON.stringify(config, null, 2)}\n`)
}

/** A path as a person in `cwd` would write it. */
export function shortPath(io: Io, path: string): string {
  return relative(io.cwd, resolve(io.cwd, path)) || '.'
}
