import { Link, Outlet, ScrollRestoration, useMatch } from 'react-router'
import { BookingDrawer } from '../bookings/BookingDrawer.tsx'
import { useBookingDrawer } from '../bookings/useBookingDrawer.ts'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx'
import { Brand } from './Brand.tsx'
import './Shell.css'

const initials = (name: string) =>
  name
    .split(' ')
    .map(part => [...part][0])
    .slice(0, 2)
    .join('')

export function Shell() {
  const { role, userName } = useSession()
  const drawer = useBookingDrawer()
  const isSegments = useMatch('/customers/segments') !== null
  const customerId = useMatch('/customers/:customerId')?.params.customerId
  const isAuditLog = useMatch('/audit-log') !== null
  const current = isAuditLog ? 'audit log' : isSegments ? 'segments' : 'customers'

  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className="sidebar">
        <Brand />
        <nav aria-label="Main">
          <Link to="/customers" className="nav-link" aria-current={current === 'customers' ? 'page' : undefined}>
            <Icon name="people" />
            Customers
          </Link>
          <Link
            to="/customers/segments"
            className="nav-link"
            aria-current={current === 'segments' ? 'page' : undefined}
          >
            <Icon name="chart" />
            Segments
          </Link>
          {role === 'staff' && (
            <Link to="/audit-log" className="nav-link" aria-current={current === 'audit log' ? 'page' : undefined}>
              <Icon name="lock" />
              Audit log
            </Link>
          )}
          {role === 'staff' && (
            <button
              type="button"
              className="nav-link nav-new"
              onClick={() => drawer.open(isSegments ? undefined : customerId)}
            >
              <Icon name="plus" />
              New booking
            </button>
          )}
        </nav>
        <div className="account">
          <span className="avatar" aria-hidden="true">
            {initials(userName)}
          </span>
          <span className="account-text">
            <span className="account-name">{userName}</span>
            <span className="account-role">{role === 'staff' ? 'Front desk, Bristol' : 'Customer'}</span>
          </span>
          <ThemeSwitch />
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
      {role === 'staff' && drawer.isOpen && <BookingDrawer customerId={drawer.customerId} onClose={drawer.close} />}
      <ScrollRestoration />
    </div>
  )
}
