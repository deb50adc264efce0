import { beforeEach, describe, expect, it } from 'vitest'
import { testSettings } from '#tests/accounts/entrance.ts'
import { merge, split, talk, two } from '#tests/moderation/moving.ts'
import { testDatabase } from '#tests/support/database.ts'
import { thread } from '#tests/support/world.ts'
import { jsonOf, programs } from './programs.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))
const SITE = 'https://allmenning.test'

/** What programs read of each post of a thread: its number, and where it is now. */
async function moved(id: number) {
  const { items } = jsonOf(await (await programs(db))(`/api/v1/threads/${id}/posts`))
  return items.map(({ number, movedTo }: { number: number; movedTo: string | null }) => [number, movedTo])
}

describe('a post that moderators moved', () => {
  it('says where it is now, also after it moved again; one that was taken back does not', async () => {
    const from = await talk(db)
    const { threadId, slug } = await split(db, from, [2, 3])
    const at = (number: number) => `${SITE}/t/${threadId}/${slug}#p${number}`
    const rest = [4, 5, 6].map((number) => [number, null])
    expect(await moved(from.id)).toEqual([[1, null], [2, at(1)], [3, at(2)], ...rest])
    const last = await thread(db, { title: 'Where it ends' })
    await merge(db, { id: threadId }, last, from.moderator)
    const there = (number: number) => `${SITE}/t/${last.id}/where-it-ends#p${number}`
    expect(await moved(from.id)).toEqual([[1, null], [2, there(2)], [3, there(3)], ...rest])
  })

  it.each(['members', 'staff'])('says nothing of a conversation that is for %s now', async (audience) => {
    const from = await talk(db)
    const { threadId } = await split(db, from, [2, 3])
    await db.thread.update({ where: { id: threadId }, data: { audience } })
    expect((await moved(from.id)).map(([, to]: [number, string | null]) => to)).toEqual(Array(6).fill(null))
  })
})

it('the description of the API says that conversations are merged, and the answer is as it says', async () => {
  const ask = await programs(db)
  const { paths, components } = jsonOf(await ask('/api/v1/openapi.json'))
  const merging = Object.keys(paths).filter((path) => paths[path].get.responses[301])
  expect(merging).toEqual(['/threads/{id}', '/threads/{id}/posts', '/threads/{id}/relations'])
  expect(components.schemas.Post.properties.movedTo.description).toMatch(/moderators moved/)
  const { from, to, moderator } = await two(db)
  await merge(db, from, to, moderator)
  for (const path of merging) {
    const { status, headers } = await ask(`/api/v1${path.replace('{id}', String(from.id))}`)
    expect([status, headers.location]).toEqual([301, `${SITE}/api/v1${path.replace('{id}', String(to.id))}`])
  }
})
