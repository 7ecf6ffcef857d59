import { throughputOf } from '../results.ts'
import type { Workload } from '../workload.ts'
import { closeWriters, compareInserts, openWriters } from '../writers.ts'

/** Ours against the design that the product's specification spells out (bench/sql/literal.sql). */
export const literal: Workload = async ({ databases, customers, rounds, seconds }) => {
  const ours = await openWriters(await databases.get('ours', customers))
  const theirs = await openWriters(await databases.get('literal', customers))
  const [mine = 0, others = 0] = await compareInserts([ours, theirs], Number.POSITIVE_INFINITY, { rounds, seconds })
  await closeWriters(ours, theirs)
  return {
    results: [
      throughputOf(
        'one booking INSERT, fsync off, 8 clients, uniform customers',
        "the specification's design: metadata recomputed by a row trigger, a materialized view refreshed by trigger",
        mine,
        others,
        null,
      ),
    ],
  }
}
