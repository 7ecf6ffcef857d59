import type { ControlsMessages } from '../messages/controls.ts'
import { quoted } from './isolated.ts'
import { customers, ofCustomers } from './plural.ts'

export const controls: ControlsMessages = {
  close: 'إغلاق',
  cancel: 'إلغاء',
  clear: 'مسح',
  undo: 'تراجع',
  clearField: field => `مسح «${field}»`,
  search: 'بحث',
  searchIn: list => `البحث في «${list}»`,
  noMatch: 'لا نتائج مطابقة.',
  chosen: (label, count) => `${label}: تم تحديد ${count}`,

  newTag: tag => `إنشاء ${quoted(tag)}`,
  tagInUse: customers,
  tagTooLong: limit => `عدد أحرف الوسم ${limit} على الأكثر.`,
  tooManyTags: limit => `الحد الأقصى لوسوم العميل: ${limit}.`,

  bulkTags: 'تغيير الوسوم',
  bulkTagsScope: text => `يشمل: ${text}.`,
  atLeast: text => `أكثر من ${text}`,
  tagsToAdd: 'الوسوم المراد إضافتها',
  tagsToRemove: 'الوسوم المراد إزالتها',
  apply: 'تطبيق',
  applying: 'جارٍ تغيير الوسوم',
  tagged: (count, text) => `تم تغيير وسوم ${ofCustomers(count, text)}`,
  nothingChanged: 'هذه الوسوم موجودة لدى الجميع بالفعل.',
  undone: (count, text) => `تمت استعادة وسوم ${ofCustomers(count, text)}`,
  notUndone: 'تعذّر التراجع عن التغيير.',
  progress: (done, text) => `${done} من ${text}`,
  skipped: (count, text) => `لم تتغير وسوم ${ofCustomers(count, text)}: لا يمكن أن يتجاوز عدد الوسوم لكل عميل 50.`,
  tagInBoth: tag => `لا يمكن إضافة ${quoted(tag)} وإزالته في الوقت نفسه.`,
}
