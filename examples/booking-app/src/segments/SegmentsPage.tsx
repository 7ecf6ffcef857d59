import { SegmentDashboard } from '@org/customer-insights/components'
import { PageHeader } from '../ui/PageHeader.tsx'
import './SegmentsPage.css'

export function SegmentsPage() {
  return (
    <>
      <PageHeader title="Segments">Who spends, how often they come, and who is slipping away.</PageHeader>
      <SegmentDashboard />
    </>
  )
}
