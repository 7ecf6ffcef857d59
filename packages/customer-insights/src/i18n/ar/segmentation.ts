import type { SegmentationMessages } from '../messages/segmentation.ts'
import { isolated, quoted } from './isolated.ts'
import { days, ofCustomers } from './plural.ts'

export const segmentation: SegmentationMessages = {
  needAttention: 'يحتاجون إلى اهتمام',
  noneAtRisk: 'لا أحد معرّض للفقدان',
  revenueEach: money => `${money} لكل عميل`,
  bookingsEach: bookings => `متوسط الحجوزات لكل عميل: ${bookings}`,
  revenueShareColumn: 'الحصة من الإيرادات',
  daysColumn: 'الأيام منذ آخر زيارة',
  chartFailed: 'تعذّر تحميل المخطط.',
  notOpened: 'تعذّر الفتح.',

  actionsFor: segment => `إجراءات ${quoted(segment)}`,
  view: 'عرض العملاء',
  export: 'تصدير',
  exportTitle: segment => `تصدير ${quoted(segment)}`,
  tag: 'تغيير وسوم الجميع',
  compare: 'مقارنة بشريحة أخرى',

  sideBySide: 'جنبًا إلى جنب',
  firstSegment: 'الشريحة الأولى',
  secondSegment: 'الشريحة الثانية',
  measureColumn: 'المقياس',
  differenceColumn: 'الفرق',
  bookingsPerCustomer: 'الحجوزات لكل عميل',
  revenuePerCustomer: 'الإيرادات لكل عميل',
  days,
  says: {
    average: (more, factor, less) =>
      `إنفاق ${quoted(more)} على الحجز الواحد يعادل ${factor} ضعف إنفاق ${quoted(less)}.`,
    bookingsPerCustomer: (more, factor, less) => `حجوزات ${quoted(more)} تعادل ${factor} ضعف حجوزات ${quoted(less)}.`,
    revenuePerCustomer: (more, factor, less) =>
      `إيراد العميل في ${quoted(more)} يعادل ${factor} ضعف إيراده في ${quoted(less)}.`,
  },
  saysSame: (first, second) => `لا يكاد يختلف ${quoted(first)} عن ${quoted(second)} في الحجوزات والإنفاق.`,
  saysNothing: segment => `لا أحد في ${quoted(segment)} للمقارنة.`,

  guide: {
    title: 'معنى الشرائح',
    intro: 'ينتمي كل عميل إلى شريحة واحدة من كل نوع. تُستمد الشرائح تلقائيًا من الحجوزات يومًا بيوم.',
    show: 'حول الشرائح',
    dismiss: 'فهمت',
    view: (count, text) => `عرض ${ofCustomers(count, text)}`,
    vip: {
      title: 'كبار العملاء',
      meaning: above => (above ? `أنفقوا أكثر من ${above} إجمالًا.` : 'الأكثر إنفاقًا إجمالًا.'),
      advice: 'عدد قليل وحصة كبيرة من الإيرادات. اشكرهم شخصيًا ودعهم يجربون الألعاب الجديدة أولًا.',
    },
    new: {
      title: 'جدد',
      meaning: period => (period ? `أول حجز قبل أقل من ${period}.` : 'أول حجز قبل وقت قصير.'),
      advice: 'الزيارة الثانية هي الحاسمة. اعرض عليهم لعبة أخرى ما دامت الأولى حاضرة في الذاكرة.',
    },
    atRisk: {
      title: 'معرّضون للفقدان',
      meaning: (from, to) =>
        from && to ? `الأيام منذ آخر زيارة: من ${from} إلى ${to}.` : 'مضى وقت على آخر زيارة، ولا زيارة محجوزة.',
      advice: 'أعجبتهم التجربة وبدأوا يبتعدون. أفضل ما ينفع الآن سبب شخصي للعودة.',
    },
    churned: {
      title: 'منقطعون',
      meaning: period => (period ? `آخر زيارة قبل أكثر من ${period}.` : 'آخر زيارة قبل وقت طويل.'),
      advice: 'راسلهم عند وجود جديد، مثل لعبة جديدة، دون بذل جهد كبير.',
    },
    enthusiasts: {
      title: 'عشاق لعبة',
      meaning: 'لعبة أو فئة واحدة هي أكثر ما يحجزون.',
      advice: 'أخبرهم أولًا بكل جديد من هذا النوع. أضف وسومًا لتصل إليهم حسب أذواقهم.',
      most: game => `الأكثر عددًا: ${isolated(game)}`,
    },
    loyalists: {
      title: 'أوفياء لمكان',
      meaning: 'مكان واحد هو أكثر ما يزورون.',
      advice: 'تناسبهم الفعاليات المحلية والأوقات الهادئة. اطلب منهم تقييمًا.',
      most: venue => `الأكثر عددًا: ${isolated(venue)}`,
    },
  },
}
