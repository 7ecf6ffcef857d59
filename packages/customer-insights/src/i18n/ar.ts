import { analytics } from './ar/analytics.ts'
import { audit } from './ar/audit.ts'
import { consent } from './ar/consent.ts'
import { controls } from './ar/controls.ts'
import { detail } from './ar/detail.ts'
import { exportMessages } from './ar/export.ts'
import { history } from './ar/history.ts'
import { isolated, quoted } from './ar/isolated.ts'
import { list } from './ar/list.ts'
import { marketing } from './ar/marketing.ts'
import { bookings, customers, visits } from './ar/plural.ts'
import { privacy } from './ar/privacy.ts'
import { segmentation } from './ar/segmentation.ts'
import type { Messages } from './messages.ts'

/** Arabic, Modern Standard. */
export const ar: Messages = {
  controls,
  detail,
  history,
  analytics,
  marketing,
  consent,
  privacy,
  audit,
  list,
  export: exportMessages,
  segmentation,

  spendingTier: { vip: 'كبار العملاء', high: 'إنفاق مرتفع', medium: 'إنفاق متوسط', low: 'إنفاق منخفض' },
  frequencyTier: { frequent: 'متكرر', regular: 'منتظم', occasional: 'متقطع', 'one-time': 'مرة واحدة' },
  lifecycleStage: { new: 'جديد', active: 'نشط', 'at-risk': 'معرّض للفقدان', churned: 'منقطع' },
  // The category first: where room is short, its end is not cut off.
  fan: category => `${isolated(category)} (محبّ)`,
  unsegmented: 'لا حجوزات حتى الآن',
  spending: 'الإنفاق',
  frequency: 'التكرار',
  lifecycle: 'مرحلة العميل',
  segments: 'الشرائح',

  bookings,
  customers,
  visits,
  timesPlayed: bookings,
  more: (_count, text) => `${text} أخرى`,
  shareOfCustomers: share => `${share} من العملاء`,
  shareOfRevenue: share => `${share} من الإيرادات`,

  lastPlayed: date => `آخر لعب ${date}`,
  lastVisit: date => `آخر زيارة ${date}`,
  upcoming: date => `قادم ${date}`,
  asOf: date => `حتى ${date}`,
  noVisitYet: 'لا زيارات حتى الآن',
  customerSince: date => `عميل منذ ${date}`,

  unnamedCustomer: 'عميل بلا اسم',
  unnamedGame: 'لعبة بلا اسم',
  unnamedVenue: 'مكان بلا اسم',
  noContact: 'لا بيانات اتصال',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  totalBookings: 'الحجوزات',
  totalSpent: 'إجمالي الإنفاق',
  averageBooking: 'متوسط قيمة الحجز',
  daysSinceLastVisit: 'الأيام منذ آخر زيارة',
  bookingsPerMonth: 'الحجوزات في الشهر',
  favoriteGame: 'اللعبة المفضلة',
  preferredVenue: 'المكان المفضل',
  none: 'لا شيء بعد',
  tags: 'الوسوم',
  noTags: 'لا وسوم بعد',
  addTag: 'إضافة وسم',
  addTagPlaceholder: 'وسم جديد',
  removeTag: tag => `إزالة الوسم ${quoted(tag)}`,
  tagsNotSaved: 'لم تُحفظ الوسوم.',
  gamesPlayed: 'الألعاب التي لعبها',
  venuesVisited: 'الأماكن التي زارها',

  dashboard: 'شرائح العملاء',
  measure: 'المقارنة حسب',
  byCustomers: 'العملاء',
  byRevenue: 'الإيرادات',
  customersColumn: 'العملاء',
  shareColumn: 'الحصة',
  bookingsColumn: 'الحجوزات',
  revenueColumn: 'الإيرادات',
  averageColumn: 'متوسط قيمة الحجز',
  segmentColumn: 'الشريحة',
  allCustomers: 'كل العملاء',
  compareSegments: 'مقارنة الشرائح',
  sortBy: column => `ترتيب حسب «${column}»`,
  gamePreferences: 'الألعاب المفضلة',
  venuePreferences: 'الأماكن المفضلة',
  categoryPreferences: 'الفئات المفضلة',
  noPreferences: 'لا شيء بعد',
  distribution: (dimension, measure) => `${dimension}: ${measure} حسب الشريحة`,
  openSegment: segment => `عرض عملاء ${quoted(segment)}`,
  showAll: text => `عرض الكل (${text})`,
  showFewer: 'عرض أقل',

  loading: 'جارٍ التحميل',
  refreshing: 'جارٍ التحديث',
  stale: 'تعذّر التحديث. هذه الأرقام سابقة.',
  retry: 'إعادة المحاولة',
  forDevelopers: 'للمطورين',
  errors: {
    not_found: {
      title: 'لم يُعثر على العميل',
      description: 'ربما حُذف، أو أن الرابط غير صحيح.',
      remedy: null,
    },
    forbidden: {
      title: 'لا صلاحية للوصول إلى تحليلات العملاء',
      description: 'هذا متاح للموظفين فقط. سجّل الدخول بحساب موظف أو اطلب صلاحية الوصول.',
      remedy: 'تحدد قاعدة الوصول في customer-insights.config.json من يُعد موظفًا.',
    },
    not_installed: {
      title: 'لم يتم إعداد تحليلات العملاء بعد',
      description: 'لا تحتوي قاعدة البيانات على ما يحتاجه هذا العرض.',
      remedy: 'شغّل `npx customer-insights init` ثم طبّق الترحيل باستخدام `supabase db push`.',
    },
    outdated_schema: {
      title: 'تحتاج تحليلات العملاء إلى تحديث',
      description: 'إصدار قاعدة البيانات أقدم من هذا التطبيق.',
      remedy: 'شغّل `npx customer-insights init` مرة أخرى ثم طبّق الترحيل الجديد باستخدام `supabase db push`.',
    },
    invalid_input: {
      title: 'هذا الطلب غير صالح',
      description: 'لا يمكن أن يوجد العميل أو عامل التصفية المطلوب.',
      remedy: null,
    },
    conflict: {
      title: 'لا يمكن تنفيذ ذلك الآن',
      description: 'هناك ما يمنع ذلك، مثل التزام قانوني بالحفظ. لم يتغير أي شيء.',
      remedy: null,
    },
    network: {
      title: 'لا اتصال',
      description: 'لم يستجب الخادم. تحقق من الاتصال وأعد المحاولة.',
      remedy: null,
    },
    unknown: {
      title: 'حدث خطأ ما',
      description: 'تعذّر التحميل. أعد المحاولة بعد قليل.',
      remedy: null,
    },
  },
  emptyInsights: {
    title: 'لا حجوزات حتى الآن',
    description: 'تظهر الشرائح والمفضلات مع أول حجز.',
  },
  emptyGames: {
    title: 'لم تُلعب أي لعبة بعد',
    description: 'تظهر هنا الألعاب التي يحجزها هذا العميل. أضف حجزًا للبدء.',
  },
  emptyVenues: {
    title: 'لم يُزر أي مكان بعد',
    description: 'تظهر هنا الأماكن التي يحجز فيها هذا العميل. أضف حجزًا للبدء.',
  },
  emptySegments: {
    title: 'لا عملاء لتقسيمهم إلى شرائح بعد',
    description: 'تمتلئ الشرائح تلقائيًا مع ورود الحجوزات. أضف أول حجز للبدء.',
  },
}
