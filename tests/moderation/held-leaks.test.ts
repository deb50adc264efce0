import { beforeEach, describe, expect, it } from 'vitest'
import { changeAudiences } from '#server/accounts/change-audiences.ts'
import { mentionedIn } from '#server/forum/mentioned-in.ts'
import { ownDrafts } from '#server/forum/own-drafts.ts'
import { similarThreads } from '#server/forum/similar-threads.ts'
import { sweepUploads } from '#server/forum/sweep-uploads.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { referenceTo } from '#server/forum/uploads.plain.ts'
import { approveHeld } from '#server/moderation/approve-held.ts'
import { heldCard } from '#server/moderation/held-card.ts'
import { heldForStaff } from '#server/moderation/held-for-staff.ts'
import { heldWaiting } from '#server/moderation/held-waiting.ts'
import { openCaseCount } from '#server/moderation/open-case-count.ts'
import { ownHeld, ownHeldList } from '#server/moderation/own-held.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { picture } from '#tests/forum/uploads.ts'
import { programs } from '#tests/machines/programs.ts'
import { OF_A_PERSON, OF_ONE, OVER_ALL } from '#tests/permissions/ways-to-ask.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, member, NOW, type TestMember, thread } from '#tests/support/world.ts'
import { about, daysLater, heldOpening, heldReply, holdFirst } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(async () => {
  testSettings(pool)
  await holdFirst(db)
})

/** What the two texts say and nothing else: some questions hold the word that they ask for. */
const SECRET = /all of us|what I ask, and nobody/
/** What changes something, or says again what was asked. */
const WRITES =
  /^(preview|reply|revise|withdraw|offer|check|dispute|save|mark|bookmarkPost|continuePost|invite|write|reopen|react(?!ion)|retitle|claim|confirm|adopt|propose|answer|settle|stop|leave|order|add|quote|remove|tell|publish|describe|ask|finish|name)/
const MANIFOLD = ['threadList', 'groupCounts']

async function world() {
  const one = await member(db, { roles: ['moderator'] })
  const asker = await member(db, { displayName: 'Kari Moe' })
  const { id: threadId } = await thread(db, { author: asker, theme: 'undocumented', title: 'What do you do at night?' })
  const author = await member(db, { displayName: 'Nour', groups: ['policymaker'] })
  await changeAudiences(contextOf(db, author), {
    groups: 'everyone',
    themes: 'everyone',
    languages: 'everyone',
    posts: 'everyone',
  })
  const said = { voice: 'policymaker', body: 'Hush, @Kari Moe: this is what we do at night, all of us.' }
  const reply = await heldReply(db, author, threadId, said)
  const opening = await heldOpening(db, author, {
    ...said,
    body: 'Hush, this is what I ask, and nobody else.',
    theme: 'undocumented',
  })
  return { asker, threadId, author, reply, opening, one }
}

/** Everything that pages, lists, counts, notices and programs answer, to everybody but the author. */
async function answers({ asker, threadId, author, one }: Awaited<ReturnType<typeof world>>): Promise<string> {
  const found: unknown[] = []
  const ask = async (asking: Promise<unknown>): Promise<void> => {
    found.push(await asking.catch(({ status, said, fields }) => ({ status, said, fields })))
  }
  for (const context of [contextOf(db), contextOf(db, asker), contextOf(db, one)]) {
    for (const [name, query] of Object.entries(OVER_ALL)) if (!MANIFOLD.includes(name)) await ask(query(context))
    await ask(threadList(context, { limit: 30 }))
    await ask(threadList(context, { theme: 'undocumented', limit: 30 }))
    for (const [name, query] of Object.entries(OF_ONE)) if (!WRITES.test(name)) await ask(query(context, threadId))
    for (const query of Object.values(OF_A_PERSON)) await ask(query(context, author.publicId))
    if (context.actor.kind === 'reader') continue
    await ask(noticesPage(context, {}))
    await ask(similarThreads(context, 'Hush, who pays for this?'))
    await ask(ownDrafts(context))
  }
  const wire = await programs(db)
  for (const path of ['/api/v1/threads', `/api/v1/threads/${threadId}`, `/api/v1/threads/${threadId}/posts`])
    found.push((await wire(path)).body.toString())
  for (const path of ['/feeds/all.atom', '/feeds/themes/undocumented.atom', '/sitemaps/threads-1.xml'])
    found.push((await wire(path)).body.toString())
  return JSON.stringify(found)
}

