import { describe, expect, it } from 'vitest'
import { reopenQuestion } from '#server/forum/reopen-question.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf } from '#tests/support/world.ts'
import { announced, minutes, replying } from './conversation.ts'
import { answeredQuestion, outcome } from './question.ts'

const { db } = await testDatabase()
const reader = contextOf(db)

describe('an outcome', () => {
  it('is read first by everyone, with the posts that it rests on, and the question counts as answered', async () => {
    const { id, asker } = await answeredQuestion(db)
    const { revision } = await writeOutcome(contextOf(db, asker), outcome(id))
    const page = await threadPage(reader, { id, after: 0 })
    expect(revision).toBe(4)
    expect(page.thread).toMatchObject({ revision, answered: true })
    expect(page.outcome).toMatchObject({
      author: { publicId: asker.publicId, displayName: 'The asker' },
      voice: 'ngo',
      revisedAt: null,
      cites: [
        { number: 2, author: { displayName: 'The clinician' }, voice: 'clinician' },
        { number: 3, author: { displayName: 'The interpreter' }, voice: 'interpreter' },
      ],
    })
    expect(page.outcome?.html).toMatch(/<a class="ds-link" href="\/t\/\d+\/[^"]+#p2">#2<\/a>/)
    expect((await threadList(reader, {})).threads).toMatchObject([{ id, answered: true }])
    expect(await announced(db)).toEqual([
      { name: 'outcome.written', payload: { threadId: id, revision, postCount: 3 } },
    ])
  })

  it('reaches open pages, and so does that it was taken back', async () => {
    const { id, asker } = await answeredQuestion(db)
    expect(await threadChanges(reader, { id, since: 3 })).not.toHaveProperty('outcome')
    const written = await writeOutcome(contextOf(db, asker), outcome(id))
    expect((await threadChanges(reader, { id, since: 3 })).outcome).toMatchObject({ voice: 'ngo' })
    expect(await threadChanges(reader, { id, since: written.revision })).not.toHaveProperty('outcome')
    await reopenQuestion(contextOf(db, asker), { threadId: id })
    expect((await threadChanges(reader, { id, since: written.revision })).outcome).toBeNull()
  })

  it('closes nothing: people reply as before', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await writeOutcome(contextOf(db, asker), outcome(id))
    expect(await replyToThread(contextOf(db, clinician), replying(id))).toMatchObject({ number: 4 })
  })

  it('is replaced by writing anew, which shows, and the same text again changes nothing', async () => {
    const { id, asker } = await answeredQuestion(db)
    const first = await writeOutcome(contextOf(db, asker), outcome(id))
    expect(await writeOutcome(contextOf(db, asker), outcome(id))).toEqual(first)
    const context = contextOf(db, asker, { now: minutes(5) })
    const body = 'Only #3 is right after all.'
    await writeOutcome(context, outcome(id, { outcomeRevision: first.revision, body }))
    const { outcome: now } = await threadPage(reader, { id, after: 0 })
    expect(now?.cites.map(({ number }) => number)).toEqual([3])
    expect(now?.revisedAt).toBe(minutes(5).toISOString())
  })

  it('is not replaced by a form that was opened before it changed', async () => {
    const { id, asker } = await answeredQuestion(db)
    await writeOutcome(contextOf(db, asker), outcome(id))
    const other = writeOutcome(contextOf(db, asker), outcome(id, { body: 'Something else than #2.' }))
    await expect(other).rejects.toMatchObject({ status: 409, said: { key: 'outcome.changed_meanwhile' } })
    expect((await db.outcome.findUniqueOrThrow({ where: { threadId: id } })).cites).toEqual([2, 3])
  })

  it.each([
    ['cites nothing', 'We found out by ourselves.', 'outcome.cite'],
    ['cites what is not there', 'As #9 says, and #2.', 'outcome.no_such_post'],
    ['cites a number that no thread reaches', 'As #999999999 says.', 'outcome.no_such_post'],
    ['is too short', '#2', 'field.too_short'],
    ['holds an identity number', 'As #2 says of 13097248022.', 'identifier.on_line_fnr'],
    ['hides one from the source', 'As #2 says of 130972**48022**.', 'identifier.on_line_fnr'],
  ])('that %s is refused in words', async (_what, body, key) => {
    const { id, asker } = await answeredQuestion(db)
    await expect(writeOutcome(contextOf(db, asker), outcome(id, { body }))).rejects.toMatchObject({
      status: 422,
      fields: { body: { key } },
    })
    expect(await db.outcome.count()).toBe(0)
    expect(await announced(db)).toEqual([])
  })

  it('cites no post that was withdrawn; one that is withdrawn later shows as that, in open pages too', async () => {
    const { id, asker, clinician, interpreter } = await answeredQuestion(db)
    await withdrawPost(contextOf(db, clinician), { threadId: id, number: 2 })
    await expect(writeOutcome(contextOf(db, asker), outcome(id))).rejects.toMatchObject({
      fields: { body: { key: 'outcome.post_withdrawn', values: { number: '#2' } } },
    })
    const body = 'We shall use the words of #3.'
    const written = await writeOutcome(contextOf(db, asker), outcome(id, { body }))
    await withdrawPost(contextOf(db, interpreter), { threadId: id, number: 3 })
    const changes = await threadChanges(reader, { id, since: written.revision })
    expect(changes.outcome?.cites).toEqual([{ number: 3, author: null, voice: null }])
    expect(JSON.stringify(changes)).not.toContain('The interpreter')
  })

  it('is for the one who asked, and only of a question', async () => {
    const { id, clinician } = await answeredQuestion(db)
    const discussion = await answeredQuestion(db, { kind: 'discussion' })
    await expect(writeOutcome(contextOf(db, clinician), outcome(id))).rejects.toMatchObject({ status: 403 })
    await expect(reopenQuestion(contextOf(db, clinician), { threadId: id })).rejects.toMatchObject({ status: 403 })
    await expect(writeOutcome(reader, outcome(id))).rejects.toMatchObject({ status: 403 })
    await expect(writeOutcome(contextOf(db, discussion.asker), outcome(discussion.id))).rejects.toMatchObject({
      status: 403,
    })
  })

  it('is erased when the question is opened again, once and for all', async () => {
    const { id, asker } = await answeredQuestion(db)
    await writeOutcome(contextOf(db, asker), outcome(id))
    const reopened = await reopenQuestion(contextOf(db, asker), { threadId: id })
    expect(await reopenQuestion(contextOf(db, asker), { threadId: id })).toEqual(reopened)
    expect(await db.outcome.count()).toBe(0)
    expect(await threadPage(reader, { id, after: 0 })).toMatchObject({ outcome: null, thread: { answered: false } })
    const again = outcome(id, { outcomeRevision: reopened.revision })
    expect(await writeOutcome(contextOf(db, asker), again)).toMatchObject({ revision: reopened.revision + 1 })
  })
})
