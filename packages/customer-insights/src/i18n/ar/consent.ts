import type { ConsentMessages } from '../messages/consent.ts'
import { isolated } from './isolated.ts'

export const consent: ConsentMessages = {
  title: 'الموافقة',
  explain: 'عدم وجود سجل يعني عدم وجود موافقة: لا تُراسل إلا من وافق.',
  channels: { email: 'البريد الإلكتروني', sms: 'الرسائل النصية', phone: 'المكالمات', post: 'البريد العادي' },
  marketing: 'التسويق',
  states: { granted: 'ممنوحة', pending: 'بانتظار التأكيد', withdrawn: 'مسحوبة', none: 'لا موافقة' },
  suppressed: 'ممنوع التواصل',
  suppressedHint:
    'سبق محو بيانات هذا الشخص ثم عاد ببيانات الاتصال نفسها. لا يُرسل إليه شيء حتى يؤكد بنفسه موافقة جديدة.',
  since: date => `منذ ${date}`,
  sources: {
    staff: 'الموظفون',
    in_person: 'حضوريًا',
    phone: 'عبر الهاتف',
    form: 'نموذج موقّع',
    website: 'الموقع الإلكتروني',
    confirmation: 'رابط التأكيد',
    unsubscribe: 'رابط إلغاء الاشتراك',
    import: 'استيراد',
    host: 'تطبيق الحجز',
    undo: 'تراجع',
    erasure: 'محو',
  },
  wording: version => `النص ${isolated(version)}`,

  record: 'تسجيل موافقة',
  recordFor: channel => `تسجيل موافقة: ${channel}`,
  withdraw: 'سحب',
  withdrawFor: channel => `سحب الموافقة: ${channel}`,
  howGiven: 'كيف مُنحت؟',
  confirmFirst: 'تسري بعد أن يؤكدها الشخص نفسه.',
  saved: {
    granted: channel => `${channel}: سُجلت الموافقة`,
    pending: channel => `${channel}: بانتظار التأكيد`,
    withdrawn: channel => `${channel}: سُحبت الموافقة`,
  },
  notSaved: 'لم تُحفظ الموافقة.',

  history: 'السجل',
  noHistory: 'لم يُسجل شيء بعد.',
  by: actor => `بواسطة ${isolated(actor)}`,

  reachable: 'يمكن التواصل',
  reachableBy: channel => `يمكن التواصل: ${channel}`,
  reachableCount: text => `يمكن التواصل مع ${text}`,
  hideReachable: 'عدم العرض',
}
