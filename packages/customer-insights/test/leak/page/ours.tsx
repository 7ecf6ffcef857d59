import { createClient } from '@supabase/supabase-js'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import {
  CustomerDetail,
  CustomerDetailDialog,
  CustomerInsightsProvider,
  CustomerList,
  SegmentDashboard,
} from '../../../src/index.ts'
import { staffClaims, tokenOf } from '../../../src/testing/claims.ts'

const supabase = createClient(location.origin, tokenOf(staffClaims), {
  auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
})

/** As a host that has the package: everything it would show, and a dialog where a customer is opened. */
function Insights({ portalContainer }: { portalContainer?: HTMLElement }) {
  const [opened, setOpened] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  return (
    <CustomerInsightsProvider
      client={supabase}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      now="2026-02-15"
      portalContainer={portalContainer}
    >
      <CustomerList
        views={false}
        onSelectCustomer={({ id }) => {
          setOpened(id)
          setShown(id)
        }}
        style={{ maxBlockSize: 480 }}
      />
      <CustomerDetailDialog customerId={opened} onOpenChange={open => !open && setOpened(null)} />
      {shown && <CustomerDetail customerId={shown} />}
      <SegmentDashboard guide={false} onSelectSegment={() => undefined} />
    </CustomerInsightsProvider>
  )
}

let root: Root | undefined

/** In the host's page, or in a part of it. */
export function mount(into: Element = slot()): void {
  root = createRoot(into)
  root.render(<Insights />)
}

/** In a shadow root in the host's page, with styles of its own. */
export async function mountInShadow(): Promise<void> {
  const shadow = slot().attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  await sheet.replace(await (await fetch('/styles.css')).text())
  shadow.adoptedStyleSheets.push(sheet)
  mount(shadow.appendChild(document.createElement('div')))
}

/** In a frame, by this page's React. */
export function mountInFrame(): void {
  root = createRoot(slot())
  root.render(<Frame />)
}

function Frame() {
  const [body, setBody] = useState<HTMLElement | null>(null)
  const prepare = async ({ contentDocument }: HTMLIFrameElement) => {
    if (!contentDocument) return
    await addStyles(contentDocument)
    setBody(contentDocument.body)
  }
  return (
    <>
      <iframe
        title="Customers"
        srcDoc="<!doctype html><html lang='en'><title>Customers</title><body></body></html>"
        onLoad={event => void prepare(event.currentTarget)}
        style={{ inlineSize: '100%', blockSize: 740, border: 0 }}
      />
      {body && createPortal(<Insights />, body)}
    </>
  )
}

/** A frame in the host's page, for a page of its own. */
export function addFrame(address: string): void {
  const frame = document.createElement('iframe')
  frame.title = 'Insights'
  frame.src = address
  frame.style.cssText = 'inline-size: 100%; block-size: 740px; border: 0'
  slot().append(frame)
}

/** With what opens in an element of the host's. */
export function mountWithContainer(): void {
  const container = document.body.appendChild(document.createElement('section'))
  container.id = 'overlays'
  root = createRoot(slot())
  root.render(<Insights portalContainer={container} />)
}

export function unmount(): void {
  root?.unmount()
}

/** As the last style sheet of the page, where it could do the most. */
export function addStyles(page: Document = document): Promise<void> {
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL('/styles.css', location.origin).href
  link.dataset.ours = ''
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => reject(new Error('No styles.css'))
    page.head.append(link)
  })
}

function slot(): HTMLElement {
  return document.querySelector('#insights') as HTMLElement
}
