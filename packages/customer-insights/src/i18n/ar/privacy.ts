import type { PrivacyMessages } from '../messages/privacy.ts'

export const privacy: PrivacyMessages = {
  title: 'الخصوصية',
  notAllowed: {
    view: 'لا يحق لحسابك عرض العملاء.',
    tag: 'لا يحق لحسابك تغيير الوسوم أو الموافقات.',
    export: 'لا يحق لحسابك تصدير البيانات.',
    manage: 'لا يحق لحسابك إدارة الخصوصية.',
    erase: 'لا يحق لحسابك محو العملاء.',
  },
  noCapability: {
    title: 'غير متاح لهذا الحساب',
    description: 'ليس لحسابك صلاحية رؤية هذا. تواصل مع من يدير الصلاحيات.',
  },
}
