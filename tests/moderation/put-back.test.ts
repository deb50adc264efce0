import { beforeEach, describe, expect, it } from 'vitest'
import { markHelped } from '#server/forum/mark-helped.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { tellAttempt } from '#server/initiatives/tell-attempt.ts'
import { undoDecision } from '#server/moderation/undo-decision.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { counters } from '#tests/forum/conversation.ts'
import { says } from '#tests/forum/reactions.ts'
import { translation } from '#tests/forum/translating.ts'
import { picture, showing } from '#tests/forum/uploads.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { trying } from '#tests/support/lanes.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { caseAbout, decided, moderator, STATEMENT } from './deciding.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

/** All that people have written and said, without the numbers that only ever rise. */
async function everything(): Promise<unknown> {
  const tables = ['thread', 'post', 'post_version', 'thread_voice', 'helped_mark', 'reaction', 'post_tally', 'mention']
  const rest = ['translation', 'translation_version', 'post_upload', 'upload', 'attempt', 'member', 'outcome']
  const rows = [...tables, ...rest].map(async (table) => {
    const { rows: found } = await pool.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) - '{revision,outcome_revision,reacted_at}'::text[] AS row FROM ${table} t`,
    )
    return [table, found.map(({ row }) => JSON.stringify(row)).sort()]
  })
  return Object.fromEntries(await Promise.all(rows))
}

const SUBJECTS = {
  'a post with all that hangs on it': async () => {
    const [asker, author] = [await member(db), await member(db, { groups: ['ngo'] })]
    const { id: threadId } = await thread(db, { author: asker })
    const shown = await showing(db, author, threadId, await picture(db, author))
    const place = { threadId, number: shown }
    const { textRevision, revision } = await db.post.findUniqueOrThrow({ where: { threadId_number: place } })
    const edit = { ...place, revision: textRevision ?? revision, body: 'Hush, in other words', language: 'en' }
    await revisePost(contextOf(db, author), edit)
    await says(db, place, 'researcher')
    await markHelped(contextOf(db, asker), { ...place, helped: 'yes' })
    await translation(db, place)
    return { ref: { subject: 'post', ...place } as const, authorId: author.id }
  },
  'a conversation': async () => {
    const made = await thread(db, { audience: 'members' })
    await post(db, made)
    return { ref: { subject: 'thread', threadId: made.id } as const, authorId: made.authorId }
  },
  'the opening post of a record': async () => {
    const { id: threadId, owner } = await initiative(db)
    return { ref: { subject: 'post', threadId, number: 1 } as const, authorId: owner.id }
  },
  'an attempt': async () => {
    const author = await member(db)
    const { id: threadId } = await initiative(db)
    const told = await tellAttempt(contextOf(db, author), trying({ practice: threadId }))
    return { ref: { subject: 'attempt', attemptId: told.attemptId } as const, authorId: author.id, threadId }
  },
  'a translation': async () => {
    const { id: threadId } = await thread(db)
    const { id } = await translation(db, { threadId, number: 1 })
    const { translatorId: authorId } = await db.translation.findUniqueOrThrow({ where: { id } })
    return { ref: { subject: 'translation', translationId: id } as const, authorId, threadId }
  },
  'a picture': async () => {
    const author = await member(db)
    const { id: threadId } = await thread(db)
    const shown = await picture(db, author)
    const number = await showing(db, author, threadId, shown)
    const { body } = await db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number } } })
    const { id: translationId } = await translation(db, { threadId, number }, { body: `På norsk.\n\n${body}` })
    const { translatorId } = await db.translation.findUniqueOrThrow({ where: { id: translationId } })
    const earlier = { version: 1, body: `Før.\n\n${body}`, html: '', translatorId, replacedAt: NOW }
    await db.translationVersion.create({ data: { ...earlier, translationId } })
    return { ref: { subject: 'upload', uploadId: shown.id } as const, authorId: author.id }
  },
  'a profile': async () => {
    const { id: memberId } = await member(db, { displayName: 'A name that mocks a people' })
    return { ref: { subject: 'profile', memberId } as const, authorId: memberId }
  },
}

describe.each(Object.entries(SUBJECTS))('%s', (_what, make) => {
  it('is out of sight, and after the decision was taken back exactly as it was', async () => {
    const { ref, ...about } = await make()
    const before = await everything()
    const caseId = await caseAbout(db, ref, about)
    const { id: decisionId, by } = await decided(db, caseId, 'remove')
    expect(await everything()).not.toEqual(before)
    expect(await db.custody.count()).toBe(1)
    await undoDecision(contextOf(db, await moderator(db)), { decisionId, statement: STATEMENT })
    const { member: _people, ...after } = (await everything()) as Record<string, unknown[]>
    const { member: people, ...was } = before as Record<string, unknown[]>
    expect(after).toEqual(was)
    expect(_people).toEqual(expect.arrayContaining(people ?? []))
    expect(await db.custody.count()).toBe(0)
    expect(await db.staffLogEntry.count({ where: { verb: 'decision.undone', NOT: { staffId: by.id } } })).toBe(1)
    if (ref.subject === 'post' || ref.subject === 'thread') {
      const { kept, counted } = await counters(db, ref.threadId)
      expect(kept).toEqual(counted)
    }
  })
})

it('open pages are told that a post stands again', async () => {
  const { ref, authorId } = await SUBJECTS['a post with all that hangs on it']()
  const { id: decisionId } = await decided(db, await caseAbout(db, ref, { authorId }), 'hide')
  const { revision } = await db.thread.findUniqueOrThrow({ where: { id: ref.threadId } })
  await undoDecision(contextOf(db, await moderator(db)), { decisionId, statement: STATEMENT })
  const { posts, thread: now } = await threadPage(contextOf(db), { id: ref.threadId, after: 0 })
  expect(now.revision).toBe(revision + 1)
  expect(posts[1]).toMatchObject({ revision: revision + 1, helped: true, reactions: { useful_in_work: 1 } })
  expect(posts[1]).not.toHaveProperty('aside')
})

it('a decision is taken back once, and not by whom it concerns', async () => {
  const { ref, authorId } = await SUBJECTS['a conversation']()
  const caseId = await caseAbout(db, ref, { authorId })
  const { id: decisionId } = await decided(db, caseId, 'hide')
  const undo = (who: Parameters<typeof contextOf>[1]) =>
    undoDecision(contextOf(db, who), { decisionId, statement: STATEMENT })
  const author = await db.member.findUniqueOrThrow({ where: { id: authorId } })
  await expect(undo({ ...author, groups: [], roles: ['moderator'] })).rejects.toMatchObject({ status: 403 })
  await expect(undo(await member(db))).rejects.toMatchObject({ status: 404 })
  await expect(undo(undefined)).rejects.toMatchObject({ status: 403 })
  await undo(await moderator(db))
  await expect(undo(await moderator(db))).rejects.toMatchObject({ status: 409 })
})

it('a translation that somebody else has made meanwhile stays', async () => {
  const { ref, ...about } = await SUBJECTS['a translation']()
  const { id: decisionId } = await decided(db, await caseAbout(db, ref, about), 'remove')
  await translation(db, { threadId: about.threadId, number: 1 }, { createdAt: NOW })
  const undoing = undoDecision(contextOf(db, await moderator(db)), { decisionId, statement: STATEMENT })
  await expect(undoing).rejects.toMatchObject({ status: 409, said: { key: 'decide.no_place' } })
  expect(await db.custody.count()).toBe(1)
})
