import { useEffect, useRef } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { BookingForm } from './BookingForm.tsx'
import './BookingDrawer.css'

interface BookingDrawerProps {
  /** Null: to be chosen in the form. */
  customerId: string | null
  onClose: () => void
}

/** "New booking" beside the page it was opened from, so that the page is seen to follow. */
export function BookingDrawer({ customerId, onClose }: BookingDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby="drawer-title"
      onClose={onClose}
      // A click on the backdrop is a click on the dialog itself.
      onPointerDown={event => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className="drawer-inside">
        <header className="drawer-header">
          <h2 id="drawer-title">New booking</h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
        </header>
        <BookingForm initialCustomerId={customerId} onDone={() => dialog.current?.close()} />
      </div>
    </dialog>
  )
}
