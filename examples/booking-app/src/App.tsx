import { CustomerInsightsProvider } from '@org/customer-insights'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createBrowserRouter, Navigate } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { business } from './business.ts'
import { CustomerPage } from './customers/CustomerPage.tsx'
import { CustomersPage } from './customers/CustomersPage.tsx'
import { BootFailure, BootScreen } from './demo/BootScreen.tsx'
import { DemoBar } from './demo/DemoBar.tsx'
import { useDemo } from './demo/useDemo.ts'
import { NotFoundPage } from './layout/NotFoundPage.tsx'
import { Shell } from './layout/Shell.tsx'
import { AuditLogPage } from './privacy/AuditLogPage.tsx'
import { SegmentsPage } from './segments/SegmentsPage.tsx'
import { type Role, type Session, SessionContext } from './session.ts'
import { ToastProvider } from './ui/Toast.tsx'

const router = createBrowserRouter([
  {
    element: <Shell />,
    children: [
      { index: true, element: <Navigate to="/customers" replace /> },
      { path: 'customers', element: <CustomersPage /> },
      { path: 'customers/segments', element: <SegmentsPage /> },
      { path: 'audit-log', element: <AuditLogPage /> },
      { path: 'customers/:customerId', element: <CustomerPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
])

export function App() {
  const demo = useDemo()
  const [role, setRole] = useState<Role>('staff')

  if (demo.status === 'starting') return <BootScreen step={demo.step} />
  if (demo.status === 'failed') return <BootFailure error={demo.error} onRetry={demo.restart} />
  return (
    <>
      <DemoBar role={role} onRole={setRole} onReset={demo.restart} />
      <SignedIn key={role} session={demo.demo.sessions[role]} />
    </>
  )
}

/** Everything that one user sees; another user starts with an empty cache. */
function SignedIn({ session }: { session: Session }) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } }))
  const { locale, timeZone, currency } = business
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={queryClient}>
        <CustomerInsightsProvider
          client={session.supabase}
          queryClient={queryClient}
          locale={locale}
          timeZone={timeZone}
          currency={currency}
        >
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </CustomerInsightsProvider>
      </QueryClientProvider>
    </SessionContext>
  )
}
