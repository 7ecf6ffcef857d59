import type { AuditMessages } from '../messages/audit.ts'
import { counted } from './plural.ts'

export const audit: AuditMessages = {
  title: 'Journal',
  actions: {
    'export.started': 'Export commencé',
    'export.finished': 'Export terminé',
    'export.customer': 'Données d’un client exportées',
    'tags.bulk': 'Étiquettes modifiées en masse',
    'settings.changed': 'Réglages modifiés',
    'consent.changed': 'Consentement modifié',
    'consent.confirmed': 'Consentement confirmé',
    unsubscribed: 'Désinscription',
    'customer.erased': 'Client effacé',
    'hold.set': 'Effacement bloqué',
    'hold.lifted': 'Effacement débloqué',
    'retention.changed': 'Durée de conservation modifiée',
    'retention.ran': 'Durée de conservation appliquée',
    'audit.trimmed': 'Anciennes entrées retirées',
  },
  entries: counted('entrée', 'entrées'),
  server: 'Serveur',

  filters: 'Filtres du journal',
  action: 'Opération',
  actor: 'Qui',
  customer: 'Client',
  everyone: 'Tout le monde',
  onlyThese: id => `Seulement les entrées de ${id}`,
  from: 'Du',
  to: 'Au',
  clearFilters: 'Effacer les filtres',
  showMore: 'Afficher plus',
  loadingMore: 'Chargement',
  moreFailed: 'Les entrées suivantes n’ont pas pu être chargées.',
  export: 'Enregistrer en CSV',
  exported: 'Enregistré dans',
  exportFailed: 'Les entrées n’ont pas été enregistrées.',
  columns: {
    position: 'Numéro',
    time: 'Moment',
    action: 'Opération',
    actor: 'Qui',
    role: 'Rôle',
    customer: 'Client',
    amount: 'Nombre',
    details: 'Détails',
  },

  chain: 'Intégrité',
  checking: 'Vérification de chaque entrée',
  intact: 'Intact',
  checked: entries => `${entries}, aucune modifiée, retirée ni déplacée`,
  broken: position => `Rompu à l’entrée ${position}`,
  why: {
    changed: 'L’entrée n’est plus telle qu’elle a été écrite.',
    missing: 'Il manque une entrée ici.',
    reordered: 'Les entrées ne sont pas dans l’ordre où elles ont été écrites.',
    trimmed_unaudited: 'D’anciennes entrées ont été retirées sans que ce soit consigné.',
  },
  whatToDo:
    'Quelqu’un qui a accès à la base de données elle-même a modifié le journal. Sauvegardez-le tel quel, cherchez qui avait cet accès, et prévenez la personne chargée de la protection des données.',
  checkAgain: 'Vérifier à nouveau',
  checkFailed: 'Le journal n’a pas pu être vérifié.',

  empty: {
    title: 'Rien de consigné pour l’instant',
    description:
      'Exports, effacements, consentements, étiquettes en masse et réglages modifiés apparaissent ici au fur et à mesure.',
  },
  noMatch: {
    title: 'Aucune entrée ne correspond',
    description: 'Rien de consigné ne remplit tous ces critères. Retirez-en un, ou recommencez.',
  },
}
