import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { publishFinding } from '#server/findings/publish-finding.ts'
import { reviseFinding } from '#server/findings/revise-finding.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { addedFinding, publishedFinding, wholeFinding } from './filling.ts'

const { db } = await testDatabase()
const researcher = () => member(db, { groups: ['researcher'] })
const sent = () => ({ version: 1, idempotencyKey: randomUUID() })
const unsaid = { age: [], origin: [], reason: [], status: [], arrival: [] }

describe('who was studied, and how people with experience took part', () => {
  it('asks who was studied, beside the first question and together with what else is missing', async () => {
    const nora = await researcher()
    const { id } = await addedFinding(db, nora)
    const missing = { ...unsaid, headline: '', setting: ['gp'] }
    const asking = publishFinding(contextOf(db, nora), { ...wholeFinding(missing), ...sent(), id })
    const fields = { age: { key: 'finding.population_missing' }, headline: { key: 'field.missing' } }
    await expect(asking).rejects.toMatchObject({ status: 422, fields })
    expect(await db.thread.count()).toBe(0)
  })

  it.each([{ origin: 'pooled' }, { status: 'not_reported' }, { arrival: 'under_1', involvement: 'none_stated' }])(
    'takes %j for an answer',
    async (said) => {
      await expect(publishedFinding(db, await researcher(), { ...unsaid, ...said })).resolves.toBeDefined()
    },
  )

  it('lets nobody take back what was said of them later', async () => {
    const nora = await researcher()
    const { id } = await publishedFinding(db, nora)
    const revising = reviseFinding(contextOf(db, nora), {
      ...wholeFinding({ ...unsaid, involvement: '' }),
      ...{ id, version: 2 },
    })
    const fields = {
      age: { key: 'finding.population_missing' },
      involvement: { key: 'finding.involvement_missing' },
    }
    await expect(revising).rejects.toMatchObject({ status: 422, fields })
  })
})
