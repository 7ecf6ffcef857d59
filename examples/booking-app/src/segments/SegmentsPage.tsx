import {
  customerListStateToSearchParams,
  SegmentDashboard,
  type SegmentSelection,
  segmentToFilter,
} from '@org/customer-insights/components'
import { useNavigate } from 'react-router'
import { PageHeader } from '../ui/PageHeader.tsx'
import './SegmentsPage.css'

export function SegmentsPage() {
  const navigate = useNavigate()
  const openList = (segment: SegmentSelection) =>
    navigate(`/customers?${customerListStateToSearchParams({ filter: segmentToFilter(segment) })}`)

  return (
    <>
      <PageHeader title="Segments">Who spends, how often they come, and who is slipping away.</PageHeader>
      <SegmentDashboard onSelectSegment={openList} />
    </>
  )
}
