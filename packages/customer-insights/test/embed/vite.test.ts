import { join } from 'node:path'
import type { Browser } from 'playwright'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Consumer, createConsumer } from '../pack/consumer.ts'
import { mustSucceed } from '../pack/execute.ts'
import { launch, openPage } from './browser.ts'

const backend = inject('backend')

describe.each([
  ['19', {}],
  ['18.2', { react: '18.2.0', 'react-dom': '18.2.0' }],
])('a Vite host on React %s', (react, versions) => {
  let host: Consumer
  let server: PreviewServer
  let browser: Browser
  beforeAll(async () => {
    const template = join(import.meta.dirname, 'fixtures/vite')
    host = await createConsumer(inject('tarball'), { template, also: ['vite'], versions })
    const { url, anonKey, token, best } = backend
    await host.write('.env', `VITE_URL=${url}\nVITE_KEY=${anonKey}\nVITE_TOKEN=${token}\nVITE_CUSTOMER=${best.id}\n`)
    mustSucceed(await host.run('node', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'))
    server = await preview({ root: host.folder, configFile: false, preview: { port: 0, host: '127.0.0.1' } })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await host?.remove()
  })

  test('shows real data, and its console is silent', async () => {
    const { page, complaints } = await openPage(browser)
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    expect(complaints).toEqual([])
    expect(await page.getByTestId('react').textContent()).toMatch(new RegExp(`^${react.replace('.', '\\.')}`))

    const dashboard = page.locator('.ci-SegmentDashboard-root')
    await dashboard.getByText(String(backend.customers)).first().waitFor()
    await dashboard.locator('.ci-SegmentPie-chart path').first().waitFor()
    const list = page.locator('.ci-CustomerList-root')
    await list.getByText(backend.best.name).first().waitFor()
    const detail = page.locator('.ci-CustomerDetail-root')
    // Its sections come when they come into view.
    await detail.scrollIntoViewIfNeeded()
    await detail.getByText('VIP').first().waitFor()

    // What is fetched on use comes, too.
    await list.getByRole('combobox', { name: 'Spending' }).first().click()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await detail.getByRole('combobox', { name: 'Tags' }).first().waitFor()

    // The style sheet has arrived as it was written.
    const layer = await list.evaluate(root => getComputedStyle(root).fontVariantNumeric)
    expect(layer).toBe('tabular-nums')
    expect(complaints).toEqual([])
  })
})
