import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../state/customerListState.ts'
import { parseViews, type SavedCustomerView, withChanged, withDefault, withInserted } from './savedViews.ts'

const view = (id: string, more: Partial<SavedCustomerView> = {}): SavedCustomerView => ({
  id,
  name: `View ${id}`,
  state: DEFAULT_STATE,
  ...more,
})

describe('saved views', () => {
  it('come back from storage', () => {
    const views = [view('1', { isDefault: true }), view('2', { state: { ...DEFAULT_STATE, filter: { search: 'a' } } })]
    expect(parseViews(JSON.parse(JSON.stringify(views)))).toEqual(views)
  })

  it.each([null, 'views', 3, { 0: view('1') }])('are none where storage holds %j', kept => {
    expect(parseViews(kept)).toBeNull()
  })

  it('are taken for what can be read of them', () => {
    const kept = [
      null,
      'x',
      { id: '', name: 'no id' },
      { id: '1', name: '  ' },
      { id: '2', name: ' Two ', state: { filter: { spending_tier: ['gold'] }, sort: 'age' } },
      { id: '2', name: 'Again' },
    ]
    expect(parseViews(kept)).toEqual([{ id: '2', name: 'Again', state: DEFAULT_STATE }])
  })

  it('have one default at most', () => {
    const views = withDefault([view('1', { isDefault: true }), view('2')], '2')
    expect(views.map(({ isDefault }) => isDefault === true)).toEqual([false, true])
    expect(withDefault(views, null).some(({ isDefault }) => isDefault)).toBe(false)
  })

  it('are changed and put back in their place', () => {
    const [one, two, three] = [view('1'), view('2', { isDefault: true }), view('3')]
    expect(withChanged([one, two], '1', { name: 'First' })[0]?.name).toBe('First')
    expect(withInserted([one, { ...three, isDefault: true }], two, 1)).toEqual([one, two, three])
  })
})
