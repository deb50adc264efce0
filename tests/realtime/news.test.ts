import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { opening, replying, whileCommitsFail } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { everything, liveProcess, next, watch, windowOf } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

describe('news', () => {
  it('of a reply reaches whoever watches the thread, and holds no word of it', async () => {
    const { id } = await thread(db)
    const socket = await windowOf(await liveProcess(database), db, await member(db))
    await watch(socket, `thread:${id}`)
    const news = next(socket, 'news')
    await replyToThread(contextOf(db, await member(db)), replying(id))
    expect(await news).toEqual({
      name: 'post.added',
      threadId: id,
      number: 2,
      revision: 2,
      postCount: 2,
      filedUnder: { theme: 'language-interpreting', kind: 'question', voice: expect.any(String) },
    })
  })

  it('of all that happens in a thread comes in the order in which it happened', async () => {
    const { id } = await thread(db)
    const socket = await windowOf(await liveProcess(database), db, await member(db))
    await watch(socket, `thread:${id}`)
    const heard = everything(socket)
    const context = contextOf(db, await member(db))
    const { revision } = await replyToThread(context, replying(id))
    await revisePost(context, { threadId: id, number: 2, revision, body: 'Anew', language: 'en' })
    await withdrawPost(context, { threadId: id, number: 2 })
    await vi.waitFor(() => expect(heard.filter(([event]) => event === 'news')).toHaveLength(3))
    expect(heard.filter(([event]) => event === 'news').map(([, words]) => words)).toEqual([
      { name: 'post.added', threadId: id, number: 2, revision: 2, postCount: 2, filedUnder: expect.anything() },
      { name: 'post.revised', threadId: id, number: 2, revision: 3, postCount: 2 },
      { name: 'post.withdrawn', threadId: id, number: 2, revision: 4, postCount: 1 },
    ])
  })

  it('reaches lists when it moves them, and no thread that it is not about', async () => {
    const [one, other] = [await thread(db), await thread(db)]
    const process = await liveProcess(database)
    const who = await member(db)
    const [list, elsewhere] = [await windowOf(process, db, who), await windowOf(process, db, who)]
    await watch(list, 'threads')
    await watch(elsewhere, `thread:${other.id}`)
    const [onList, inThread] = [everything(list), everything(elsewhere)]
    const context = contextOf(db, await member(db))
    const { threadId } = await openThread(context, opening())
    const { revision } = await replyToThread(context, replying(one.id))
    await revisePost(context, { threadId: one.id, number: 2, revision, body: 'Anew', language: 'en' })
    await withdrawPost(context, { threadId: one.id, number: 2 })
    await replyToThread(context, replying(other.id))
    const names = (heard: typeof onList) =>
      heard.flatMap(([event, words]) =>
        event === 'news' ? [`${(words as { name: string }).name} ${(words as { threadId: number }).threadId}`] : [],
      )
    await vi.waitFor(() => expect(names(onList)).toHaveLength(4))
    expect(names(onList)).toEqual([
      `thread.opened ${threadId}`,
      `post.added ${one.id}`,
      `post.withdrawn ${one.id}`,
      `post.added ${other.id}`,
    ])
    expect(names(inThread)).toEqual([`post.added ${other.id}`])
  })

  it('does not come of what was not committed', async () => {
    const { id } = await thread(db)
    const socket = await windowOf(await liveProcess(database), db, await member(db))
    await watch(socket, `thread:${id}`)
    const news = next(socket, 'news')
    const context = contextOf(db, await member(db))
    await expect(whileCommitsFail(db, 'post', () => replyToThread(context, replying(id)))).rejects.toThrow()
    await replyToThread(context, replying(id))
    expect(await news).toMatchObject({ number: 2, revision: 2 })
  })

  it('does not come any more once a thread is left', async () => {
    const { id } = await thread(db)
    const socket = await windowOf(await liveProcess(database), db, await member(db))
    await watch(socket, `thread:${id}`)
    const heard = everything(socket)
    socket.emit('unwatch', `thread:${id}`)
    await watch(socket, 'threads')
    await replyToThread(contextOf(db, await member(db)), replying(id))
    await vi.waitFor(() => expect(heard.filter(([event]) => event === 'news')).toHaveLength(1))
  })

  it('that may have been missed makes every browser compare', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const socket = await windowOf(await liveProcess(database), db, await member(db))
    const compared = next(socket, 'compare')
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'allmenning listener'`,
    )
    await compared
    vi.restoreAllMocks()
    const { id } = await thread(db)
    await watch(socket, `thread:${id}`)
    const news = next(socket, 'news')
    await replyToThread(contextOf(db, await member(db)), replying(id))
    expect(await news).toMatchObject({ name: 'post.added' })
  })
})
