import { z } from 'zod'
import { absolute } from './absolute.ts'
import { ENDPOINTS, type Endpoint, ID } from './endpoints.ts'
import { components } from './shapes.ts'

type Json = Record<string, unknown>

const COMPONENTS = '#/components/schemas/'
/** Stands for the schema that is asked for, among the named ones. */
const ASKED = 'Asked'

/** JSON Schemas by name; what has a name is referred to by it wherever it stands. */
function jsonSchemas(more: readonly (readonly [z.ZodType, string])[] = [], io: 'input' | 'output' = 'output'): Json {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of [...components, ...more]) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => COMPONENTS + id, io })
  // In the document its place says which schema one is.
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...rest }]) => [id, rest]))
}

const jsonSchema = (schema: z.ZodType, io?: 'input' | 'output'): Json => {
  const name = components.get(schema)
  return name ? { $ref: COMPONENTS + name } : (jsonSchemas([[schema, ASKED]], io)[ASKED] as Json)
}

const parametersOf = ({ path, query }: Endpoint): Json[] => [
  ...(path.includes('{id}') ? [parameter('id', ID, 'path')] : []),
  ...Object.entries(query.shape).map(([name, schema]) => parameter(name, schema as z.ZodType, 'query')),
]

function parameter(name: string, schema: z.ZodType, where: 'path' | 'query'): Json {
  const { description, ...rest } = jsonSchema(schema, 'input')
  return { name, in: where, required: where === 'path', description, schema: rest }
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: `${COMPONENTS}Problem` } } },
})

/** What is answered about a conversation that went into another one. */
const MERGED: Json = {
  description: 'Moderators merged the conversation into another one, which everybody may read',
  headers: { Location: { description: 'The same of that one', schema: { type: 'string', format: 'uri' } } },
}

function operation(endpoint: Endpoint): Json {
  const { name, summary, answer } = endpoint
  const isList = 'limit' in endpoint.query.shape
  return {
    operationId: name,
    summary,
    parameters: parametersOf(endpoint),
    responses: {
      200: {
        description: summary,
        headers: {
          ETag: { description: 'Send it back as If-None-Match', schema: { type: 'string' } },
          ...(isList ? { Link: { description: 'The next page, as rel="next"', schema: { type: 'string' } } } : {}),
        },
        content: { 'application/json': { schema: jsonSchema(answer) } },
      },
      ...(endpoint.path.startsWith('/threads/{id}') ? { 301: MERGED } : {}),
      304: { description: 'Nothing has changed' },
      400: problem('Parameters that cannot be taken'),
      ...(endpoint.path.includes('{id}') ? { 404: problem('Nothing that everybody may read') } : {}),
    },
  }
}

/** The description of the API [OpenAPI 3.1], made from the schemas that its answers pass through. */
export const openApi = (): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'Allmenning',
    version: '1',
    summary: 'What everybody may read, for programs',
    description:
      'Conversations, practice and findings about migration and health, as the pages show them to somebody without an account. ' +
      'Texts belong to those who wrote them: name them, and link to the page.',
  },
  servers: [{ url: absolute('/api/v1') }],
  externalDocs: { url: absolute('/api') },
  security: [],
  paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
  components: { schemas: jsonSchemas() },
})
