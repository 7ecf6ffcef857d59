import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { sql } from './browser.ts'
import { asManager, page, soon } from './manager.ts'

/**
 * A marketing manager's day, from the segments to a booking at the desk. Each step goes on where the last one ended; what
 * is on screen is compared with what the database's own rows say.
 */

asManager()

const TODAY = `(now() at time zone 'Europe/London')::date`

/** At-risk customers who prefer this venue, biggest spenders first, counted from the bookings alone. */
const atRiskAt = (venue: string) => `
  with counted as (
    select customer_id, venue_id, total_amount, (booking_date at time zone 'Europe/London')::date as day
    from bookings where status in ('confirmed', 'completed')
  ), customer as (
    select customer_id as id, sum(total_amount) as spent, ${TODAY} - min(day) as first, ${TODAY} - max(day) as last
    from counted group by customer_id
  ), preferred as (
    select distinct on (customer_id) customer_id, venue_id
    from counted group by customer_id, venue_id
    order by customer_id, count(*) desc, sum(total_amount) desc, max(day) desc, venue_id
  )
  select c.id, p.name, c.spent::float8 as spent
  from customer c join preferred f on f.customer_id = c.id join venues v on v.id = f.venue_id
  join customers p on p.id = c.id
  where c.first >= 30 and c.last between 90 and 180 and v.name = '${venue.replaceAll("'", "''")}'
  order by c.spent desc, c.id desc`

interface Expected {
  id: string
  name: string
  spent: number
}

let venue: string
let expected: Expected[]

const names = () => page.locator('.ci-CustomerList-row .ci-CustomerList-name').allTextContents()
const list = () => page.locator('.ci-CustomerList-root')

