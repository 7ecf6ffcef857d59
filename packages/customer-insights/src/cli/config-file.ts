import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
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

/** Writes a config as a person would. */
export async function writeConfigFile(io: Io, path: string, config: object): Promise<void> {
  await writeFile(resolve(io.cwd, path), `${JSON.stringify(config, null, 2)}\n`)
}

/** Where an installed package has the JSON schema of the config, from the folder of the config. */
const schemaFile = './node_modules/@org/customer-insights/dist/config.schema.json'

/** The reference by which editors find the schema of a config, where the package is installed beside it. */
export function schemaReference(io: Io, path: string): { $schema?: string } {
  return existsSync(resolve(io.cwd, path, '..', schemaFile)) ? { $schema: schemaFile } : {}
}
