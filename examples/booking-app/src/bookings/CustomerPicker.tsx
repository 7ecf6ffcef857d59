import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { customerQuery, customerSearchQuery } from '../data/queries.ts'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'

const SHOWN = 5

interface CustomerPickerProps {
  customerId: string | null
  onChange: (customerId: string | null) => void
}

export function CustomerPicker({ customerId, onChange }: CustomerPickerProps) {
  return (
    <fieldset className="field">
      <legend>Customer</legend>
      {customerId ? <Chosen customerId={customerId} onChange={() => onChange(null)} /> : <Search onChoose={onChange} />}
    </fieldset>
  )
}

function Chosen({ customerId, onChange }: { customerId: string; onChange: () => void }) {
  const { supabase } = useSession()
  const { data: customer } = useQuery(customerQuery(supabase, customerId))
  return (
    <div className="chosen">
      <span className="chosen-who">
        <bdi className="chosen-name">{customer?.name ?? '…'}</bdi>
        <span className="chosen-email">{customer?.email}</span>
      </span>
      <button type="button" className="button small" onClick={onChange}>
        Change
      </button>
    </div>
  )
}

function Search({ onChoose }: { onChoose: (customerId: string) => void }) {
  const { supabase } = useSession()
  const [text, setText] = useState('')
  const term = useDeferredValue(text.trim())
  const { data: found } = useQuery({ ...customerSearchQuery(supabase, term), enabled: term !== '' })
  return (
    <>
      <div className="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label="Find a customer"
          placeholder="Name, e-mail or phone"
          value={text}
          onChange={event => setText(event.target.value)}
        />
      </div>
      {term && found && (
        <ul className="found" aria-label="Customers found">
          {found.slice(0, SHOWN).map(({ id, name, email }) => (
            <li key={id}>
              <button type="button" className="found-customer" onClick={() => onChoose(id)}>
                <bdi>{name}</bdi>
                <span className="found-email">{email}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="found-none">Nobody called “{term}”</li>}
        </ul>
      )}
    </>
  )
}
