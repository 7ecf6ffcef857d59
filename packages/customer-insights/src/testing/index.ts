export { anonClaims, type Claims, endCustomerClaims, staffClaims, tokenOf } from './claims.ts'
export { createPgliteBackend, type PgliteBackend, type PgliteBackendOptions } from './createPgliteBackend.ts'
export * from './demo/index.ts'
export type { Faults } from './faults.ts'
