import type { ReactNode } from 'react'
import { Deferred } from '../../shared/Deferred.tsx'
import { BookmarkGlyph } from '../../shared/Glyph.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { createLoader } from '../../shared/useLoaded.ts'
import type { CustomerListState } from '../state/customerListState.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import type { SavedViews } from './useSavedViews.ts'

const viewsMenu = createLoader(async () => (await import('./ViewsMenu.tsx')).ViewsMenu)

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
      loader={viewsMenu}
      caret={false}
      label={
        <>
          <BookmarkGlyph />
          {messages.list.views}
        </>
      }
    >
      {ViewsMenu => <ViewsMenu {...props} />}
    </Deferred>
  )
}
