import type { ListedCustomer } from '../../../client/types.ts'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'

export interface CustomerCellProps {
  customer: ListedCustomer
  /** Where the customer has a page of its own: the name is a link. */
  href: string | undefined
  /** Pressing the row opens the customer: the name is a button. */
  canOpen: boolean
}

/**
 * Who it is, and how to reach them. Link and button are no stops of the tab key, since the row is one already; the row
 * hears the click.
 */
export function CustomerCell({ customer, href, canOpen }: CustomerCellProps) {
  const { messages } = useInsightsUi()
  const name = nameOf(customer, messages.unnamedCustomer)
  const contact = customer.email?.trim() || customer.phone?.trim()
  return (
    <div className="ci-CustomerList-who">
      <Name name={name} href={href} canOpen={canOpen} />
      <span className="ci-CustomerList-contact">
        <bdi data-bone="">{contact || messages.noContact}</bdi>
      </span>
    </div>
  )
}

function Name({ name, href, canOpen }: { name: string; href: string | undefined; canOpen: boolean }) {
  const text = <bdi data-bone="">{name}</bdi>
  if (href !== undefined) {
    return (
      <a className="ci-CustomerList-name" href={href} tabIndex={-1} data-opens="">
        {text}
      </a>
    )
  }
  if (canOpen) {
    return (
      <button type="button" className="ci-CustomerList-name" tabIndex={-1} data-opens="">
        {text}
      </button>
    )
  }
  return <span className="ci-CustomerList-name">{text}</span>
}

export const nameOf = ({ name }: { name: string | null }, unnamed: string): string => name?.trim() || unnamed
