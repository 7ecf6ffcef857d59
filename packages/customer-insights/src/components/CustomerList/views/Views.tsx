import { lazy, type ReactNode } from 'react'
import { BookmarkGlyph } from '../../shared/Glyph.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { Deferred } from '../Deferred.tsx'
import type { CustomerListState } from '../state/customerListState.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import type { SavedViews } from './useSavedViews.ts'

const ViewsMenu = lazy(() => import('./ViewsMenu.tsx'))

interface ViewsProps extends SavedViews {
  state: CustomerListState
  change: ChangeState
  /** What else of the list tells of things. */
  children: ReactNode
}

export function Views(props: ViewsProps) {
  const { messages } = useInsightsUi()
  return (
    <Deferred
      caret={false}
      label={
        <>
          <BookmarkGlyph />
          {messages.list.views}
        </>
      }
    >
      <ViewsMenu {...props} />
    </Deferred>
  )
}
