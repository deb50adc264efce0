import { beforeEach, expect, it, vi } from 'vitest'
import { seeAllNotices } from '#server/notifications/see-notices.ts'
import { tellOfReply } from '#server/notifications/tell-of-post.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { answeredQuestion } from '#tests/forum/question.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, NOW } from '#tests/support/world.ts'
import { everything, liveProcess, watch, windowOf } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

it('a notice reaches every window of its member and no other, and says only that it is there', async () => {
  const { id, asker, clinician } = await answeredQuestion(db)
  const process = await liveProcess(database)
  const [one, two, other] = [
    await windowOf(process, db, asker),
    await windowOf(process, db, asker),
    await windowOf(process, db, clinician),
  ]
  // Nobody hears of it by asking for the room: whose it is comes from the session.
  const refused = await new Promise((done) => other.emit('watch', `member:${asker.id}`, done))
  expect(refused).toMatchObject({ ok: false })
  await watch(other, `thread:${id}`)
  const [first, second, others] = [everything(one), everything(two), everything(other)]
  await tellOfReply(db, { threadId: id, number: 2 }, NOW)
  await seeAllNotices(contextOf(db, asker))
  await vi.waitFor(() => {
    for (const heard of [first, second]) expect(heard.filter(([event]) => event === 'noticed')).toHaveLength(2)
  })
  expect(
    first
      .filter(([event]) => event === 'noticed')
      .flatMap(([, ...words]) => words)
      .filter(Boolean),
  ).toEqual([])
  expect(others.filter(([event]) => event === 'noticed' || event === 'news')).toEqual([])
})
