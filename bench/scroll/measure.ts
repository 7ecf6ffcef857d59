import type { Browser, Page } from 'playwright'
import { percentile } from '../measure.ts'

/** What scrolling through a grid cost. */
export interface Scrolled {
  /** p95 of the time from frame to frame, in milliseconds: at each speed of a hand, and dragged. */
  frame: number
  dragged: number
  /** Elements in the page before, and the most there were at any moment. */
  atRest: number
  most: number
}

/** What page.tsx says when there are rows on the screen. */
const PAINTED = 'painted'
/** Pixels a frame, as a hand scrolls: 3,600 to 14,400 a second, at 60 frames. */
const SPEEDS = [60, 120, 240]
/** As when the bar is dragged: in every frame, every row in view is another. */
const DRAG = 1500
const FRAMES_EACH = 200

/** Scrolls at each speed from a place of its own: at the beginning, in the middle, towards the end. */
export async function measureScroll(browser: Browser, url: string): Promise<Scrolled> {
  return inPage(browser, url, async page => {
    const through = (speeds: number[]) => page.evaluate(scrollThrough, { speeds, framesEach: FRAMES_EACH })
    const { frames, atRest, most } = await through(SPEEDS)
    const dragged = await through([DRAG])
    return {
      frame: percentile(frames, 0.95),
      dragged: percentile(dragged.frames, 0.95),
      atRest,
      most: Math.max(most, dragged.most),
    }
  })
}

/** Milliseconds from the rows' being there to their being on the screen. */
export async function measurePaint(browser: Browser, url: string): Promise<number> {
  return inPage(browser, url, page =>
    page.evaluate(() => {
      const { dataArrived, rowsPainted } = window as unknown as Record<string, number | undefined>
      if (dataArrived === undefined || rowsPainted === undefined) throw new Error('Nothing was painted.')
      return rowsPainted - dataArrived
    }),
  )
}

async function inPage<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  try {
    // The page says so itself: to be asked in every frame would cost the frames that are measured.
    await Promise.all([page.waitForEvent('console', message => message.text() === PAINTED), page.goto(url)])
    // What comes after the first paint, such as menus, is not what is measured.
    await page.waitForTimeout(1000)
    return await work(page)
  } finally {
    await page.close()
  }
}

/** Runs in the page. */
async function scrollThrough({ speeds, framesEach }: { speeds: number[]; framesEach: number }) {
  const scroller = [...document.querySelectorAll<HTMLElement>('.ci-CustomerList-grid, .ag-grid-viewport')].find(
    element => element.scrollHeight > element.clientHeight,
  )
  if (!scroller) throw new Error('Nothing scrolls.')
  const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
  const elements = () => document.querySelectorAll('*').length

  const atRest = elements()
  let most = atRest
  const frames: number[] = []
  for (const [index, speed] of speeds.entries()) {
    scroller.scrollTop = (scroller.scrollHeight * index) / speeds.length
    for (let settled = 0; settled < 10; settled++) await nextFrame()
    let before = await nextFrame()
    for (let frame = 0; frame < framesEach; frame++) {
      scroller.scrollTop += speed
      const now = await nextFrame()
      frames.push(now - before)
      before = now
      if (frame % 20 === 0) most = Math.max(most, elements())
    }
  }
  return { frames, atRest, most }
}
