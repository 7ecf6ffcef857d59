// Formats everything that has a formatter, and fixes what a rule can fix by itself.
import { run } from '../checks/run.ts'

const biome = await run('biome', ['check', '--write', '.'])
const sql = await run('node', ['scripts/lint-sql.ts', '--fix'])
process.exitCode = biome && sql ? 0 : 1