describe('what waits for a moderator', () => {
  it('is said and counted nowhere, and everywhere once it is approved', { timeout: 120_000 }, async () => {
    const made = await world()
    const { reply, opening, asker, one, threadId, author } = made
    const held = await db.heldPost.findMany()
    await db.heldPost.deleteMany()
    const without = await answers(made)
    await db.heldPost.createMany({ data: held.map(({ opening: form, ...row }) => ({ ...row, opening: form ?? {} })) })
    // Not a word more, and not a number either.
    expect(await answers(made)).toBe(without)
    expect(without).not.toMatch(SECRET)
    expect(await db.notice.count()).toBe(0)
    expect(await db.signal.findMany({ where: { name: { notIn: ['held.changed', 'member.changed'] } } })).toEqual([])
    await approveHeld(contextOf(db, one), await about(db, reply))
    await approveHeld(contextOf(db, one), await about(db, opening))
    expect(await answers(made)).toMatch(SECRET)
    const named = await mentionedIn(db, { threadId, number: 2 })
    expect(named).toContain(asker.id)
    expect((await threadPage(contextOf(db, author), { id: threadId, after: 0 })).held).toBe(false)
  })

  it('is there for its author and for moderators alone', async () => {
    const { reply, opening, asker, author, one, threadId } = await world()
    const refusal = { status: 404 }
    const coordinator = await member(db, { roles: ['coordinator'] })
    const curator = await member(db, { roles: ['curator'] })
    for (const who of [asker, curator, coordinator]) {
      await expect(ownHeld(contextOf(db, who), reply)).rejects.toMatchObject(refusal)
      await expect(heldForStaff(contextOf(db, who), reply)).rejects.toMatchObject(refusal)
      expect(await heldWaiting(contextOf(db, who))).toEqual([])
      expect(await ownHeldList(contextOf(db, who))).toEqual([])
    }
    for (const asking of [ownHeld, heldForStaff, ownHeldList])
      await expect(asking(contextOf(db), reply as never)).rejects.toMatchObject({ status: 403 })
    await expect(ownHeld(contextOf(db, one), reply)).rejects.toMatchObject(refusal)
    await expect(heldForStaff(contextOf(db, author), reply)).rejects.toMatchObject(refusal)
    expect((await heldForStaff(contextOf(db, one), reply)).body).toMatch(SECRET)
    expect((await heldWaiting(contextOf(db, one))).map(({ id }) => id)).toEqual([reply, opening])
    expect(await openCaseCount(db, actorOf(one))).toBe(2)
    expect(await openCaseCount(db, actorOf(coordinator))).toBe(0)
    expect((await ownHeldList(contextOf(db, author))).map(({ id }) => id)).toEqual([reply, opening])
    expect((await ownHeldList(contextOf(db, author), threadId)).map(({ id }) => id)).toEqual([reply])
  })

  it('says to coordinators nothing of a conversation that is out of their sight', async () => {
    const { reply, threadId, one } = await world()
    await db.heldPost.updateMany({ data: { handedUpAt: NOW } })
    await db.thread.update({ where: { id: threadId }, data: { audience: 'staff' } })
    const coordinator = contextOf(db, await member(db, { roles: ['coordinator'] }))
    const titles = async (who = coordinator) => (await heldWaiting(who)).map(({ title }) => title)
    expect(await titles()).toEqual([null, 'Hush, who pays for this?'])
    expect(await heldForStaff(coordinator, reply)).toMatchObject({ thread: null, title: null })
    expect(await titles(contextOf(db, one))).toEqual(['What do you do at night?', 'Hush, who pays for this?'])
    expect((await heldForStaff(contextOf(db, one), reply)).thread?.title).toBe('What do you do at night?')
  })

  it('is a line in its conversation, for its author alone', async () => {
    const { reply, asker, author, threadId } = await world()
    const card = async (who?: TestMember) => {
      const context = contextOf(db, who)
      return heldCard(context, await threadPage(context, { id: threadId, after: 0 }))
    }
    expect((await card(author))?.html).toContain(`/held/${reply}`)
    expect((await card(author))?.html).not.toMatch(SECRET)
    expect([await card(asker), await card()]).toEqual([null, null])
  })

  it('keeps its pictures', async () => {
    const { author, reply } = await world()
    const [shown] = [await picture(db, author), await picture(db, author)]
    await db.upload.updateMany({ data: { createdAt: NOW } })
    await db.heldPost.update({ where: { id: reply }, data: { body: referenceTo(shown) } })
    await sweepUploads(db, daysLater(2))
    expect((await db.upload.findMany()).map(({ id }) => id)).toEqual([shown.id])
  })
})
