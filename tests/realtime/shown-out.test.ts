import { beforeEach, expect, it, vi } from 'vitest'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { replying } from '#tests/forum/conversation.ts'
import { caseAbout, decided } from '#tests/moderation/deciding.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { everything, liveProcess, next, watch, windowOf } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

it('whoever may not read a conversation any more hears that it is gone, and nothing after; moderators hear on', async () => {
  const process = await liveProcess(database)
  const { id: threadId, authorId } = await thread(db)
  const staff = await member(db, { roles: ['moderator'] })
  const [window, theirs] = [await windowOf(process, db, await member(db)), await windowOf(process, db, staff)]
  for (const socket of [window, theirs]) expect(await watch(socket, `thread:${threadId}`)).toMatchObject({ ok: true })
  const [told, toldStaff] = [next(window, 'news'), next(theirs, 'news')]
  const caseId = await caseAbout(db, { subject: 'thread', threadId }, { authorId })
  await decided(db, caseId, 'hide')
  const gone = { name: 'thread.set_aside', threadId, revision: 2, postCount: 1 }
  expect([await told, await toldStaff]).toEqual([gone, gone])
  const heard = everything(window)
  const after = next(theirs, 'news')
  await replyToThread(contextOf(db, staff), replying(threadId))
  expect(await after).toMatchObject({ name: 'post.added', threadId })
  await vi.waitFor(() => expect(process.heard.length).toBeGreaterThan(1))
  expect(heard.filter(([event]) => event === 'news')).toEqual([])
  expect(await watch(window, `thread:${threadId}`)).toEqual({ ok: false, reason: 'refused' })
})
