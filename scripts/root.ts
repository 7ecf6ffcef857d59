import { dirname } from 'node:path'

/** The workspace's folder. */
export const root = dirname(import.meta.dirname)
