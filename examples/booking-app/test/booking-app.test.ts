import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openDemo, sql } from './browser.ts'
import { ONE_TIMER, RECOUNT, type SegmentCount } from './recount.ts'

let browser: Browser
let page: Page
let complaints: string[]
let bookingsAtStart: number

async function bookingsCount(): Promise<number> {
  const [row] = await sql<{ n: number }>(page, 'select count(*)::int as n from bookings')
  return row?.n ?? 0
}

beforeAll(async () => {
  browser = await launch()
  const opened = await openDemo(browser, inject('demoUrl'))
  page = opened.page
  complaints = opened.complaints
  bookingsAtStart = await bookingsCount()
})

afterAll(() => browser?.close())

afterEach(() => {
  expect(complaints).toEqual([])
})

/** Data follows a click within moments; what never comes is a failure. */
const soon = { timeout: 15_000, interval: 100 }

const texts = (selector: string) => page.locator(selector).allTextContents()
const toNumber = (text = '') => Number(text.replace(/[£,]/g, ''))

const bySegment = (a: SegmentCount, b: SegmentCount) => (a.segment < b.segment ? -1 : 1)

/** The comparison table of the segments page. */
async function segmentsShown(): Promise<SegmentCount[]> {
  const rows = await page.locator('.ci-SegmentTable-group .ci-SegmentTable-row').all()
  const counts = await Promise.all(
    rows.map(async row => {
      const [customers, _reachable, _share, bookings, revenue] = await row.locator('td').allTextContents()
      return {
        segment: (await row.getAttribute('data-segment')) ?? '',
        customers: toNumber(customers),
        bookings: toNumber(bookings),
        revenue: toNumber(revenue),
      }
    }),
  )
  return counts.sort(bySegment)
}

/** Opens the segments page and waits until it shows what the bookings say; answers that. */
async function segmentsEqualRecount(): Promise<SegmentCount[]> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Segments' }).click()
  const recount = (await sql<SegmentCount>(page, RECOUNT)).sort(bySegment)
  expect(recount).toHaveLength(12)
  await expect.poll(segmentsShown, soon).toEqual(recount)
  return recount
}

const segmentsOf = (badges: Element[]) => badges.map(badge => badge.getAttribute('data-segment'))
const stagesOf = (indicators: Element[]) => indicators.map(indicator => indicator.getAttribute('data-stage'))

/** What Customer Insights says of the customer on screen. */
async function customerShown() {
  const card = page.locator('.ci-CustomerOverviewCard-root')
  const bookings = card.locator('.ci-CustomerOverviewCard-stat', { has: page.getByText('Bookings', { exact: true }) })
  return {
    segments: await card.locator('.ci-SegmentBadges-badge[data-segment]').evaluateAll(segmentsOf),
    stage: (await card.locator('.ci-LifecycleIndicator-root').evaluateAll(stagesOf)).join(),
    bookings: (await bookings.locator('dd').allTextContents()).join(),
    games: await texts('.ci-GamesPlayedGrid-name'),
    venues: await texts('.ci-VenuesVisitedList-name'),
  }
}