describe("the manager's day", () => {
  test('opens the segments and drills into those at risk', async () => {
    const [busiest] = await sql<{ name: string }>(
      page,
      `select v.name from bookings b join venues v on v.id = b.venue_id group by v.id order by count(*) desc limit 1`,
    )
    venue = busiest?.name ?? ''
    expected = await sql<Expected>(page, atRiskAt(venue))
    expect(expected.length).toBeGreaterThan(2)

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Segments' }).click()
    await page
      .locator('.ci-SegmentDashboard-root')
      .getByRole('button', { name: /^At risk/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Remove filter Lifecycle: At risk' }).waitFor()
    expect(new URL(page.url()).searchParams.getAll('lifecycle_stage')).toEqual(['at-risk'])
  })

  test('filters by venue and sorts by spend', async () => {
    await list().getByRole('combobox', { name: 'Venue' }).click()
    await page.getByRole('option', { name: venue }).click()
    await page.keyboard.press('Escape')
    await expect.poll(names, soon).toEqual(expected.map(({ name }) => name))

    // From largest to smallest and around, and back by the browser's own button.
    await list()
      .getByRole('columnheader', { name: /Total spent/ })
      .getByRole('button')
      .click()
    await expect.poll(names, soon).toEqual(expected.map(({ name }) => name).reverse())
    await page.goBack()
    await expect.poll(names, soon).toEqual(expected.map(({ name }) => name))
  })

  test('selects all that match and tags them', async () => {
    await list()
      .getByRole('checkbox', { name: /Select all/ })
      .check()
    await page.getByRole('button', { name: 'Change tags' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change tags' })
    await dialog.getByRole('combobox', { name: 'Tags to add' }).fill('win-back')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await page.getByText(`Tags of ${expected.length} customers changed`).waitFor()

    const tagged = await sql<{ id: string }>(
      page,
      `select id from customers where metadata -> 'marketing_tags' ? 'win-back' order by id`,
    )
    expect(tagged.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort())
  })

  test('exports them', async () => {
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog', { name: /Export/ })
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: `Export ${expected.length} customers` }).click()
    const download = await downloading
    const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/)
    expect(head).toContain('Email')
    expect(rows).toHaveLength(expected.length)
    expect(rows.every(row => row.includes('win-back'))).toBe(true)
    await dialog.getByRole('button', { name: 'Close' }).first().click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('looks at one over the list, and sees what they played', async () => {
    const [first] = expected
    if (!first) throw new Error('Nobody is at risk')
    await list().getByRole('link', { name: first.name }).click()
    const dialog = page.getByRole('dialog', { name: first.name })
    await dialog.locator('.ci-LifecycleIndicator-root[data-stage="at-risk"]').first().waitFor()

    const game = dialog.locator('.ci-GamesPlayedGrid-tile').first()
    const played = (await game.locator('.ci-GamesPlayedGrid-name').textContent()) ?? ''
    await game.getByRole('button').click()
    const rows = dialog.locator('.ci-BookingHistory-row')
    await expect
      .poll(async () => [...new Set(await rows.locator('.ci-BookingHistory-game').allTextContents())], soon)
      .toEqual([played])
    const [counted] = await sql<{ n: number }>(
      page,
      `select count(*)::int as n from bookings b join games g on g.id = b.game_id
       where b.customer_id = '${first.id}' and g.name = '${played.replaceAll("'", "''")}'`,
    )
    expect(await rows.count()).toBe(counted?.n)

    // Closed, the list is as it was, and the focus is where it was.
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await names()).toEqual(expected.map(({ name }) => name))
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), soon).toContain(first.name)
  })

  test('opens their page', async () => {
    const [first] = expected
    await list()
      .getByRole('link', { name: first?.name ?? '' })
      .click()
    await page.getByRole('dialog').getByRole('link', { name: 'Open the page' }).click()
    await page.getByRole('heading', { level: 1, name: first?.name ?? '' }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('adds a tag', async () => {
    const [first] = expected
    // Sections load as they come into view.
    await page.getByRole('heading', { name: 'Marketing' }).scrollIntoViewIfNeeded()
    const field = page.locator('.ci-MarketingPanel-root').getByRole('combobox', { name: 'Tags' })
    await field.fill('called')
    await page.keyboard.press('Enter')
    const stored = () =>
      sql<{ tags: string[] }>(
        page,
        `select metadata -> 'marketing_tags' as tags from customers where id = '${first?.id}'`,
      )
    await expect.poll(async () => (await stored())[0]?.tags, soon).toEqual(['called', 'win-back'])
  })

  test('records a consent, which counts from then on, and stands in the log', async () => {
    const [first] = expected
    const consent = page.getByRole('region', { name: 'Consent' })
    const sms = consent.locator('[data-channel="sms"]')
    await sms.getByRole('button', { name: 'Record consent: Text message' }).click()
    await sms.getByRole('button', { name: 'Record consent', exact: true }).click()
    await sms.getByText('Granted').waitFor()
    const stored = () =>
      sql<{ state: string; wording_version: string }>(
        page,
        `select state, wording_version from customer_insights.consents
         where customer_id = '${first?.id}' and channel = 'sms'`,
      )
    await expect.poll(stored, soon).toEqual([{ state: 'granted', wording_version: '2026-01' }])

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit log' }).click()
    const log = page.locator('.ci-AuditLog-root')
    await log.getByText('Intact').waitFor()
    const actions = async () => {
      const [latest, ...rest] = await log.locator('.ci-AuditLog-action').allTextContents()
      return [latest, rest.includes('Tags changed in bulk')]
    }
    await expect.poll(actions, soon).toEqual(['Consent changed', true])
    await log
      .getByRole('link', { name: first?.id ?? '' })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: first?.name ?? '' }).waitFor()
  })

  test('a new booking makes them active, on screen', async () => {
    const [first] = expected
    await page.getByRole('main').getByRole('button', { name: 'New booking' }).click()
    const form = page.getByRole('dialog', { name: 'New booking' })
    await form.getByRole('radio', { name: /Edinburgh/ }).check()
    await form.getByRole('radio', { name: /Alchemist/ }).check()
    await form.getByLabel('Date').fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10))
    await form.getByRole('radio', { name: '18:45' }).check()
    await form.getByRole('button', { name: 'Book', exact: true }).click()
    await form.waitFor({ state: 'detached' })
    await page.locator('.ci-LifecycleIndicator-root[data-stage="active"]').first().waitFor({ timeout: soon.timeout })

    // And the list of those at risk is without them: back over the form, the log, the page before it, and the dialog.
    for (let step = 0; step < 5; step++) await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(names, soon).toEqual(expected.slice(1).map(({ name }) => name))
    expect(first).toBeDefined()
  })
})
