import type { MarketingMessages } from '../messages/marketing.ts'
import { quoted } from './isolated.ts'

export const marketing: MarketingMessages = {
  tags: 'الوسوم',
  tagAdded: tag => `تمت إضافة الوسم ${quoted(tag)}`,
  tagRemoved: tag => `تمت إزالة الوسم ${quoted(tag)}`,
  tagsChanged: 'تم تغيير الوسوم',

  segments: 'سبب هذه الشرائح',
  noSegments: 'تُستمد الشرائح من الحجوزات، ولا يوجد حجز محتسب حتى الآن.',
  whySpending: {
    vip: (spent, { from }) => `الإنفاق ${spent}، أكثر من ${from}`,
    high: (spent, { from, to }) => `الإنفاق ${spent}، من ${from} إلى ${to}`,
    medium: (spent, { from, to }) => `الإنفاق ${spent}، من ${from} إلى أقل من ${to}`,
    low: (spent, { to }) => `الإنفاق ${spent}، أقل من ${to}`,
  },
  whyFrequency: {
    frequent: (bookings, { from }) => `${bookings}، أكثر من ${from}`,
    regular: (bookings, { from, to }) => `${bookings}، من ${from} إلى ${to}`,
    occasional: (bookings, { from, to }) => `${bookings}، من ${from} إلى أقل من ${to}`,
    'one-time': (bookings, { to }) => `${bookings}، أقل من ${to}`,
  },
  whyStage: {
    new: (when, { to }) => `أول حجز ${when}، الحد بالأيام: أقل من ${to}`,
    active: (when, { to }) => `آخر زيارة ${when}، الحد بالأيام: أقل من ${to}`,
    'at-risk': (when, { from, to }) => `آخر زيارة ${when}، الحد بالأيام: بين ${from} و${to}`,
    churned: (when, { from }) => `آخر زيارة ${when}، الحد بالأيام: أكثر من ${from}`,
  },
  whyNewUpcoming: when => `أول حجز ${when}`,
  whyActiveUpcoming: when => `زيارة قادمة ${when}`,
  whyFan: (count, total) => `${count} من ${total} في هذه الفئة`,

  actions: 'الإجراءات',
}
