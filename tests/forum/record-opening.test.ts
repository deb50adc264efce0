import { describe, expect, it } from 'vitest'
import { postHistory } from '#server/forum/post-history.ts'
import { tellsRecord } from '#server/forum/record-opening.plain.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { described, shared } from '#tests/initiatives/sharing.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const opening = (threadId: number) => db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number: 1 } } })

describe('the first post of a record’s conversation', () => {
  it.each([
    ['practice', 1, true],
    ['finding', 1, true],
    ['practice', 2, false],
    ['question', 1, false],
    ['discussion', 1, false],
  ])('of a %s, post %i: %s', (kind, number, tells) => {
    expect(tellsRecord(kind, number)).toBe(tells)
  })

  it('is not changed by itself', async () => {
    const context = contextOf(db, await member(db, { groups: ['clinician'] }))
    const id = await shared(context)
    const { revision } = await opening(id)
    const words = { threadId: id, number: 1, revision, body: 'Something else', language: 'en' }
    await expect(revisePost(context, words)).rejects.toMatchObject({ status: 403, said: { key: 'post.of_record' } })
    expect((await opening(id)).body).not.toContain('Something else')
  })

  it('tells what the record tells now, and keeps what it told', async () => {
    const context = contextOf(db, await member(db, { groups: ['clinician'] }))
    const id = await shared(context)
    const before = await opening(id)
    await reviseInitiative(context, described(id, { procedures: 'A nurse and a teacher.', why: 'Nobody came.' }))
    const after = await opening(id)
    expect(after.body).toBe('A nurse and a teacher.\n\nNobody came.')
    expect(after.html).toContain('<p>Nobody came.</p>')
    expect(after.revision).toBe(before.revision + 1)
    const { versions } = await postHistory(context, { threadId: id, number: 1 })
    expect(versions).toHaveLength(1)
  })

  it('stays as it is where other parts change, and stays taken back', async () => {
    const context = contextOf(db, await member(db, { groups: ['clinician'] }))
    const id = await shared(context)
    const before = await opening(id)
    await reviseInitiative(context, described(id, { schedule: 'On Thursdays', version: 1 }))
    expect(await opening(id)).toEqual(before)
    await withdrawPost(context, { threadId: id, number: 1 })
    await reviseInitiative(context, described(id, { why: 'Told anew.', version: 2 }))
    expect(await opening(id)).toMatchObject({ body: '', html: '' })
  })

  it('of an ordinary conversation is its author’s as ever', async () => {
    const author = await member(db)
    const opened = await thread(db, { author })
    const { revision } = await opening(opened.id)
    await revisePost(contextOf(db, author), {
      threadId: opened.id,
      number: 1,
      revision,
      body: 'Said better',
      language: 'en',
    })
    expect((await opening(opened.id)).body).toBe('Said better')
  })
})
