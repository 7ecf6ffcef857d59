/** The version of the SQL bundle; `customer_insights_status()` answers it as `schema_version`. */
export const BUNDLE_VERSION = '0.1.0'
