import type { Role } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import './DemoBar.css'

const ROLES: { role: Role; label: string }[] = [
  { role: 'staff', label: 'Staff' },
  { role: 'customer', label: 'Customer (no access)' },
]

interface DemoBarProps {
  role: Role
  onRole: (role: Role) => void
  onReset: () => void
}

/** What the demo adds to the app: who is looking, and a way back to the start. */
export function DemoBar({ role, onRole, onReset }: DemoBarProps) {
  return (
    <aside className="demo-bar" aria-label="Demo">
      <p>
        <strong>Demo</strong> <span>Invented data in a real Postgres, running in this tab.</span>
      </p>
      <fieldset className="demo-roles">
        <legend>View as</legend>
        {ROLES.map(({ role: value, label }) => (
          <label key={value}>
            <input type="radio" name="role" checked={role === value} onChange={() => onRole(value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" className="demo-reset" onClick={onReset}>
        <Icon name="reset" />
        <span>Reset demo</span>
      </button>
    </aside>
  )
}
