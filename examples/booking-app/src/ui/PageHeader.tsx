import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { business } from '../business.ts'
import './PageHeader.css'

interface PageHeaderProps {
  title: string
  /** Where this page belongs, before its title. */
  trail?: ReactNode
  /** One line under the title. */
  children?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, trail, children, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · ${business.name}`
  }, [title])

  return (
    <header className="page-header">
      <div className="page-title" data-trail={trail ? '' : undefined}>
        {trail}
        <h1 dir="auto">{title}</h1>
        {children && <p>{children}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  )
}
