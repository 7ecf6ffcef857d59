import type { CatalogueGame } from './catalogue.ts'

type Range = readonly [min: number, max: number]

/** How one kind of customer behaves. */
export interface Temperament {
  /** Share of all customers. */
  share: number
  company?: true
  /** When they first book, as a part of the period: 0 is its start, 1 is today, more is ahead. */
  joins: Range
  visits: Range
  /** Days between visits. */
  gap: Range
  /** Rooms booked for one visit, side by side. */
  rooms: Range
  players: Range
  /** The chance of going to their home venue rather than another. */
  loyal: number
  /** Multiplies a game's appeal each time they have played it already. */
  again: number
  taste: Readonly<Record<CatalogueGame['category'], number>>
  weekdays?: true
  holidays?: true
  /** Every booking falls through: cancelled, or never made. */
  fallsThrough?: true
}

const taste = (room: number, horror: number, vr: number, family: number, outdoor: number) => ({
  'Escape Room': room,
  Horror: horror,
  VR: vr,
  Family: family,
  Outdoor: outdoor,
})

const one: Range = [1, 1]

export const TEMPERAMENTS = {
  /** Plays everything, wherever it is, and hardly anything twice. */
  enthusiast: {
    share: 0.11,
    joins: [0, 0.9],
    visits: [8, 24],
    gap: [14, 46],
    rooms: one,
    players: [2, 5],
    loyal: 0.55,
    again: 0.08,
    taste: taste(3, 2.2, 1.2, 0.15, 0.7),
  },
  /** The same four friends, a few times a year. */
  friends: {
    share: 0.19,
    joins: [0, 0.95],
    visits: [3, 10],
    gap: [35, 110],
    rooms: one,
    players: [3, 6],
    loyal: 0.88,
    again: 0.25,
    taste: taste(2.4, 1.6, 1.4, 0.2, 0.6),
  },
  family: {
    share: 0.17,
    joins: [0, 0.97],
    visits: [2, 6],
    gap: [45, 120],
    rooms: one,
    players: [3, 6],
    loyal: 0.92,
    again: 0.35,
    taste: taste(0.8, 0, 0.9, 3.4, 1.6),
    holidays: true,
  },
  /** Several rooms at once for the whole office, mostly on a weekday. */
  company: {
    share: 0.07,
    company: true,
    joins: [0, 0.95],
    visits: [1, 5],
    gap: [70, 170],
    rooms: [2, 4],
    players: [4, 6],
    loyal: 0.95,
    again: 0.6,
    taste: taste(3, 0.7, 1, 0.2, 1.4),
    weekdays: true,
  },
  oneTimer: {
    share: 0.24,
    joins: [0.05, 1],
    visits: one,
    gap: [30, 60],
    rooms: one,
    players: [2, 4],
    loyal: 1,
    again: 1,
    taste: taste(2.4, 0.9, 1.2, 1, 0.6),
  },
  /** Came often, then stopped. */
  lapsed: {
    share: 0.12,
    joins: [0, 0.6],
    visits: [2, 7],
    gap: [18, 60],
    rooms: one,
    players: [2, 5],
    loyal: 0.9,
    again: 0.2,
    taste: taste(2.4, 1.4, 1.2, 0.5, 0.4),
  },
  newcomer: {
    share: 0.08,
    joins: [0.965, 1.025],
    visits: [1, 2],
    gap: [9, 20],
    rooms: one,
    players: [2, 5],
    loyal: 1,
    again: 0.2,
    taste: taste(2.4, 1, 1.2, 1, 0.5),
  },
  fallenThrough: {
    share: 0.02,
    joins: [0.1, 1],
    visits: [0, 1],
    gap: [30, 60],
    rooms: one,
    players: [2, 4],
    loyal: 1,
    again: 1,
    taste: taste(2, 1, 1, 1, 1),
    fallsThrough: true,
  },
} as const satisfies Record<string, Temperament>

export const ALL_TEMPERAMENTS: readonly Temperament[] = Object.values(TEMPERAMENTS)
