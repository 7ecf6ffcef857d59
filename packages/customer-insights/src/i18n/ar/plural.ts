import { pluralsOf } from '../plural.ts'

export const plural = pluralsOf('ar')

/**
 * The six forms of a noun that is counted. One and two are said by the noun alone, in the case that follows a
 * preposition as well: "عميل واحد", "عميلين".
 */
export interface Noun {
  none: string
  one: string
  two: string
  few: string
  many: string
  other: string
}

export const counted = ({ none, one, two, few, many, other }: Noun) =>
  plural({
    zero: () => none,
    one: () => one,
    two: () => two,
    few: n => `${n} ${few}`,
    many: n => `${n} ${many}`,
    other: n => `${n} ${other}`,
  })

export const customers = counted({
  none: 'لا عملاء',
  one: 'عميل واحد',
  two: 'عميلان',
  few: 'عملاء',
  many: 'عميلًا',
  other: 'عميل',
})

/** After a preposition or in a construct: "tags of two customers". */
export const ofCustomers = counted({
  none: 'صفر عميل',
  one: 'عميل واحد',
  two: 'عميلين',
  few: 'عملاء',
  many: 'عميلًا',
  other: 'عميل',
})

export const bookings = counted({
  none: 'لا حجوزات',
  one: 'حجز واحد',
  two: 'حجزان',
  few: 'حجوزات',
  many: 'حجزًا',
  other: 'حجز',
})

export const visits = counted({
  none: 'لا زيارات',
  one: 'زيارة واحدة',
  two: 'زيارتان',
  few: 'زيارات',
  many: 'زيارة',
  other: 'زيارة',
})

export const days = counted({
  none: 'أقل من يوم',
  one: 'يوم واحد',
  two: 'يومين',
  few: 'أيام',
  many: 'يومًا',
  other: 'يوم',
})

export const weeks = counted({
  none: 'أقل من أسبوع',
  one: 'أسبوع واحد',
  two: 'أسبوعين',
  few: 'أسابيع',
  many: 'أسبوعًا',
  other: 'أسبوع',
})

export const months = counted({
  none: 'أقل من شهر',
  one: 'شهر واحد',
  two: 'شهرين',
  few: 'أشهر',
  many: 'شهرًا',
  other: 'شهر',
})
