// The JSON schema of customer-insights.config.json, by which editors complete and check it. Made from the schema that
// the command itself checks with, and from the words of its errors.
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { configKeys } from '../src/sql/config-keys.ts'
import { configSchema } from '../src/sql/config-schema.ts'

/** The schema of the config as a host writes it. What only code can check (names, access) is left to `init`. */
export function configJsonSchema(): JsonSchema {
  const schema = toJsonSchema(configSchema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-07' })
  for (const [key, description] of Object.entries(configKeys)) at(schema, key.split('.')).description = description
  return schema
}

/** The part of the schema that describes a key. */
function at(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const [name, ...rest] = path
  if (name === undefined) return schema
  // Where null may stand for an object, the object is the first choice.
  const object = schema.properties ? schema : schema.anyOf?.[0]
  const property = typeof object === 'object' ? object.properties?.[name] : undefined
  if (typeof property !== 'object') throw new Error(`The config's schema has no ${path.join('.')}.`)
  return at(property, rest)
}
