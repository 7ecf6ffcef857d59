import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Consumer, createConsumer } from '../pack/consumer.ts'
import { hostEnvironment, mustSucceed } from '../pack/execute.ts'
import { launch, openPage } from './browser.ts'

const backend = inject('backend')
const template = join(import.meta.dirname, '../../../../examples/next-app')
const cookie = `access_token=${backend.token}`

let host: Consumer
let server: ChildProcess
let url: string
let browser: Browser
beforeAll(async () => {
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(template, 'package.json'), 'utf8'))
  host = await createConsumer(inject('tarball'), { template, versions: { ...dependencies, ...devDependencies } })
  Object.assign(process.env, {
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_PUBLIC_SUPABASE_URL: backend.url,
    NEXT_PUBLIC_SUPABASE_ANON_KEY: backend.anonKey,
  })
  mustSucceed(await host.run('node', 'node_modules/next/dist/bin/next', 'build'))
  ;({ server, url } = await start(host.folder))
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  server?.kill()
  await host?.remove()
})

/** `next start` on a port that is free. */
function start(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const args = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', '0']
  const child = spawn('node', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: hostEnvironment() })
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)
      if (found && /Ready/.test(said)) resolve({ server: child, url: found[0] })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', code => reject(new Error(`next start ended with ${code}:\n${said}`)))
  })
}

async function signedIn(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 }, locale: 'en-GB' })
  await context.addCookies([{ name: 'access_token', value: backend.token, url }])
  return context
}

test('the types stand in it', async () => {
  const { stdout } = await host.run('node', 'node_modules/typescript/bin/tsc', '-p', '.', '--pretty', 'false')
  expect(stdout).toBe('')
})

test('the server sends the numbers in its markup', async () => {
  const dashboard = await (await fetch(url, { headers: { cookie } })).text()
  expect(dashboard).toContain('ci-SegmentDashboard-root')
  expect(textOf(dashboard)).toContain(`Customers ${backend.customers} `)

  const customer = await (await fetch(`${url}/customers/${backend.best.id}`, { headers: { cookie } })).text()
  expect(customer).toMatch(/class="ci-root ci-SegmentBadges-root"[^>]*data-state="ready"|ci-SegmentBadges-badge/)
  expect(textOf(customer)).toContain(backend.best.name)
  expect(textOf(customer)).toContain('VIP')
})

test('what is slow is streamed after the rest', async () => {
  await fetch(`${backend.url}/gate?rpc=get_marketing_tags`, { method: 'POST' })
  try {
    const response = await fetch(url, { headers: { cookie } })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let html = ''
    const readUntil = async (text: string) => {
      while (!html.includes(text)) {
        const { value, done } = (await reader?.read()) ?? { done: true }
        if (done) throw new Error(`The response ended without ${text}.`)
        html += value
      }
    }
    // The database still waits, and the page is there, dashboard and all.
    await readUntil('The tags are on their way')
    await readUntil('ci-SegmentDashboard-root')
    expect(html).not.toContain('tags in use')
    await fetch(`${backend.url}/gate`, { method: 'POST' })
    await readUntil('tags in use')
  } finally {
    await fetch(`${backend.url}/gate`, { method: 'POST' })
  }
})

test('the browser takes it over without a word of warning', async () => {
  const context = await signedIn()
  const { page, complaints } = await openPage(context)
  await page.goto(url)
  const dashboard = page.locator('.ci-SegmentDashboard-root')
  // A chart comes only where React has taken over.
  await dashboard.locator('.ci-SegmentPie-chart path').first().waitFor()
  await page.locator('#tags').waitFor()

  await page.goto(`${url}/customers/${backend.best.id}`)
  await page.locator('.ci-CustomerDetail-root').getByRole('combobox', { name: 'Tags' }).first().waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('it says so where the markup of the server and of the browser differ', async () => {
  // Else the silence above would prove nothing: the same page, with one word changed on its way.
  const context = await signedIn()
  const { page, complaints } = await openPage(context)
  await page.route(`${url}/customers/*`, async route => {
    const response = await route.fetch()
    const body = (await response.text()).replace('>VIP<', '>PIV<')
    await route.fulfill({ response, body })
  })
  await page.goto(`${url}/customers/${backend.best.id}`)
  await page.locator('.ci-CustomerDetail-root').getByRole('combobox', { name: 'Tags' }).first().waitFor()
  await expect.poll(() => complaints.join()).toMatch(/418|425|hydrat/i)
  await context.close()
})

/** Without tags and React's comments. */
const textOf = (html: string) =>
  html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
