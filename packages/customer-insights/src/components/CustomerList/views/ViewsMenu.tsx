import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../../shared/Button.tsx'
import { BookmarkGlyph, CheckGlyph } from '../../shared/Glyph.tsx'
import { Menu, type MenuItem } from '../../shared/Menu.tsx'
import { ToastRegion, useToasts } from '../../shared/Toasts.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { type CustomerListState, DEFAULT_STATE, isSameState } from '../state/customerListState.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import { NameDialog } from './NameDialog.tsx'
import { type SavedCustomerView, withChanged, withDefault, withInserted } from './savedViews.ts'
import type { SavedViews } from './useSavedViews.ts'

interface ViewsMenuProps extends SavedViews {
  state: CustomerListState
  change: ChangeState
}

/** With whatever else of the list tells of things: one place for its toasts, not two over each other. */
export function ViewsMenu({ children, ...props }: ViewsMenuProps & { children: ReactNode }) {
  return (
    <ToastRegion>
      <MenuOfViews {...props} />
      {children}
    </ToastRegion>
  )
}

/** The saved views: to open one, to keep what is shown as another, to change and delete them. */
function MenuOfViews({ views, set, state, change }: ViewsMenuProps) {
  const { messages } = useInsightsUi()
  const { add } = useToasts()
  const [openedId, setOpenedId] = useState<string | null>(null)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const latest = useRef(views)
  latest.current = views

  const shown = views.find(view => isSameState(view.state, state))
  // What was opened and then changed is still the one to save changes to.
  const view = shown ?? views.find(({ id }) => id === openedId)
  const isEveryone = isSameState(state, DEFAULT_STATE)

  const show = (next: CustomerListState, id: string | null) => {
    setOpenedId(id)
    change({ columns: undefined, ...next })
  }
  const save = (name: string) => {
    setNaming(null)
    if (naming === 'rename' && view) {
      set(withChanged(views, view.id, { name }))
      return
    }
    const added = { id: newId(), name, state }
    set([...views, added])
    setOpenedId(added.id)
    add({ title: messages.list.viewSaved(name), tone: 'success' })
  }
  const remove = (removed: SavedCustomerView) => {
    const index = views.indexOf(removed)
    set(views.filter(other => other !== removed))
    add({
      title: messages.list.viewDeleted(removed.name),
      action: {
        label: messages.controls.undo,
        onSelect: () => set(withInserted(latest.current, removed, index)),
      },
    })
  }

  const ofView = (chosen: SavedCustomerView): MenuItem[] => [
    ...(shown
      ? []
      : [
          {
            key: 'save-changes',
            label: messages.list.saveChanges,
            onSelect: () => set(withChanged(views, chosen.id, { state })),
          },
        ]),
    { key: 'rename', label: messages.list.renameView, onSelect: () => setNaming('rename') },
    chosen.isDefault
      ? { key: 'default', label: messages.list.unmakeDefault, onSelect: () => set(withDefault(views, null)) }
      : { key: 'default', label: messages.list.makeDefault, onSelect: () => set(withDefault(views, chosen.id)) },
    { key: 'delete', label: messages.list.deleteView, tone: 'danger', onSelect: () => remove(chosen) },
  ]

  return (
    <>
      <Menu
        label={messages.list.views}
        trigger={
          <Button className="ci-CustomerList-viewsButton">
            <BookmarkGlyph />
            <bdi className="ci-CustomerList-text">
              {shown ? shown.name : view && !isEveryone ? messages.list.changedView(view.name) : messages.list.views}
            </bdi>
          </Button>
        }
        items={[
          {
            key: 'everyone',
            label: messages.list.everyone,
            icon: mark(isEveryone),
            onSelect: () => show(DEFAULT_STATE, null),
          },
          ...views.map(saved => ({
            key: `view-${saved.id}`,
            label: saved.isDefault ? messages.list.isDefault(saved.name) : saved.name,
            icon: mark(saved === shown),
            onSelect: () => show(saved.state, saved.id),
          })),
          { key: 'separator', separator: true },
          {
            key: 'save',
            label: messages.list.saveView,
            disabled: shown !== undefined || isEveryone,
            onSelect: () => setNaming('new'),
          },
          ...(view && !isEveryone ? ofView(view) : []),
        ]}
      />
      <NameDialog
        open={naming !== null}
        title={naming === 'rename' ? messages.list.renameView : messages.list.saveView}
        name={naming === 'rename' ? (view?.name ?? '') : ''}
        onClose={() => setNaming(null)}
        onSave={save}
      />
    </>
  )
}

/** Beside what is shown now; as wide where nothing is. */
const mark = (isShown: boolean) => <span className="ci-Option-mark">{isShown && <CheckGlyph />}</span>

/** `crypto.randomUUID` is missing where a host is not served over https. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
