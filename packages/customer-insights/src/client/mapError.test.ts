import { describe, expect, test } from 'vitest'
import { mapError } from './mapError.ts'

const body = (code: string, message = 'what the server said', hint: string | null = null) => ({
  code,
  message,
  details: null,
  hint,
})

describe('mapError', () => {
  test.each([
    ['PT404', 404, 'not_found'],
    ['PT400', 400, 'invalid_input'],
    ['PT409', 409, 'conflict'],
    ['22P02', 400, 'invalid_input'],
    ['22007', 400, 'invalid_input'],
    ['22008', 400, 'invalid_input'],
    ['22023', 400, 'invalid_input'],
    ['22003', 400, 'invalid_input'],
    ['42501', 403, 'forbidden'],
    ['42501', 401, 'forbidden'],
    ['PT403', 403, 'forbidden'],
    ['PGRST301', 401, 'forbidden'],
    ['PGRST302', 401, 'forbidden'],
    ['PGRST303', 401, 'forbidden'],
    ['PGRST202', 404, 'not_installed'],
    ['42883', 404, 'not_installed'],
    ['42P01', 404, 'not_installed'],
    ['3F000', 400, 'not_installed'],
    ['PGRST000', 503, 'network'],
    ['PGRST003', 504, 'network'],
    ['40001', 500, 'unknown'],
    ['57014', 500, 'unknown'],
    ['P0001', 400, 'unknown'],
  ])('%s with HTTP %i is %s', (code, status, expected) => {
    const cause = body(code)
    expect(mapError(cause, status)).toMatchObject({ name: 'CustomerInsightsError', code: expected, cause })
  })

  test.each([
    [0, 'network'],
    [502, 'network'],
    [503, 'network'],
    [504, 'network'],
    [522, 'network'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'unknown'],
    [429, 'unknown'],
    [500, 'unknown'],
  ])('HTTP %i of a gateway, in its own words, is %s', (status, expected) => {
    expect(mapError({ message: '<html>' }, status).code).toBe(expected)
  })

  test('the server’s hint comes first, our own where it has none', () => {
    expect(mapError(body('42501', 'no', 'Ask Eve.'), 403).hint).toBe('Ask Eve.')
    expect(mapError(body('42501'), 403).hint).toMatch(/staff/)
    expect(mapError(body('40001'), 500).hint).toBeNull()
  })

  test('a missing bundle says how to install it, not which function is called something like it', () => {
    const error = mapError(
      body('PGRST202', 'Could not find', 'Perhaps you meant to call public.get_customer_history'),
      404,
    )
    expect(error.message).toMatch(/does not have the Customer Insights SQL bundle/)
    expect(error.hint).toMatch(/npx customer-insights init/)
  })

  test.each([new TypeError('Failed to fetch'), 'Failed to fetch'])('what was thrown keeps its words: %s', thrown => {
    expect(mapError(thrown, 0)).toMatchObject({ code: 'network', message: expect.stringContaining('Failed to fetch') })
  })

  test.each([null, undefined, 42, {}, []])('an answer without words still is an error: %j', answer => {
    expect(mapError(answer, 500).message).toMatch(/HTTP 500/)
  })
})
