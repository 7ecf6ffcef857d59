import { Icon } from '../ui/Icon.tsx'
import './Pagination.css'

interface PaginationProps {
  page: number
  size: number
  total: number
  onPage: (page: number) => void
}

export function Pagination({ page, size, total, onPage }: PaginationProps) {
  const first = (page - 1) * size + 1
  return (
    <nav className="pagination" aria-label="Pages">
      <span>
        {first}–{Math.min(first + size - 1, total)} of {total}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label="Previous page"
        disabled={page === 1}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Next page"
        disabled={page * size >= total}
        onClick={() => onPage(page + 1)}
      >
        <Icon name="forward" />
      </button>
    </nav>
  )
}
