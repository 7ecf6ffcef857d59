import { pluralsOf } from '../plural.ts'

const plural = pluralsOf('ja')

/** Japanese has one form; what differs is the word that counts: 人 people, 件 bookings, 回 visits. */
export const customers = plural({ other: n => `${n}人` })
export const bookings = plural({ other: n => `${n}件の予約` })
export const visits = plural({ other: n => `${n}回の来店` })
export const times = plural({ other: n => `${n}回` })
export const entries = plural({ other: n => `${n}件の記録` })
export const days = plural({ other: n => `${n}日` })
export const weeks = plural({ other: n => `${n}週間` })
export const months = plural({ other: n => `${n}か月` })
export const more = plural({ other: n => `他${n}件` })
