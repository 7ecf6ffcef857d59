import { Link } from 'react-router'
import { Empty } from '../ui/Empty.tsx'

export function NotFoundPage() {
  return (
    <Empty title="No such page">
      It may have moved. <Link to="/customers">Go to the customers</Link>
    </Empty>
  )
}
