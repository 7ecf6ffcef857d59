// Every check of the workspace in one command. All run, whatever fails before them; the last line counts the results.
import { parseArgs } from 'node:util'
import { generateSql } from '../../packages/customer-insights/scripts/generate-sql.ts'
import { type Check, checks } from '../checks/index.ts'
import { failedOnce, type Outcome, sum } from '../checks/outcome.ts'
import { findChromium, howToGetChromium } from '../chromium.ts'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = choose(values.only)

let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The running check gets the same signal and cleans up; the next one must not begin.
  process.on(signal, () => {
    interrupted = true
  })
}

generateSql()
const results: { check: Check; outcome: Outcome; seconds: number }[] = []
for (const check of chosen) {
  console.log(`\n── ${check.name}: ${check.title}`)
  const start = performance.now()
  const outcome = await perform(check)
  results.push({ check, outcome, seconds: (performance.now() - start) / 1000 })
  if (interrupted) process.exit(130)
}
report()

function choose(only: string | undefined): Check[] {
  if (only === undefined) return checks.filter(({ onlyInCi }) => !onlyInCi || process.env.CI === 'true')
  const names = only.split(',')
  const unknown = names.filter(name => !checks.some(check => check.name === name))
  if (unknown.length === 0) return checks.filter(check => names.includes(check.name))
  console.error(`No check is called ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

async function perform(check: Check): Promise<Outcome> {
  if (!check.needsChromium || findChromium()) return check.run()
  console.error(howToGetChromium)
  if (process.env.CI === 'true') return failedOnce(check.name, howToGetChromium)
  return { passed: 0, failed: [], skipped: [{ name: check.name, reason: howToGetChromium }] }
}

function report(): void {
  console.log('\n── Results')
  for (const { check, outcome, seconds } of results) {
    const mark = outcome.failed.length > 0 ? '✗' : outcome.passed > 0 ? '✓' : '○'
    const counts = `${outcome.passed} passed, ${outcome.failed.length} failed, ${outcome.skipped.length} skipped`
    console.log(`${mark} ${check.name.padEnd(16)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${counts}`)
  }
  const total = sum(results.map(({ outcome }) => outcome))
  // Said again here: of a long run often only the end is kept.
  for (const { name, reason } of total.failed) console.log(`Failed: ${name}\n${reason.replace(/^/gm, '  ')}`)
  for (const { name, reason } of total.skipped) console.log(`Skipped: ${name} (${reason})`)
  const seconds = results.reduce((all, result) => all + result.seconds, 0)
  console.log(`Took ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s.\n`)
  console.log(`${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`)
  process.exitCode = total.failed.length > 0 ? 1 : 0
}