describe('the booking app', () => {
  test('stands still while the list and its controls come', async () => {
    await page.getByRole('combobox', { name: 'Reachable' }).waitFor()
    const worst = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let most = 0
          const observer = new PerformanceObserver(list => {
            for (const entry of list.getEntries()) most = Math.max(most, (entry as unknown as { value: number }).value)
          })
          observer.observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(most), 500)
        }),
    )
    expect(worst).toBeLessThan(0.05)
  })

  test('prints the list without the navigation, and its cards as wide as a narrow paper', async () => {
    await page.setViewportSize({ width: 560, height: 900 })
    await page.emulateMedia({ media: 'print' })
    try {
      expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
      const gap = await page
        .locator('.ci-CustomerList-row')
        .first()
        .evaluate(row => {
          const spent = row.querySelector('[data-column="total_spent"]')
          return row.getBoundingClientRect().right - (spent?.getBoundingClientRect().right ?? 0)
        })
      expect(gap).toBeLessThan(16)
    } finally {
      await page.emulateMedia({ media: null })
      await page.setViewportSize({ width: 1280, height: 900 })
    }
  })

  test('segments are what a recount of the bookings gives', async () => {
    const segments = await segmentsEqualRecount()
    expect(segments.every(({ customers }) => customers > 0)).toBe(true)
    const [{ customers } = { customers: 0 }] = await sql<{ customers: number }>(
      page,
      'select count(*)::int as customers from customers',
    )
    expect(await page.locator('.ci-SegmentTable-total td').first().textContent()).toBe(String(customers))
  })

  test('everyone is in the list, also who never came', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
    await page.getByRole('heading', { name: '240 customers' }).waitFor()
    const rows = page.locator('.ci-CustomerList-row')
    const seen = new Set<string>()
    const addSeen = async () => {
      for (const row of await rows.allTextContents()) expect(row).not.toMatch(/NaN|undefined|null|Invalid/)
      const links = rows.locator('a.ci-CustomerList-name')
      for (const href of await links.evaluateAll(found => found.map(link => link.getAttribute('href')))) {
        if (href) seen.add(href)
      }
      return seen.size
    }
    await expect
      .poll(async () => {
        const size = await addSeen()
        await page.locator('.ci-CustomerList-grid').evaluate(element => element.scrollBy(0, element.clientHeight / 2))
        return size
      }, soon)
      .toBe(240)
    const [never] = await sql<{ id: string }>(
      page,
      `select id from customers where id not in (select customer_id from bookings where status in ('confirmed', 'completed'))`,
    )
    expect(seen).toContain(`/customers/${never?.id}`)
  })

  test('badges, games, venues and counts follow a booking, and its cancellation', async () => {
    const [customer] = await sql<{ id: string; name: string }>(page, ONE_TIMER)
    if (!customer) throw new Error('The sample data has nobody who came just once, long ago')
    const segmentsBefore = await segmentsEqualRecount()

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
    await page.getByRole('searchbox', { name: 'Search customers' }).fill(customer.name)
    await page.locator(`.ci-CustomerList-row a[href="/customers/${customer.id}"]`).click()
    await page.getByRole('dialog', { name: customer.name }).getByRole('link', { name: 'Open the page' }).click()
    await page.getByRole('heading', { level: 1, name: customer.name }).waitFor()
    await expect.poll(async () => (await customerShown()).stage, soon).toBe('churned')
    const before = await customerShown()
    expect(before).toEqual({
      segments: ['low', 'one-time'],
      stage: 'churned',
      bookings: '1',
      games: [expect.any(String)],
      venues: [expect.any(String)],
    })

    await page.getByRole('main').getByRole('button', { name: 'New booking' }).click()
    const form = page.getByRole('dialog', { name: 'New booking' })
    await form.getByText(customer.name).waitFor()
    await form.getByRole('radio', { name: /Edinburgh/ }).check()
    await form.getByRole('radio', { name: /Alchemist/ }).check()
    const nextMonth = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
    await form.getByLabel('Date').fill(nextMonth)
    await form.getByRole('radio', { name: '18:45' }).check()
    await form.getByRole('button', { name: 'One player more' }).click()
    expect(await form.locator('.booking-price output').textContent()).toBe('£180.00')
    // Once, also by a double click.
    await form.getByRole('button', { name: 'Book', exact: true }).dblclick()
    await form.waitFor({ state: 'detached' })
    await page.getByText('Booked: The Alchemist’s Stair').waitFor()

    await expect.poll(customerShown, soon).toEqual({
      segments: ['medium', 'occasional'],
      stage: 'active',
      bookings: '2',
      games: expect.toSatisfy((games: string[]) => games.length === 2 && games.includes('The Alchemist’s Stair')),
      venues: expect.toSatisfy((venues: string[]) => venues.length === 2 && venues.includes('Old Town Vaults')),
    })
    const segmentsAfter = await segmentsEqualRecount()
    expect(segmentsAfter).not.toEqual(segmentsBefore)

    await page.goBack()
    // Sections load as they come into view.
    await page.getByRole('heading', { name: 'At the desk' }).scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: /^Cancel The Alchemist’s Stair/ }).click()
    await expect.poll(customerShown, soon).toEqual(before)
    expect(await page.locator('.bookings tbody tr').first().textContent()).toContain('Cancelled')
    expect(await segmentsEqualRecount()).toEqual(segmentsBefore)
  })

  test('what came of a booking is said also where its form was closed meanwhile', async () => {
    await page.goBack()
    await page.getByRole('main').getByRole('button', { name: 'New booking' }).click()
    const form = page.getByRole('dialog', { name: 'New booking' })
    await form.getByRole('radio', { name: /Edinburgh/ }).check()
    await form.getByRole('radio', { name: /Alchemist/ }).check()
    await form.getByLabel('Date').fill(new Date(Date.now() + 61 * 86_400_000).toISOString().slice(0, 10))
    await form.getByRole('radio', { name: '18:45' }).check()
    await sql(page, `alter table bookings add constraint no_more check (booking_date < now()) not valid`)
    try {
      await form.evaluate((dialog: HTMLDialogElement) => {
        dialog.querySelector('form')?.requestSubmit()
        dialog.close()
      })
      await form.waitFor({ state: 'detached' })
      await page.getByText('Not booked: The Alchemist’s Stair').waitFor()
    } finally {
      await sql(page, `alter table bookings drop constraint no_more`)
    }
    complaints.splice(0)
  })

  test('a name is whole on a phone, beside what can be done', async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    const name = page.getByRole('heading', { level: 1 })
    expect(await name.evaluate(it => it.scrollWidth - it.clientWidth)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('a room that is taken cannot be booked a second time', async () => {
    const [taken] = await sql<{ room: string; city: string; day: string; slot: string }>(
      page,
      `select g.name as room, v.city, to_char(b.booking_date at time zone 'Europe/London', 'YYYY-MM-DD') as day,
         to_char(b.booking_date at time zone 'Europe/London', 'HH24:MI') as slot
       from bookings b join games g on g.id = b.game_id join venues v on v.id = b.venue_id
       where b.status = 'confirmed' and b.booking_date > now() + interval '2 days' order by b.id limit 1`,
    )
    if (!taken) throw new Error('The sample data has no booking ahead')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
    await page.getByRole('navigation').getByRole('button', { name: 'New booking' }).click()
    const form = page.getByRole('dialog', { name: 'New booking' })
    await form.getByRole('radio', { name: new RegExp(taken.city) }).check()
    await form.getByRole('radio', { name: new RegExp(taken.room) }).check()
    await form.getByLabel('Date').fill(taken.day)
    await expect.poll(() => form.getByRole('radio', { name: taken.slot }).isDisabled(), soon).toBe(true)
    expect(await form.getByRole('button', { name: 'Choose a customer' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
  })

  test('a customer who is signed in sees that this is not for them', async () => {
    const main = page.getByRole('navigation', { name: 'Main' })
    await main.getByRole('link', { name: 'Customers' }).click()
    await page.locator('.ci-CustomerList-row a').first().click()
    await page.getByRole('dialog').getByRole('link', { name: 'Open the page' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.ci-CustomerOverviewCard-stat').first().waitFor()

    await page.getByRole('radio', { name: 'Customer (no access)' }).check()
    await page.locator('.ci-root', { hasText: 'Only staff can see this' }).first().waitFor()
    await expect.poll(() => page.locator('.ci-CustomerOverviewCard-stat').count(), soon).toBe(0)
    expect(await page.getByRole('button', { name: /New booking|^Cancel/ }).count()).toBe(0)

    await main.getByRole('link', { name: 'Segments' }).click()
    // The customer's page, with three such sentences, stands until the next one is there.
    await page.getByRole('heading', { level: 1, name: 'Segments' }).waitFor()
    await page.getByText('Only staff can see this').waitFor()
    expect(await page.locator('.ci-SegmentTable-root').count()).toBe(0)

    await main.getByRole('link', { name: 'Customers' }).click()
    await page.locator('.ci-CustomerList-root').getByText('Only staff can see this').waitFor()
    expect(await page.locator('.ci-CustomerList-row').count()).toBe(0)

    await page.getByRole('radio', { name: 'Staff' }).check()
    await page.locator('.ci-CustomerList-row').first().waitFor()
  })

  test('reset gives the demo back as it was', async () => {
    await page.evaluate(() => window.latchkey?.query('delete from bookings where total_amount > 100'))
    expect(await bookingsCount()).toBeLessThan(bookingsAtStart)
    await page.getByRole('button', { name: 'Reset demo' }).click()
    await page.locator('.boot').waitFor()
    await page.locator('.boot').waitFor({ state: 'detached', timeout: 45_000 })
    expect(await bookingsCount()).toBe(bookingsAtStart)
    await segmentsEqualRecount()
  })
})
