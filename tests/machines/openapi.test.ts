import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeEach, describe, expect, it } from 'vitest'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { jsonOf, programs } from './programs.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const document = async () => jsonOf(await (await programs(db))('/api/v1/openapi.json'))

/** Every reference within a document. */
const references = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) =>
        name === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
      )

describe('the description of the API', () => {
  it('is OpenAPI 3.1', async () => {
    const said = await document()
    expect(said.openapi).toBe('3.1.1')
    expect(await new Validator().validate(structuredClone(said))).toMatchObject({ valid: true })
  })

  it('refers only to what it holds, and names what it refers to', async () => {
    const said = await document()
    const held = Object.keys(said.components.schemas).map((name) => `#/components/schemas/${name}`)
    const referred = new Set(references(said))
    expect(held.sort()).toEqual([...referred].sort())
  })

  it('names every parameter once, and every limit', async () => {
    const { parameters } = (await document()).paths['/threads'].get
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual([
      'theme',
      'language',
      'since',
      'after',
      'limit',
      'kind',
    ])
    const limit = parameters.find(({ name }: { name: string }) => name === 'limit')
    expect(limit).toMatchObject({ in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 100 } })
  })
})
