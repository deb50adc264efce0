import { describe, expect, it } from 'vitest'
import { markHelped } from '#server/forum/mark-helped.ts'
import { outcomeForm } from '#server/forum/outcome-form.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, post } from '#tests/support/world.ts'
import { announced } from './conversation.ts'
import { answeredQuestion } from './question.ts'

const { db } = await testDatabase()
const reader = contextOf(db)

const marked = async (id: number): Promise<number[]> =>
  (await threadPage(reader, { id, after: 0 })).posts.filter(({ helped }) => helped).map(({ number }) => number)

describe('a post that helped', () => {
  it('shows so to everyone, in open pages too, until it is taken back', async () => {
    const { id, asker } = await answeredQuestion(db)
    const context = contextOf(db, asker)
    const said = await markHelped(context, { threadId: id, number: 2, helped: 'yes' })
    expect(said).toMatchObject({ number: 2, revision: 4 })
    expect(await marked(id)).toEqual([2])
    expect((await threadChanges(reader, { id, since: 3 })).posts).toMatchObject([{ number: 2, helped: true }])
    expect((await outcomeForm(context, id)).helped).toMatchObject([{ number: 2 }])
    await markHelped(context, { threadId: id, number: 2, helped: 'no' })
    expect(await marked(id)).toEqual([])
    expect((await threadChanges(reader, { id, since: 4 })).posts).toMatchObject([{ number: 2, helped: false }])
    expect((await announced(db)).map(({ name }) => name)).toEqual(['post.marked', 'post.marked'])
  })

  it('is marked once, however often that is said, also at the same moment', async () => {
    const { id, asker } = await answeredQuestion(db)
    const say = () => markHelped(contextOf(db, asker), { threadId: id, number: 2, helped: 'yes' })
    await Promise.all([say(), say(), say()])
    await markHelped(contextOf(db, asker), { threadId: id, number: 3, helped: 'no' })
    expect(await announced(db)).toHaveLength(1)
    expect(await marked(id)).toEqual([2])
  })

  it('is not marked by others, nor are one’s own posts and those that were withdrawn', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await post(db, { id }, { author: asker })
    const say = (who: typeof asker, number: number) =>
      markHelped(contextOf(db, who), { threadId: id, number, helped: 'yes' })
    await expect(say(clinician, 3)).rejects.toMatchObject({ status: 403 })
    await expect(say(asker, 1)).rejects.toMatchObject({ status: 403 })
    await expect(say(asker, 4)).rejects.toMatchObject({ status: 403 })
    await expect(say(asker, 5)).rejects.toMatchObject({ status: 404 })
    await withdrawPost(contextOf(db, clinician), { threadId: id, number: 2 })
    await expect(say(asker, 2)).rejects.toMatchObject({ status: 403 })
    expect(await db.helpedMark.count()).toBe(0)
  })

  it('helped nobody once it is withdrawn', async () => {
    const { id, asker, clinician } = await answeredQuestion(db)
    await markHelped(contextOf(db, asker), { threadId: id, number: 2, helped: 'yes' })
    await withdrawPost(contextOf(db, clinician), { threadId: id, number: 2 })
    expect(await marked(id)).toEqual([])
    expect(await db.helpedMark.count()).toBe(0)
  })
})
