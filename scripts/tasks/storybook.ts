// Designers' review: every component in every state, on this machine only.
import { generateSql } from '../../packages/customer-insights/scripts/generate-sql.ts'
import { run } from '../checks/run.ts'

generateSql()
const args = ['dev', '--host', '127.0.0.1', '--port', '6006', '--ci', '--disable-telemetry']
process.exitCode = (await run('storybook', args)) ? 0 : 1
