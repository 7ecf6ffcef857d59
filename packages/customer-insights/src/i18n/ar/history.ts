import type { HistoryMessages } from '../messages/history.ts'

export const history: HistoryMessages = {
  filterByTime: 'عرض',
  all: 'الكل',
  upcoming: 'القادمة',
  past: 'السابقة',
  notCounted: 'غير المحتسبة',
  game: 'اللعبة',
  allGames: 'كل الألعاب',
  venue: 'المكان',
  allVenues: 'كل الأماكن',
  clearFilters: 'مسح عوامل التصفية',

  date: 'التاريخ',
  status: 'الحالة',
  amount: 'المبلغ',
  undated: 'بلا تاريخ',
  noGame: 'بلا لعبة',
  noVenue: 'بلا مكان',
  noStatus: 'بلا حالة',
  noAmount: 'بلا مبلغ',
  doesNotCount: 'غير محتسب',
  whyNotCounted: statuses => `الحجوزات ذات الحالة ${statuses} لا تدخل في المجاميع والمفضلات والشرائح.`,
  shownOf: (shown, total) => `الحجوزات: ${shown} من ${total}`,
  showMore: 'عرض المزيد',
  loadingMore: 'جارٍ تحميل المزيد',
  moreFailed: 'تعذّر تحميل المزيد من الحجوزات.',
  noMatch: {
    title: 'لا حجز يطابق عوامل التصفية هذه',
    description: 'اختر لعبة أو مكانًا أو حالة أخرى، أو امسح عوامل التصفية.',
  },
  empty: {
    title: 'لا حجوزات حتى الآن',
    description: 'تظهر الحجوزات هنا فور وجودها، حتى الملغاة منها.',
  },

  timeline: 'الحجوزات عبر الزمن',
  timelineText: (bookings, from, to) => `${bookings}، من ${from} إلى ${to}`,
  month: 'الشهر',
  year: 'السنة',
}
