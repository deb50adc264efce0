import { describe, expect, it } from 'vitest'
import { splitForm } from '#server/moderation/split-form.ts'
import { splitPreview } from '#server/moderation/split-preview.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post } from '#tests/support/world.ts'
import { split, splitting, talk } from './moving.ts'

const { db } = await testDatabase()

describe('who splits', () => {
  it('a moderator, and not in their own conversation; no member, curator or coordinator', async () => {
    const author = await member(db, { roles: ['moderator'] })
    const own = await talk(db, { author })
    for (const by of [
      author,
      own.kari,
      await member(db, { roles: ['curator'] }),
      await member(db, { roles: ['coordinator'] }),
    ])
      for (const asking of [
        () => split(db, own, [2], by),
        () => splitPreview(contextOf(db, by), splitting(own.id, [2])),
        () => splitForm(contextOf(db, by), own.id, 0),
      ])
        await expect(asking()).rejects.toMatchObject({ status: 403 })
    await expect(split(db, own, [2])).resolves.toMatchObject({ slug: 'interpreters-by-phone-at-night' })
  })

  it('nobody, what is out of sight', async () => {
    const hidden = await talk(db, { audience: 'staff' })
    await expect(split(db, hidden, [2])).rejects.toMatchObject({ status: 409, said: { key: 'split.out_of_sight' } })
    await expect(split(db, hidden, [2], hidden.kari)).rejects.toMatchObject({ status: 404 })
  })
})

it('the form shows what can be chosen, a page at a time, and nothing of what does not stand', async () => {
  const from = await talk(db)
  await post(db, from, { author: from.kari, body: 'What nobody has said.' })
  await split(db, from, [3])
  const { posts, next } = await splitForm(contextOf(db, from.moderator), from.id, 0)
  expect(posts.map(({ number, authorName, beginning }) => [number, authorName, beginning === ''])).toEqual([
    [2, 'Kari', false],
    [4, 'Nora', false],
    [5, 'Kari', false],
    [6, null, true],
    [7, 'Kari', false],
  ])
  expect(next).toBeNull()
})
