import { beforeEach, describe, expect, it } from 'vitest'
import { changeAudiences } from '#server/accounts/change-audiences.ts'
import { bookmarkPost } from '#server/forum/bookmark-post.ts'
import { ownBookmarks } from '#server/forum/own-bookmarks.ts'
import { similarThreads } from '#server/forum/similar-threads.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { careForCase } from '#server/moderation/care-for-post.ts'
import { undoDecision } from '#server/moderation/undo-decision.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfDanger } from '#server/notifications/tell-of-danger.ts'
import { tellOfDecision } from '#server/notifications/tell-of-decision.ts'
import { tellOfMention } from '#server/notifications/tell-of-mention.ts'
import { tellOfReply } from '#server/notifications/tell-of-post.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { translation } from '#tests/forum/translating.ts'
import { programs } from '#tests/machines/programs.ts'
import { OF_A_PERSON, OF_ONE, OF_ONES_OWN, OVER_ALL } from '#tests/permissions/ways-to-ask.ts'
import { testDatabase } from '#tests/support/database.ts'
import { recordBeside } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { caseAbout, decided, moderator, STATEMENT } from './deciding.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const SECRET = /hush,|our answer/i
const say = (word: string): string => `Hush, ${word}`

/** A practice of which all is said in words that can be found again; its reply alone, or everything. */
async function world(all: boolean) {
  const told = all ? say : (word: string) => word
  const author = await member(db, { groups: ['policymaker'] })
  const other = await member(db, { groups: ['service_user'] })
  const everyone = { groups: 'everyone', themes: 'everyone', languages: 'everyone', posts: 'everyone' }
  for (const who of [author, other]) await changeAudiences(contextOf(db, who), everyone)
  const facts = { title: told('our title'), body: told('our text'), theme: 'undocumented', place: '0301' }
  const made = await thread(db, { ...facts, author, kind: 'practice' })
  await post(db, made, { author: other, body: say('this is our answer') })
  await recordBeside(db, made.id, { owner: author, other }, told)
  // Whoever offers help does so elsewhere too.
  await db.member.updateMany({ where: { displayName: { startsWith: 'Hush' } }, data: { displayName: 'Somebody' } })
  for (const number of all ? [0, 1, 2] : [2])
    await translation(db, { threadId: made.id, number }, { body: say('in other words') })
  const reader = await member(db)
  await bookmarkPost(contextOf(db, reader), { threadId: made.id, number: 2, note: 'To read' })
  await tellOfReply(db, { threadId: made.id, number: 2 }, NOW)
  await tellOfMention(db, { threadId: made.id, number: 2 }, NOW)
  return { id: made.id, author, other, reader }
}

type World = Awaited<ReturnType<typeof world>>

/** All that pages, lists, forms, notices and programs answer about it, to a reader, a member, and those who wrote it. */
async function answers({ id, author, other, reader }: World): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const ask = async (name: string, asking: Promise<unknown>): Promise<void> => {
    found[name] = String(JSON.stringify(await asking.catch(({ status, said, fields }) => ({ status, said, fields }))))
  }
  const people = { 'a reader': contextOf(db), 'a member': contextOf(db, reader), 'its author': contextOf(db, author) }
  for (const [who, context] of Object.entries({ ...people, 'who replied': contextOf(db, other) })) {
    for (const [name, query] of Object.entries(OVER_ALL))
      if (!MANIFOLD.includes(name)) await ask(`${name} to ${who}`, query(context))
    await ask(`threadList to ${who}`, threadList(context, { limit: 30 }))
    for (const [name, query] of [...Object.entries(OF_ONE), ...Object.entries(OF_ONES_OWN)])
      if (!WRITES.test(name)) await ask(`${name} to ${who}`, query(context, id))
    for (const person of [author, other])
      for (const [name, query] of Object.entries(OF_A_PERSON))
        await ask(`${name} to ${who}`, query(context, person.publicId))
    if (context.actor.kind === 'reader') continue
    await ask(`notices of ${who}`, noticesPage(context, {}))
    await ask(`bookmarks of ${who}`, ownBookmarks(context))
    await ask(`similar titles to ${who}`, similarThreads(context, 'Hush, our title'))
  }
  const wire = await programs(db)
  const paths = [`threads/${id}`, `threads/${id}/posts`, 'threads', 'practice', `practice/${id}`]
  for (const path of [...paths.map((each) => `/api/v1/${each}`), '/feeds/all.atom', '/sitemaps/threads-1.xml'])
    found[path] = (await wire(path)).body.toString()
  return found
}

/** Asked here once each, not by every filter. */
const MANIFOLD = ['threadList', 'groupCounts']

/** What changes something, or says again what was asked. */
const WRITES =
  /^(preview|reply|revise|withdraw|offer|check|dispute|save|mark|bookmarkPost|continuePost|invite|write|reopen|react(?!ion)|retitle|claim|confirm|adopt|propose|answer|settle|stop|leave|order|add|quote|remove|tell|publish|describe|ask|finish|name)/

/** A post that is hidden so that its author is cared for, with all who are told of that. */
async function caredFor(caseId: number): Promise<string> {
  await careForCase(contextOf(db, await moderator(db)), { caseId })
  const { id } = await db.decision.findFirstOrThrow({ where: { caseId } })
  await tellOfDecision(db, { decisionId: id }, NOW)
  await tellOfDanger(db, { caseId }, NOW)
  return id
}

const leaks = (found: Record<string, string>): string[] =>
  Object.entries(found).flatMap(([where, text]) => (SECRET.test(text) ? [where] : []))

describe.each([
  ['a post', false, 'hide'],
  ['a post', false, 'remove'],
  ['a post', false, 'care'],
  ['a conversation', true, 'hide'],
  ['a conversation', true, 'remove'],
] as const)('of %s that is out of sight (%s, %s)', (_what, all, verb) => {
  it('nothing is said anywhere, and all of it again once the decision is taken back', {
    timeout: 120_000,
  }, async () => {
    const made = await world(all)
    const before = await answers(made)
    // Otherwise the questions would prove nothing.
    expect(leaks(before).length).toBeGreaterThan(all ? 60 : 20)
    const ref = all
      ? ({ subject: 'thread', threadId: made.id } as const)
      : ({ subject: 'post', threadId: made.id, number: 2 } as const)
    const authorId = all ? made.author.id : made.other.id
    const caseId = await caseAbout(db, ref, { authorId })
    const decisionId = verb === 'care' ? await caredFor(caseId) : (await decided(db, caseId, verb)).id
    const during = await answers(made)
    expect(leaks(during)).toEqual([])
    expect(await db.mailMessage.count({ where: { body: { contains: 'Hush' } } })).toBe(0)
    await undoDecision(contextOf(db, await moderator(db)), { decisionId, statement: STATEMENT })
    expect(leaks(await answers(made))).toEqual(leaks(before))
  })
})
