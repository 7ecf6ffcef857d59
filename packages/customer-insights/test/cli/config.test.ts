import fc from 'fast-check'
import type { InferInput } from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { configJsonSchema } from '../../scripts/config-schema.ts'
import { ConfigError, type ConfigProblem, defaultConfig, type HostConfig, parseConfig } from '../../src/sql/config.ts'
import { configKeys } from '../../src/sql/config-keys.ts'
import { formatTableName, nearest, parseTableName } from '../../src/sql/config-names.ts'
import type { configSchema } from '../../src/sql/config-schema.ts'

/** The problems of a config; none where it is right. */
function problemsOf(config: unknown): readonly ConfigProblem[] {
  try {
    parseConfig(config)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

const keysOf = (config: unknown) => problemsOf(config).map(({ key }) => key)

/** The default config with a key set, removed (undefined) or added. */
function withKey(key: string, value: unknown): Record<string, unknown> {
  const parents = key.split('.')
  const last = parents.pop() ?? key
  const config: Record<string, unknown> = structuredClone({ ...defaultConfig })
  let target = config
  for (const parent of parents) {
    target[parent] ??= {}
    target = target[parent] as Record<string, unknown>
  }
  if (value === undefined) delete target[last]
  else target[last] = value
  return config
}

const smallest: HostConfig = {
  customers: { table: 'clients', id: 'nr' },
  bookings: { table: 'crm.visits', id: 'nr', customer: 'client_nr', starts_at: 'day', amount: { sql: 'net + tax' } },
  access: 'sql:public.is_staff()',
}

it('the type of a config holds whatever the schema takes', () => {
  expectTypeOf<InferInput<typeof configSchema>>().toExtend<HostConfig>()
})

describe('a right config', () => {
  it('is resolved: nothing left out, nothing to guess', () => {
    expect(parseConfig(smallest)).toEqual({
      customers: {
        table: { schema: 'public', name: 'clients' },
        id: { column: 'nr' },
        name: null,
        email: null,
        phone: null,
        metadata: null,
        tenant: null,
        consent: { email: null, sms: null, phone: null, post: null },
        personal: [],
      },
      bookings: {
        table: { schema: 'crm', name: 'visits' },
        id: { column: 'nr' },
        customer: { column: 'client_nr' },
        game: null,
        venue: null,
        starts_at: { column: 'day' },
        status: null,
        amount: { sql: 'net + tax' },
        personal: [],
      },
      games: null,
      venues: null,
      keys: { customer: 'uuid', booking: 'uuid', game: 'uuid', venue: 'uuid', tenant: 'text' },
      starts_at_type: 'timestamptz',
      counts: 'tallied',
      access: { kind: 'sql', expression: 'public.is_staff()' },
      capabilities: null,
      time_zone: 'UTC',
      currency: 'USD',
    })
  })

  it('may say null for everything optional', () => {
    const nulls = { games: null, venues: null, keys: null, starts_at_type: null, tenant_claim: null, time_zone: null }
    expect(parseConfig({ ...smallest, ...nulls, currency: null })).toEqual(parseConfig(smallest))
  })

  it('of the default host schema is right', () => {
    expect(parseConfig(defaultConfig)).toMatchObject({
      games: { table: { schema: 'public', name: 'games' }, image: { column: 'image_url' } },
      access: { kind: 'claim', path: ['app_metadata', 'role'], values: ['staff', 'admin'], tenantPath: null },
    })
  })

  it('with tenants names the claim of the tenant', () => {
    const config = { ...withKey('customers.tenant', 'org_id'), tenant_claim: 'app_metadata.org' }
    expect(parseConfig(config)).toMatchObject({
      customers: { tenant: { column: 'org_id' } },
      access: { kind: 'claim', tenantPath: ['app_metadata', 'org'] },
    })
  })

  it('names columns that tell who somebody is', () => {
    const config = withKey('customers.personal', ['Address', 'born'])
    expect(parseConfig(config).customers.personal).toEqual([{ column: 'Address' }, { column: 'born' }])
    expect(parseConfig(withKey('bookings.personal', null)).bookings.personal).toEqual([])
  })

  it.each([
    ['customers.personal', ['id'], /names "id", which is customers\.id/],
    ['customers.personal', ['metadata'], /which is customers\.metadata/],
    ['customers.personal', ['a', 'a'], /names "a" twice/],
    ['bookings.personal', ['total_amount'], /which is bookings\.amount/],
    ['bookings.personal', ['customer_id'], /which is bookings\.customer/],
    ['bookings.personal', Array.from({ length: 41 }, (_, n) => `c${n}`), /has more than 40 columns/],
    ['customers.personal', 'address', /is "address"/],
  ])('refuses %s of %j', (key, value, problem) => {
    expect(problemsOf(withKey(key, value))).toEqual([
      expect.objectContaining({ key, problem: expect.stringMatching(problem) }),
    ])
  })

  it('splits its staff: what is not named is nobody’s, but for view', () => {
    const config = {
      ...smallest,
      capabilities: { tag: 'claim:app_metadata.role in marketing', erase: 'sql:public.is_officer()' },
    }
    const staff = { kind: 'sql', expression: 'public.is_staff()' }
    const marketing = { kind: 'claim', path: ['app_metadata', 'role'], values: ['marketing'], tenantPath: null }
    expect(parseConfig(config).capabilities).toEqual({
      ...{ view: staff, tag: marketing, export: null, manage: null },
      erase: { kind: 'sql', expression: 'public.is_officer()' },
    })
    expect(parseConfig({ ...smallest, capabilities: {} }).capabilities).toEqual({
      ...{ view: staff, tag: null, export: null, manage: null, erase: null },
    })
  })

  it('takes the tenant of a capability from the same claim as that of the access', () => {
    const config = {
      ...withKey('customers.tenant', 'org_id'),
      ...{ access: 'sql:select org from public.staff', tenant_claim: 'app_metadata.org' },
      capabilities: { tag: 'claim:app_metadata.role in marketing' },
    }
    expect(parseConfig(config).capabilities?.tag).toMatchObject({ tenantPath: ['app_metadata', 'org'] })
    expect(keysOf({ ...config, tenant_claim: null })).toEqual(['tenant_claim'])
  })

  it.each([['claim:user_metadata.role in boss'], ['claim:role in authenticated'], ['staff'], ['sql: -- all']])(
    'refuses %s for a capability, as for access',
    who => {
      expect(keysOf({ ...smallest, capabilities: { erase: who } })).toEqual(['capabilities.erase'])
    },
  )

  it.each(['America/New_York', 'UTC', 'Asia/Kolkata'])('may be in %s', zone => {
    expect(problemsOf(withKey('time_zone', zone))).toEqual([])
  })
})

describe('a wrong config', () => {
  it('is told every problem at once, in the order of its keys', () => {
    const config = {
      customers: { table: 'a.b.c', id: '', name: { sql: ' ' } },
      bookings: { ...defaultConfig.bookings, starts_at: undefined, amount: 5 },
      games: { table: 'public.games', id: 'id', name: 'name' },
      venues: { table: 'public.games', id: 'id', name: 'name' },
      keys: { customer: 'int' },
      time_zone: '+02:00',
      currency: 'euro',
    }
    expect(keysOf(config)).toEqual([
      ...['customers.table', 'customers.id', 'customers.name', 'bookings.starts_at', 'bookings.amount'],
      ...['venues.table', 'keys.customer', 'access', 'time_zone', 'currency'],
    ])
  })

  it.each(Object.entries(configKeys).filter(([key]) => key !== '$schema'))(
    'with a number as %s is told what is expected',
    (key, expected) => {
      const problem = problemsOf(withKey(key, 5)).find(found => found.key === key)
      expect(problem).toMatchObject({ problem: 'is 5', expected })
    },
  )

  it.each([
    ['customers'],
    ['customers.table'],
    ['customers.id'],
    ['bookings'],
    ['bookings.table'],
    ['bookings.id'],
    ['bookings.customer'],
    ['bookings.starts_at'],
    ['bookings.amount'],
    ['games.name'],
    ['venues.id'],
    ['access'],
  ])('without %s is told so', key => {
    expect(problemsOf(withKey(key, undefined)).find(found => found.key === key)).toMatchObject({
      problem: expect.stringMatching(/^is missing/),
    })
  })

  it('has no default for access, and says the choices', () => {
    const [problem] = problemsOf(withKey('access', undefined))
    expect(problem?.expected).toContain('claim:')
    expect(problem?.expected).toContain('sql:')
    expect(problem?.remedy).toContain('no default')
  })

  it.each([
    ['acess', 'did you mean access?'],
    ['bookings.amuont', 'did you mean bookings.amount?'],
    ['customers.favourite_colour', 'remove it'],
  ])('with the unknown key %s hears: %s', (key, remedy) => {
    expect(problemsOf(withKey(key, 'x'))).toMatchObject([{ key, problem: 'is not a key of this config', remedy }])
  })

  it('names every unknown key, not only the first', () => {
    expect(keysOf({ ...withKey('games.a', 1), b: 2, c: 3 })).toEqual(['games.a', 'b', 'c'])
  })

  it.each([[null], [[]], ['text'], [5]])('that is %j is no config', config => {
    expect(problemsOf(config)).toMatchObject([{ key: '', expected: 'a JSON object' }])
  })

  it.each([
    ['games', null, 'games'],
    ['bookings.game', null, 'bookings.game'],
    ['venues', null, 'venues'],
    ['bookings.venue', null, 'bookings.venue'],
  ])('with %s %s misses it: a table and the reference to it go together', (key, value, missing) => {
    expect(keysOf(withKey(key, value))).toEqual([missing])
  })

  it('names a longer identifier than Postgres keeps', () => {
    expect(keysOf(withKey('bookings.amount', 'é'.repeat(32)))).toEqual(['bookings.amount'])
    expect(keysOf(withKey('bookings.amount', 'é'.repeat(31)))).toEqual([])
  })

  it.each<[key: string, value: unknown]>([
    ['bookings.amount', { sql: 'total -- net' }],
    ['bookings.amount', { sql: 'total /* net */' }],
    ['bookings.amount', { sql: '$$1$$' }],
    ['bookings.amount', 'a$$b'],
    ['customers.table', 'public.a$$b'],
    ['access', 'sql:true -- everyone'],
    ['access', 'claim:role in a$$b'],
    ['access', 'claim:a$$b in staff'],
  ])('with %s as %j is refused: it would end or swallow the function it is put in', (key, value) => {
    expect(keysOf(withKey(key, value))).toEqual([key])
  })

  it('does not speak of the schema of an inherited property', () => {
    expect(keysOf(JSON.parse('{"__proto__": {"access": "sql:true"}}'))).toContain('access')
  })
})

describe('access', () => {
  it.each([
    'staff',
    'claim:',
    'claim:app_metadata.role',
    'claim:app_metadata.role in',
    'claim:app_metadata.role in staff,,admin',
    'claim:app_metadata..role in staff',
    'sql:',
    'sql: ',
  ])('refuses %j', access => {
    expect(keysOf(withKey('access', access))).toEqual(['access'])
  })

  it('refuses what users write themselves', () => {
    const [problem] = problemsOf(withKey('access', 'claim:user_metadata.role in staff'))
    expect(problem).toMatchObject({ key: 'access', remedy: expect.stringContaining('app_metadata') })
    const tenants = { ...withKey('customers.tenant', 'org'), tenant_claim: 'user_metadata.org' }
    expect(keysOf(tenants)).toEqual(['tenant_claim'])
  })

  it.each(['claim:role in authenticated', 'claim:aud in authenticated', 'claim:role in anon,staff'])(
    'refuses %j, which every customer has',
    access => expect(keysOf(withKey('access', access))).toEqual(['access']),
  )

  it('takes a claim of the role that is not everyone', () => {
    expect(problemsOf(withKey('access', 'claim:role in staff_role'))).toEqual([])
  })

  it('keeps several lines of SQL', () => {
    const access = 'sql:\n  exists (select 1)\n  or false\n'
    expect(parseConfig(withKey('access', access)).access).toEqual({
      kind: 'sql',
      expression: 'exists (select 1)\n  or false',
    })
  })

  it.each([
    ['a tenant column and a claim, but no tenant_claim', { tenant: 'org' }],
    ['a tenant_claim without a tenant column', { claim: 'app_metadata.org' }],
    ['a tenant_claim beside SQL', { tenant: 'org', claim: 'app_metadata.org', access: 'sql:select 1' }],
  ])('refuses %s', (_, { tenant, claim, access }: { tenant?: string; claim?: string; access?: string }) => {
    const config = { ...withKey('customers.tenant', tenant ?? null), tenant_claim: claim ?? null }
    expect(keysOf({ ...config, access: access ?? defaultConfig.access })).toEqual(['tenant_claim'])
  })
})

describe('the name of a table', () => {
  it.each([
    ['customers', 'public', 'customers'],
    ['crm.Customers', 'crm', 'Customers'],
    ['crm.My Customers', 'crm', 'My Customers'],
    ['"my.crm"."the ""customers"""', 'my.crm', 'the "customers"'],
  ])('%s is %s . %s', (text, schema, name) => {
    expect(parseTableName(text)).toEqual({ schema, name })
  })

  it.each(['', '.', 'a.', '.a', 'a.b.c', '"a', 'a"b', '"".b'])('%j is none', text => {
    expect(parseTableName(text)).toBeNull()
  })

  it('reads as it was written', () => {
    const part = fc.string({ minLength: 1, maxLength: 15, unit: 'grapheme-ascii' }).filter(it => !it.includes('$$'))
    fc.assert(
      fc.property(part, part, (schema, name) => {
        expect(parseTableName(formatTableName({ schema, name }))).toEqual({ schema, name })
      }),
    )
  })
})

describe("the editor's schema", () => {
  const schema = JSON.parse(JSON.stringify(configJsonSchema()))

  it('describes every key in the words of the errors', () => {
    const described = (node: typeof schema, path: string): string[] => {
      const properties: Record<string, typeof schema> = (node.properties ? node : node.anyOf?.[0])?.properties ?? {}
      return Object.entries(properties).flatMap(([name, child]) => {
        const key = path === '' ? name : `${path}.${name}`
        // The inside of {"sql": ...} is no key of its own.
        if (name === 'sql') return []
        expect(child.description).toBe(configKeys[key as keyof typeof configKeys])
        return [key, ...described(child, key)]
      })
    }
    expect(described(schema, '').sort()).toEqual(Object.keys(configKeys).sort())
  })

  it('requires what has no default, and knows no other key', () => {
    expect(schema.required).toEqual(['customers', 'bookings', 'access'])
    expect(schema.properties.bookings.required).toEqual(['table', 'id', 'customer', 'starts_at', 'amount'])
    expect(schema.additionalProperties).toEqual({ not: {} })
    expect(schema.properties.keys.anyOf[0].properties.customer.enum).toEqual(['uuid', 'bigint', 'integer', 'text'])
  })
})

describe('the nearest name', () => {
  it.each([
    ['total_ammount', ['total_amount', 'tax_amount', 'id'], 'total_amount'],
    ['CustomerId', ['customer_id', 'id'], 'customer_id'],
    ['start', ['id', 'price'], null],
    ['x', [], null],
  ])('to %s among %j is %s', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected)
  })
})
