// Writes packages/customer-insights/api: what the package promises. To be committed with the change that alters it.
import { run } from '../checks/run.ts'

const scripts = 'packages/customer-insights/scripts'
const ok = (await run('node', [`${scripts}/build.ts`])) && (await run('node', [`${scripts}/api/index.ts`]))
process.exitCode = ok ? 0 : 1
