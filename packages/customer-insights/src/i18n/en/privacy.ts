import type { PrivacyMessages } from '../messages/privacy.ts'

export const privacy: PrivacyMessages = {
  title: 'Privacy',
  notAllowed: {
    view: 'Your account may not see customers.',
    tag: 'Your account may not change tags or consent.',
    export: 'Your account may not export data.',
    manage: 'Your account may not manage privacy.',
    erase: 'Your account may not erase customers.',
  },
  noCapability: {
    title: 'Not for this account',
    description: 'Your account does not have the right to see this. Ask whoever manages access.',
  },
}
