import { CustomerInsightsError, type CustomerInsightsErrorCode } from './errors.ts'

/** What PostgREST or supabase-js answered, as an error with one of our codes. `status` is HTTP's; 0 without an answer. */
export function mapError(body: unknown, status: number): CustomerInsightsError {
  const { code, message, hint } = readBody(body)
  const kind = kindOf(code, status)
  return new CustomerInsightsError(kind, describe(kind, message, status), {
    cause: body,
    // PostgREST's own guess, the nearest name it knows, leads astray where a whole bundle is missing.
    hint: (kind !== 'not_installed' && hint) || (HINTS[kind] ?? null),
  })
}

/** SQLSTATEs of Postgres, PTnnn that the bundle raises, and PostgREST's own PGRSTnnn. */
const KINDS: Record<string, CustomerInsightsErrorCode> = {
  PT404: 'not_found',
  PT400: 'invalid_input',
  PT403: 'forbidden',
  PT409: 'conflict',
  PT503: 'unknown', // the bundle is busy: an answer all the same
  '42501': 'forbidden', // insufficient_privilege
  PGRST301: 'forbidden', // the token cannot be read, or has expired
  PGRST302: 'forbidden', // no token where anonymous access is off
  PGRST303: 'forbidden', // a claim of the token does not hold
  PGRST202: 'not_installed', // no function of that name and parameters
  '42883': 'not_installed', // undefined_function
  '42P01': 'not_installed', // undefined_table
  '3F000': 'not_installed', // invalid_schema_name
  '22P02': 'invalid_input', // invalid_text_representation
  '22003': 'invalid_input', // numeric_value_out_of_range
  '22007': 'invalid_input', // invalid_datetime_format
  '22008': 'invalid_input', // datetime_field_overflow
  '22023': 'invalid_input', // invalid_parameter_value
  PGRST000: 'network', // PostgREST cannot reach the database
  PGRST001: 'network',
  PGRST002: 'network',
  PGRST003: 'network', // no free connection in time
}

function kindOf(code: string, status: number): CustomerInsightsErrorCode {
  const kind = KINDS[code]
  if (kind) return kind
  if (status === 401 || status === 403) return 'forbidden'
  // Gateways in front of PostgREST answer these, in words of their own.
  if (status === 0 || [502, 503, 504].includes(status) || (status >= 520 && status <= 530)) return 'network'
  return 'unknown'
}

function describe(kind: CustomerInsightsErrorCode, message: string, status: number): string {
  switch (kind) {
    case 'not_installed':
      return 'This database does not have the Customer Insights SQL bundle, or PostgREST has not seen it yet.'
    case 'network':
      return `No answer from Supabase${message ? `: ${message}` : ` (HTTP ${status}).`}`
    default:
      return message || `Supabase answered HTTP ${status} without saying why.`
  }
}

const HINTS: Partial<Record<CustomerInsightsErrorCode, string>> = {
  forbidden: 'Sign in as staff. Who counts as staff is the `access` rule in customer-insights.config.json.',
  not_installed:
    "Run `npx customer-insights init`, then `supabase db push`. If that is done: `notify pgrst, 'reload schema'`.",
  invalid_input:
    'Check the arguments: an id is of the key type in customer-insights.config.json, a date is written YYYY-MM-DD.',
  network: 'Check the connection and the URL of the Supabase project, then try again.',
}

function readBody(body: unknown): { code: string; message: string; hint: string } {
  const fields: { code?: unknown; message?: unknown; hint?: unknown } =
    typeof body === 'object' && body !== null ? { ...body } : {}
  // An Error's own message is not enumerable, so a spread leaves it out.
  const message = body instanceof Error ? body.message : typeof body === 'string' ? body : fields.message
  return { code: text(fields.code), message: text(message), hint: text(fields.hint) }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
