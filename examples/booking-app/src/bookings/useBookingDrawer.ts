import { useSearchParams } from 'react-router'

const PARAM = 'book'
/** In the address where nobody is chosen yet. */
const ANYONE = 'new'

/** The "New booking" drawer is part of the address: it can be linked to, and Back closes it. */
export function useBookingDrawer() {
  const [params, setParams] = useSearchParams()
  const value = params.get(PARAM)

  function set(next: string | null, replace: boolean) {
    const changed = new URLSearchParams(params)
    if (next === null) changed.delete(PARAM)
    else changed.set(PARAM, next)
    setParams(changed, { replace, preventScrollReset: true })
  }

  return {
    isOpen: value !== null,
    /** The customer to book for, if already chosen. */
    customerId: value === null || value === ANYONE ? null : value,
    open: (customerId?: string) => set(customerId ?? ANYONE, false),
    close: () => set(null, true),
  }
}
