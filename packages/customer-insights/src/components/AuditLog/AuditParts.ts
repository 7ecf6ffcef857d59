// What an AuditLog consists of, in one file to fetch on use: few open it.
export { AuditEntries } from './AuditEntries.tsx'
export { AuditFilters } from './AuditFilters.tsx'
export { ChainStatus } from './ChainStatus.tsx'
