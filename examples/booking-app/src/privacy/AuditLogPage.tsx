import { AuditLog } from '@org/customer-insights/components'
import { Link } from 'react-router'
import { staff } from '../demo/staff.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import './AuditLogPage.css'

export function AuditLogPage() {
  return (
    <>
      <PageHeader title="Audit log">Who exported, erased or changed personal data, and when.</PageHeader>
      <AuditLog
        actorName={id => staff[id]}
        renderCustomer={id => (
          <Link className="audit-customer" to={`/customers/${id}`}>
            {id}
          </Link>
        )}
      />
    </>
  )
}
