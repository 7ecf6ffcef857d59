import type { AuditMessages } from '../messages/audit.ts'
import { isolated } from './isolated.ts'
import { counted } from './plural.ts'

export const audit: AuditMessages = {
  title: 'سجل التدقيق',
  actions: {
    'export.started': 'بدأ التصدير',
    'export.finished': 'انتهى التصدير',
    'export.customer': 'تصدير بيانات عميل',
    'tags.bulk': 'تغيير وسوم جماعي',
    'settings.changed': 'تغيير الإعدادات',
    'consent.changed': 'تغيير موافقة',
    'consent.confirmed': 'تأكيد موافقة',
    unsubscribed: 'إلغاء اشتراك',
    'customer.erased': 'محو عميل',
    'hold.set': 'منع المحو',
    'hold.lifted': 'رفع منع المحو',
    'retention.changed': 'تغيير مدة الحفظ',
    'retention.ran': 'تطبيق مدة الحفظ',
    'audit.trimmed': 'إزالة قيود قديمة',
  },
  entries: counted({
    none: 'لا قيود',
    one: 'قيد واحد',
    two: 'قيدان',
    few: 'قيود',
    many: 'قيدًا',
    other: 'قيد',
  }),
  server: 'الخادم',

  filters: 'عوامل تصفية سجل التدقيق',
  action: 'الإجراء',
  actor: 'من',
  customer: 'العميل',
  everyone: 'الجميع',
  onlyThese: id => `القيود الخاصة بـ${isolated(id)} فقط`,
  from: 'من تاريخ',
  to: 'إلى تاريخ',
  clearFilters: 'مسح عوامل التصفية',
  showMore: 'عرض المزيد',
  loadingMore: 'جارٍ التحميل',
  moreFailed: 'تعذر تحميل المزيد من القيود.',
  export: 'حفظ بصيغة CSV',
  exported: 'حُفظ في',
  exportFailed: 'لم تُحفظ القيود.',
  columns: {
    position: 'الرقم',
    time: 'الوقت',
    action: 'الإجراء',
    actor: 'من',
    role: 'الدور',
    customer: 'العميل',
    amount: 'العدد',
    details: 'التفاصيل',
  },

  chain: 'السلامة',
  checking: 'جارٍ فحص كل قيد',
  intact: 'سليم',
  checked: entries => `${entries}، لم يُغيَّر أو يُزَل أو يُنقَل شيء منها`,
  broken: position => `خلل عند القيد ${isolated(position)}`,
  why: {
    changed: 'القيد ليس كما كُتب.',
    missing: 'ينقص قيد هنا.',
    reordered: 'القيود ليست بالترتيب الذي كُتبت به.',
    trimmed_unaudited: 'أُزيلت قيود قديمة من دون تسجيل ذلك.',
  },
  whatToDo:
    'غيّر السجلَّ شخصٌ لديه وصول إلى قاعدة البيانات نفسها. احفظ نسخة منه كما هو، وابحث عمن كان لديه هذا الوصول، وأبلغ المسؤول عن حماية البيانات.',
  checkAgain: 'إعادة الفحص',
  checkFailed: 'تعذر فحص السجل.',

  empty: {
    title: 'لم يُسجل شيء بعد',
    description: 'تظهر هنا عمليات التصدير والمحو وتغيير الموافقات والوسوم الجماعية والإعدادات حين حدوثها.',
  },
  noMatch: {
    title: 'لا قيد مطابق',
    description: 'لا شيء مسجل يطابق كل عوامل التصفية. أزل أحدها أو ابدأ من جديد.',
  },
}
