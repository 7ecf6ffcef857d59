import type { DetailMessages } from '../messages/detail.ts'
import { isolated } from './isolated.ts'

export const detail: DetailMessages = {
  customer: 'العميل',
  games: 'الألعاب التي لعبها',
  venues: 'الأماكن التي زارها',
  history: 'سجل الحجوزات',
  analytics: 'التحليلات',
  marketing: 'التسويق',

  upcomingVisit: when => `زيارة قادمة ${when}`,

  explainTotalSpent: 'مجموع كل الحجوزات المحتسبة، بما فيها القادمة وبعد خصم المبالغ المستردة.',
  explainTotalBookings: 'الحجوزات المحتسبة، بما فيها القادمة. لا تُحتسب الحجوزات الملغاة ولا حالات عدم الحضور.',
  explainAverageBooking: 'إجمالي الإنفاق مقسومًا على عدد الحجوزات.',
  explainDaysSinceLastVisit: 'لا زيارات حتى الآن. لا يُعد الحجز القادم زيارة حتى يحين يومه.',
  explainLastVisit: date => `كانت آخر زيارة في ${date}. لا يُعد الحجز القادم زيارة حتى يحين يومه.`,
  explainBookingsPerMonth: 'الحجوزات مقسومة على عدد الأشهر منذ أول حجز، أو على شهر واحد إن كانت المدة أقل.',
  countedBetween: (first, asOf) => `من ${first} حتى ${asOf}.`,
  countedAsOf: asOf => `حتى ${asOf}.`,

  showBookingsOf: name => `عرض حجوزات ${isolated(name)}`,
  notPlayedYet: 'لم تُلعب بعد',
  notPlayedYetHint: 'نادرًا ما تُلعب اللعبة مرتين: هذه ما زال يمكن عرضها.',
}
