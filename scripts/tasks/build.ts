// Builds what is published.
import { run } from '../checks/run.ts'

process.exitCode = (await run('node', ['packages/customer-insights/scripts/build.ts'])) ? 0 : 1
