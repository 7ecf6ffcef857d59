import type { CatalogColumn, CatalogTable } from './catalog.ts'
import { canBeBlanked } from './value-types.ts'

/** As many as a config takes. */
const MOST = 40

/** What hosts call it where it is about the person of the row. */
const ofPerson = [
  ...['name', 'names', 'first_name', 'last_name', 'middle_name', 'given_name', 'family_name', 'full_name', 'surname'],
  ...['maiden_name', 'nickname', 'display_name', 'initials', 'salutation', 'gender', 'pronouns'],
  ...['email', 'emails', 'email_address', 'mail', 'phone', 'phones', 'phone_number', 'telephone', 'mobile'],
  ...['mobile_phone', 'mobile_number', 'fax', 'whatsapp', 'instagram', 'facebook', 'emergency_contact'],
  ...['address', 'addresses', 'address_line', 'street', 'street_address', 'house_number', 'city', 'town', 'postcode'],
  ...['postal_code', 'zip', 'zip_code', 'zipcode'],
  ...['birthday', 'birthdate', 'birth_date', 'date_of_birth', 'dob', 'birthplace', 'place_of_birth', 'age'],
  ...['passport', 'passport_number', 'id_number', 'national_id', 'ssn', 'tax_id', 'tax_number', 'vat_number', 'iban'],
  ...['avatar', 'avatar_url', 'photo', 'photo_url', 'picture', 'picture_url', 'signature', 'ip', 'ip_address'],
]

/** Where anything may have been written about anyone. */
const freeText = [
  ...['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'internal_note', 'internal_notes', 'staff_notes'],
  ...['message', 'special_request', 'special_requests', 'allergies', 'dietary_requirements', 'medical_notes'],
]

/** All that a customer's row says is about that customer. */
const ofCustomer = [...ofPerson, ...freeText]

/** A booking's own columns about people. A name or an address without more may be the venue's. */
const ofBooking = [
  ...freeText,
  ...['email', 'phone', 'participants', 'attendees', 'guests_list', 'guest_list', 'players_list', 'ip', 'ip_address'],
]

/** Whose it is: `guest_name`, `billing_address`. */
const WHOSE = /^(customer|client|guest|player|participant|booker|contact|billing|shipping|delivery|home|postal)s?_/

/** `address_2`, `phone2`, `address_line_1` */
const NUMBERED = /_?\d$/

/**
 * The columns of customers or bookings that by their names tell who somebody is, or may, and that an erasure can blank;
 * in the order of the table, without what is mapped as something else. A person looks them over.
 */
export function personalColumns(
  kind: 'customers' | 'bookings',
  table: CatalogTable,
  mapped: readonly unknown[],
): string[] {
  return table.columns
    .filter(column => isPersonal(kind, column.name.toLowerCase()) && !mapped.includes(column.name) && isFree(column))
    .map(({ name }) => name)
    .slice(0, MOST)
}

function isPersonal(kind: 'customers' | 'bookings', name: string): boolean {
  const numberless = name.replace(NUMBERED, '')
  const unowned = numberless.replace(WHOSE, '')
  const here = kind === 'customers' ? ofCustomer : ofBooking
  return here.includes(numberless) || (unowned !== numberless && ofCustomer.includes(unowned))
}

/** Not made by the database, no reference, and of a type that can be blanked. */
const isFree = (column: CatalogColumn) => !column.generated && column.references === null && canBeBlanked(column)
