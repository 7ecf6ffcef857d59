import type { Workload } from '../workload.ts'
import { compareWithHost } from '../writers.ts'

/** Bookings one at a time as in production: each commit waits for the disk, on both sides. */
export const durable: Workload = async ({ databases, customers, rounds, seconds }) => ({
  results: await compareWithHost(
    await databases.get('ours', customers, 'durable'),
    await databases.get('host', customers, 'durable'),
    'durable',
    { rounds, seconds },
  ),
})
