import type { SegmentationMessages } from '../messages/segmentation.ts'
import { customers, plural } from './plural.ts'

export const segmentation: SegmentationMessages = {
  needAttention: 'Brauchen Aufmerksamkeit',
  noneAtRisk: 'Niemand ist gefährdet',
  revenueEach: money => `${money} pro Kunde`,
  bookingsEach: bookings => `${bookings} Buchungen pro Kunde`,
  revenueShareColumn: 'Umsatzanteil',
  daysColumn: 'Tage seit letztem Besuch',
  chartFailed: 'Das Diagramm konnte nicht geladen werden.',
  notOpened: 'Das konnte nicht geöffnet werden.',

  actionsFor: segment => `Aktionen für ${segment}`,
  view: 'Kunden anzeigen',
  export: 'Exportieren',
  exportTitle: segment => `„${segment}“ exportieren`,
  tag: 'Schlagwörter aller ändern',
  compare: 'Mit anderem Segment vergleichen',

  sideBySide: 'Im Vergleich',
  firstSegment: 'Erstes Segment',
  secondSegment: 'Zweites Segment',
  measureColumn: 'Kennzahl',
  differenceColumn: 'Unterschied',
  bookingsPerCustomer: 'Buchungen pro Kunde',
  revenuePerCustomer: 'Umsatz pro Kunde',
  days: plural({ one: n => `${n} Tag`, other: n => `${n} Tagen` }),
  says: {
    average: (more, factor, less) => `„${more}“ gibt pro Buchung das ${factor}-Fache von „${less}“ aus.`,
    bookingsPerCustomer: (more, factor, less) => `„${more}“ bucht ${factor}-mal so oft wie „${less}“.`,
    revenuePerCustomer: (more, factor, less) =>
      `Ein Kunde aus „${more}“ bringt ${factor}-mal so viel Umsatz wie einer aus „${less}“.`,
  },
  saysSame: (first, second) => `„${first}“ und „${second}“ unterscheiden sich kaum in Buchungen und Ausgaben.`,
  saysNothing: segment => `In „${segment}“ ist niemand, mit dem sich vergleichen ließe.`,

  guide: {
    title: 'Was die Segmente bedeuten',
    intro: 'Jeder Kunde ist in einem Segment jeder Art. Sie ergeben sich von selbst aus den Buchungen, Tag für Tag.',
    show: 'Über Segmente',
    dismiss: 'Verstanden',
    view: (count, text) => `${customers(count, text)} anzeigen`,
    vip: {
      title: 'VIP',
      meaning: above => (above ? `Insgesamt mehr als ${above} ausgegeben.` : 'Insgesamt am meisten ausgegeben.'),
      advice:
        'Wenige Menschen, viel Umsatz. Danken Sie ihnen persönlich und lassen Sie sie neue Spiele zuerst ausprobieren.',
    },
    new: {
      title: 'Neu',
      meaning: days => (days ? `Erste Buchung vor weniger als ${days}.` : 'Erste Buchung vor Kurzem.'),
      advice:
        'Der zweite Besuch entscheidet. Bieten Sie ein weiteres Spiel an, solange das erste frisch in Erinnerung ist.',
    },
    atRisk: {
      title: 'Gefährdet',
      meaning: (from, to) =>
        from && to
          ? `Letzter Besuch vor ${from} bis ${to} Tagen.`
          : 'Der letzte Besuch ist eine Weile her, und keiner ist gebucht.',
      advice:
        'Es hat ihnen gefallen, und sie entfernen sich. Ein persönlicher Grund zur Rückkehr wirkt jetzt am besten.',
    },
    churned: {
      title: 'Abgewandert',
      meaning: days => (days ? `Letzter Besuch vor mehr als ${days}.` : 'Der letzte Besuch ist lange her.'),
      advice: 'Schreiben Sie, wenn es Neues gibt, etwa ein neues Spiel. Halten Sie den Aufwand klein.',
    },
    enthusiasts: {
      title: 'Spiele-Fans',
      meaning: 'Ein Spiel oder eine Kategorie buchen sie am häufigsten.',
      advice:
        'Informieren Sie sie als Erste über Neues dieser Art. Mit Schlagwörtern erreichen Sie sie nach ihren Vorlieben.',
      most: game => `Die meisten: ${game}`,
    },
    loyalists: {
      title: 'Stammgäste',
      meaning: 'Einen Standort besuchen sie am häufigsten.',
      advice: 'Veranstaltungen vor Ort und ruhige Zeiten passen zu ihnen. Bitten Sie sie um eine Bewertung.',
      most: venue => `Die meisten: ${venue}`,
    },
  },
}
