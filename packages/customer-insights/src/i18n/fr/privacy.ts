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

  export: 'Accès aux données',
  exportHint:
    'Tout ce qui est conservé sur cette personne, en un fichier JSON, pour une demande d’accès ou de portabilité.',
  exportData: 'Exporter les données',
  exporting: 'Collecte des données',
  exported: 'Enregistré dans',
  exportFailed: 'Les données n’ont pas été exportées.',

  hold: 'Obligation de conservation',
  holdHint: 'Empêche l’effacement des données, par exemple tant qu’un litige est ouvert.',
  holdReason: 'Motif',
  setHold: 'Bloquer l’effacement',
  liftHold: 'Débloquer',
  heldSince: date => `Depuis le ${date}`,
  holdSet: 'Effacement bloqué',
  holdLifted: 'Effacement débloqué',
  holdFailed: 'L’obligation de conservation n’a pas été modifiée.',

  erase: 'Effacement',
  eraseHint: 'Retire définitivement ce qui identifie cette personne.',
  eraseOpen: 'Effacer…',
  eraseHeld: 'Impossible tant qu’une obligation de conservation est en place.',
  eraseTitle: name => `Effacer ${name}`,
  cannotUndo: 'Cette action est définitive.',
  modes: {
    anonymize: {
      title: 'Anonymiser',
      summary: 'La personne part, les comptes restent.',
      goes: ['Nom, coordonnées et autres champs personnels', 'Étiquettes, et consentements avec leur preuve'],
      stays: [
        'Réservations et montants, sans nom',
        'Effectifs des segments et chiffre d’affaires',
        'Une empreinte, pour que personne ne lui écrive à nouveau',
        'Une entrée au journal, sans donnée personnelle',
      ],
      confirm: 'Anonymiser',
      erasedOn: date => `Anonymisé le ${date}`,
      erasedHint: 'Ce qui identifiait cette personne a disparu. Réservations et montants restent pour la comptabilité.',
    },
    delete: {
      title: 'Supprimer',
      summary: 'La personne part, avec tout ce qui s’y rattache.',
      goes: [
        'Le client, avec réservations et montants',
        'Étiquettes, et consentements avec leur preuve',
        'Sa part dans les effectifs et le chiffre d’affaires',
      ],
      stays: [
        'Une empreinte, pour que personne ne lui écrive à nouveau',
        'Une entrée au journal, sans donnée personnelle',
      ],
      confirm: 'Supprimer',
      erasedOn: date => `Supprimé le ${date}`,
      erasedHint: 'Un client avec cet identifiant a déjà été supprimé.',
    },
  },
  goes: 'Part',
  stays: 'Reste',
  reference: 'Référence',
  referenceHint: 'Un numéro de ticket, par exemple. Elle reste au journal\u00a0: pas de noms.',
  typeToConfirm: text => `Saisissez «\u00a0${text}\u00a0» pour confirmer`,
  erasing: 'Effacement en cours',
  erased: {
    anonymize: 'Le client est anonymisé.',
    delete: 'Le client est supprimé.',
  },
  eraseFailed: 'Rien n’a été effacé.',
}
