import type { ConsentMessages } from '../messages/consent.ts'

export const consent: ConsentMessages = {
  title: 'Consent',
  explain: 'No entry means no consent: write only to those who have agreed.',
  channels: { email: 'Email', sms: 'Text message', phone: 'Phone call', post: 'Post' },
  marketing: 'Marketing',
  states: { granted: 'Granted', pending: 'Waiting for confirmation', withdrawn: 'Withdrawn', none: 'No consent' },
  suppressed: 'Not to be contacted',
  suppressedHint:
    'This person was erased before, and came back with the same contact details. Nothing is sent until they confirm a new consent themselves.',
  since: date => `since ${date}`,
  sources: {
    staff: 'Staff',
    in_person: 'In person',
    phone: 'On the phone',
    form: 'Signed form',
    website: 'Website',
    confirmation: 'Confirmation link',
    unsubscribe: 'Unsubscribe link',
    import: 'Import',
    host: 'Booking app',
    undo: 'Undone',
    erasure: 'Erasure',
  },
  wording: version => `wording ${version}`,

  record: 'Record consent',
  recordFor: channel => `Record consent: ${channel}`,
  withdraw: 'Withdraw',
  withdrawFor: channel => `Withdraw consent: ${channel}`,
  howGiven: 'How was it given?',
  confirmFirst: 'Counts once the person has confirmed it.',
  saved: {
    granted: channel => `${channel}: consent recorded`,
    pending: channel => `${channel}: waiting for confirmation`,
    withdrawn: channel => `${channel}: consent withdrawn`,
  },
  notSaved: 'The consent was not saved.',

  history: 'History',
  noHistory: 'Nothing has been recorded yet.',
  by: actor => `by ${actor}`,

  reachable: 'Reachable',
  reachableBy: channel => `Reachable: ${channel}`,
  reachableCount: text => `${text} reachable`,
  hideReachable: 'Do not show',
}
