import type { Caller } from './caller.ts'
import type { CustomerInsightsClient } from './client.ts'
import { checkAfter, checkCustomerId, checkOptionalId, checkPageSize } from './validate.ts'

/** What few pages call, and none at once. */
export type PrivacyMethods = Pick<
  CustomerInsightsClient,
  | 'getMarketingConsent'
  | 'setMarketingConsent'
  | 'listAuditLog'
  | 'verifyAuditLog'
  | 'exportCustomerData'
  | 'eraseCustomer'
  | 'setLegalHold'
  | 'getCustomerPrivacy'
  | 'previewRetention'
>

/** What may be said and asked for, the database knows. */
export function privacyMethods({ read, write }: Pick<Caller, 'read' | 'write'>): PrivacyMethods {
  return {
    async getMarketingConsent(customerId, { signal } = {}) {
      return read('get_marketing_consent', { customer_id: checkCustomerId(customerId) }, signal)
    },
    async setMarketingConsent(customerId, { wordingVersion, ...change }, { signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), ...change, wording_version: wordingVersion }
      return write('set_marketing_consent', args, signal)
    },
    async listAuditLog({ filter, after, pageSize, signal } = {}) {
      const args = { filter, after: checkAfter(after), page_size: checkPageSize(pageSize) }
      return read('list_audit_log', args, signal)
    },
    async verifyAuditLog({ tenantId, signal } = {}) {
      return read('verify_audit_log', { tenant_id: checkOptionalId('tenantId', tenantId) }, signal)
    },
    async exportCustomerData(customerId, { signal } = {}) {
      return write('export_customer_data', { customer_id: checkCustomerId(customerId) }, signal)
    },
    async eraseCustomer(customerId, mode, { reason, signal } = {}) {
      return write('erase_customer', { customer_id: checkCustomerId(customerId), mode, reason }, signal)
    },
    async setLegalHold(customerId, reason, { signal } = {}) {
      return write('set_legal_hold', { customer_id: checkCustomerId(customerId), reason }, signal)
    },
    async getCustomerPrivacy(customerId, { signal } = {}) {
      return read('get_customer_privacy', { customer_id: checkCustomerId(customerId) }, signal)
    },
    async previewRetention({ tenantId, anonymizeAfterYears, signal } = {}) {
      const tenant_id = checkOptionalId('tenantId', tenantId)
      return read('preview_retention', { tenant_id, anonymize_after_years: anonymizeAfterYears }, signal)
    },
  }
}
