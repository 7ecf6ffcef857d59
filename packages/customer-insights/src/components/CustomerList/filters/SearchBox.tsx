import { useEffect, useRef, useState } from 'react'
import { MAX_SEARCH_LENGTH } from '../../../client/checkFilter.ts'
import { SearchField } from '../../shared/SearchField.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { cleanSearch } from '../state/cleanFilter.ts'

interface SearchBoxProps {
  search: string
  onSearch: (search: string) => void
}

/** Milliseconds without a further letter, before it is searched for. */
const PAUSE = 250

/** Searches when the reader pauses. What is typed stays as typed; what changes elsewhere, e.g. by Back, is shown. */
export function SearchBox({ search, onSearch }: SearchBoxProps) {
  const { messages } = useInsightsUi()
  const [text, setText] = useState(search)
  const told = useRef(search)
  if (told.current !== search) {
    told.current = search
    if (cleanSearch(text) !== search) setText(search)
  }

  const latest = useRef(onSearch)
  latest.current = onSearch
  useEffect(() => {
    const next = cleanSearch(text)
    if (next === told.current) return
    const timer = setTimeout(() => latest.current(next), next === '' ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <SearchField
      label={messages.list.search}
      placeholder={messages.list.searchPlaceholder}
      maxLength={MAX_SEARCH_LENGTH}
      value={text}
      onChange={setText}
    />
  )
}
