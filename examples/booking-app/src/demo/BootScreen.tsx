import { business } from '../business.ts'
import { BrandMark } from '../layout/Brand.tsx'
import type { Step } from './startDemo.ts'
import './BootScreen.css'

const STEPS: Record<Step, string> = {
  database: 'Starting Postgres in this tab and installing Customer Insights',
  data: 'Loading two years of bookings',
  ready: 'Ready',
}

export function BootScreen({ step }: { step: Step }) {
  return (
    <main className="boot" aria-busy="true">
      <BrandMark className="boot-mark" />
      <h1>{business.name}</h1>
      <div className="boot-track" aria-hidden="true">
        <span className="boot-bar" />
      </div>
      <p role="status">{STEPS[step]}…</p>
    </main>
  )
}

export function BootFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <main className="boot">
      <BrandMark className="boot-mark" />
      <h1>The demo could not start</h1>
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </main>
  )
}
