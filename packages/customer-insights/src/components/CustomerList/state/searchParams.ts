import { LIST_KEYS, TAG_MODES } from './cleanFilter.ts'
import {
  beginsDescending,
  type CustomerListState,
  cleanState,
  DEFAULT_STATE,
  type PartialCustomerListState,
} from './customerListState.ts'

/** `tags_any=newsletter`: one parameter for each list of tags. */
const tagParam = (mode: string) => `tags_${mode}`

/**
 * A list's state as parameters of an address: `?spending_tier=vip&spending_tier=high&sort=name`. What is as by default is
 * left out, so that the address of an untouched list is clean.
 *
 * @param base Parameters of the host's own, which are kept. Those of the list are replaced.
 */
export function customerListStateToSearchParams(
  state: PartialCustomerListState,
  base?: URLSearchParams | string,
): URLSearchParams {
  const { filter, sort, descending, columns } = cleanState(state)
  const params = new URLSearchParams(base)
  for (const name of NAMES) params.delete(name)

  for (const key of Object.keys(LIST_KEYS)) {
    for (const value of filter[key as keyof typeof LIST_KEYS] ?? []) params.append(key, value)
  }
  for (const mode of TAG_MODES) {
    for (const tag of filter.tags?.[mode] ?? []) params.append(tagParam(mode), tag)
  }
  if (filter.consent) {
    const { channel, purpose } = filter.consent
    params.set('consent', purpose === undefined ? channel : `${channel}:${purpose}`)
  }
  if (filter.search) params.set('search', filter.search)
  if (sort !== DEFAULT_STATE.sort) params.set('sort', sort)
  if (descending !== beginsDescending(sort)) params.set('order', descending ? 'desc' : 'asc')
  for (const id of columns ?? []) params.append('columns', id)
  return params
}

/**
 * The state that an address holds. Whatever it holds that is none, e.g. an unknown tier, is passed over in silence: an
 * old link opens the list with what is left of it.
 */
export function customerListStateFromSearchParams(params: URLSearchParams | string): CustomerListState {
  const given = new URLSearchParams(params)
  const order = given.get('order')
  return cleanState({
    filter: {
      ...Object.fromEntries(Object.keys(LIST_KEYS).map(key => [key, given.getAll(key)])),
      tags: Object.fromEntries(TAG_MODES.map(mode => [mode, given.getAll(tagParam(mode))])),
      consent: consentOf(given.get('consent')),
      search: given.get('search'),
    },
    sort: given.get('sort'),
    descending: order === 'asc' ? false : order === 'desc' ? true : undefined,
    columns: given.getAll('columns'),
  })
}

/** `email`, or with another purpose than marketing `email:newsletter`. */
function consentOf(text: string | null): { channel: string; purpose?: string } | null {
  if (text === null) return null
  const [channel = '', ...rest] = text.split(':')
  return rest.length > 0 ? { channel, purpose: rest.join(':') } : { channel }
}

/** Every parameter that is the list's. */
const NAMES = [...Object.keys(LIST_KEYS), ...TAG_MODES.map(tagParam), 'consent', 'search', 'sort', 'order', 'columns']
