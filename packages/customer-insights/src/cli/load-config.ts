import type { ResolvedConfig } from '../sql/config.ts'
import { ConfigError, type ConfigProblem, describeProblem } from '../sql/config-error.ts'
import { parseConfig } from '../sql/config-parse.ts'
import { readConfigFile } from './config-file.ts'
import { CliError, count, type Io } from './io.ts'

/**
 * Reads and checks a config file.
 *
 * @param access from the command line; serves where the file does not say
 * @returns `resolved`, and `raw` as it would be written back; null where there is no file
 * @throws CliError with every problem of the file
 */
export async function loadConfig(
  io: Io,
  path: string,
  access: string | null,
): Promise<{ resolved: ResolvedConfig; raw: object; accessAdded: boolean } | null> {
  const raw = await readConfigFile(io, path)
  if (raw === null) return null
  if (typeof raw !== 'object') throw new CliError(`${path} holds ${JSON.stringify(raw)}, not a JSON object`)
  const written = 'access' in raw ? raw.access : undefined
  if (access !== null && written !== undefined && written !== access) {
    throw new CliError(
      `--access is ${JSON.stringify(access)}, but ${path} says ${JSON.stringify(written)}.\n` +
        `  remedy: change it in ${path} and leave --access out`,
      2,
    )
  }
  const accessAdded = access !== null && written === undefined
  const full = accessAdded ? { ...raw, access } : raw
  try {
    return { resolved: parseConfig(full), raw: full, accessAdded }
  } catch (error) {
    if (error instanceof ConfigError) throw problemsError(`${path} has`, error.problems)
    throw error
  }
}

/** All problems as one message: `<opening> 2 problems; <what was written>.`, then one after the other. */
export function problemsError(
  opening: string,
  problems: readonly ConfigProblem[],
  written = 'nothing was written',
): CliError {
  const text = problems.map(describeProblem).join('\n\n')
  return new CliError(`${opening} ${count(problems.length, 'problem')}; ${written}.\n\n${text}`)
}
