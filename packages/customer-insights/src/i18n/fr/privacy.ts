import type { PrivacyMessages } from '../messages/privacy.ts'

export const privacy: PrivacyMessages = {
  title: 'Confidentialité',
  notAllowed: {
    view: 'Votre compte ne peut pas voir les clients.',
    tag: 'Votre compte ne peut pas modifier les étiquettes ni les consentements.',
    export: 'Votre compte ne peut pas exporter de données.',
    manage: 'Votre compte ne peut pas gérer la confidentialité.',
    erase: 'Votre compte ne peut pas effacer de clients.',
  },
  noCapability: {
    title: 'Pas pour ce compte',
    description: 'Votre compte n’a pas le droit de voir ceci. Adressez-vous à la personne qui gère les accès.',
  },
}
