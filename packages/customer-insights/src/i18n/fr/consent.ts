import type { ConsentMessages } from '../messages/consent.ts'

export const consent: ConsentMessages = {
  title: 'Consentement',
  explain: 'Pas d’entrée, pas de consentement\u00a0: n’écrivez qu’à ceux qui ont accepté.',
  channels: { email: 'E-mail', sms: 'SMS', phone: 'Appel', post: 'Courrier' },
  marketing: 'Publicité',
  states: {
    granted: 'Accordé',
    pending: 'En attente de confirmation',
    withdrawn: 'Retiré',
    none: 'Aucun consentement',
  },
  suppressed: 'Ne pas contacter',
  suppressedHint:
    'Cette personne a déjà été effacée et est revenue avec les mêmes coordonnées. Rien n’est envoyé tant qu’elle n’a pas confirmé elle-même un nouveau consentement.',
  since: date => `depuis le ${date}`,
  sources: {
    staff: 'Personnel',
    in_person: 'En personne',
    phone: 'Au téléphone',
    form: 'Formulaire signé',
    website: 'Site web',
    confirmation: 'Lien de confirmation',
    unsubscribe: 'Lien de désinscription',
    import: 'Importation',
    host: 'Application de réservation',
    undo: 'Annulation',
    erasure: 'Effacement',
  },
  wording: version => `texte ${version}`,

  record: 'Enregistrer un accord',
  recordFor: channel => `Enregistrer un consentement\u00a0: ${channel}`,
  withdraw: 'Retirer',
  withdrawFor: channel => `Retirer le consentement\u00a0: ${channel}`,
  howGiven: 'Comment a-t-il été donné\u00a0?',
  confirmFirst: 'Ne vaut qu’une fois confirmé par la personne.',
  saved: {
    granted: channel => `${channel}\u00a0: consentement enregistré`,
    pending: channel => `${channel}\u00a0: en attente de confirmation`,
    withdrawn: channel => `${channel}\u00a0: consentement retiré`,
  },
  notSaved: 'Le consentement n’a pas été enregistré.',

  history: 'Historique',
  noHistory: 'Rien n’a encore été enregistré.',
  by: actor => `par ${actor}`,

  reachable: 'Joignables',
  reachableBy: channel => `Joignables\u00a0: ${channel}`,
  reachableCount: text => `${text} joignables`,
  hideReachable: 'Ne pas afficher',
}
