import { describe, expect, it } from 'vitest'
import { threadChanges } from '#server/forum/thread-changes.ts'
import type { Db } from '#server/platform/db.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

/** The database, counting the questions that are put to it. */
function counting(): { counted: Db; questions: () => number } {
  let questions = 0
  const counted = new Proxy(db, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver)
      if (name !== '$queryRaw') return value
      return (...given: unknown[]) => {
        questions += 1
        return value.apply(target, given)
      }
    },
  })
  return { counted, questions: () => questions }
}

/** A thread among members with an answer. */
async function amongMembers() {
  const made = await thread(db, { audience: 'members' })
  await post(db, made, { body: 'What everybody has been waiting for.' })
  return made
}

describe('what changed in a thread among members', () => {
  it('is made once for a hundred members who ask at once, each of whom is asked whether they may read it', async () => {
    const { id } = await amongMembers()
    const { counted, questions } = counting()
    const members = await Promise.all(Array.from({ length: 100 }, () => member(db)))
    const answers = await Promise.all(members.map((who) => threadChanges(contextOf(counted, who), { id, since: 1 })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.posts).toMatchObject([{ number: 2 }])
    expect(questions()).toBe(100 + 2)
    await expect(threadChanges(contextOf(counted), { id, since: 1 })).rejects.toMatchObject({ status: 404 })
  })

  it('is not the answer to another revision, another place or another thread', async () => {
    const [one, other] = [await amongMembers(), await amongMembers()]
    const context = contextOf(db, await member(db))
    const first = await threadChanges(context, { id: one.id, since: 1 })
    expect((await threadChanges(context, { id: one.id, since: 0 })).posts).toHaveLength(2)
    expect((await threadChanges(context, { id: other.id, since: 1 })).posts).not.toEqual(first.posts)
    await post(db, one, { body: 'And more.', withdrawnAt: NOW })
    expect((await threadChanges(context, { id: one.id, since: 1 })).posts).toHaveLength(2)
  })

  it('is made anew for staff, and after a failure', async () => {
    const { id } = await amongMembers()
    const { counted, questions } = counting()
    for (let time = 0; time < 2; time += 1) {
      const staff = await member(db, { roles: ['moderator'] })
      await threadChanges(contextOf(counted, staff), { id, since: 1 })
    }
    expect(questions()).toBe(6)
    const who = await member(db)
    const failing = { ...contextOf(counted, who), db: failingOnce(counted) }
    await expect(threadChanges(failing, { id, since: 1 })).rejects.toThrow('away')
    await expect(threadChanges(failing, { id, since: 1 })).resolves.toMatchObject({ posts: [{ number: 2 }] })
  })
})

/** A database whose second answer does not come. */
function failingOnce(whole: Db): Db {
  let questions = 0
  return new Proxy(whole, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver)
      if (name !== '$queryRaw') return value
      return (...given: unknown[]) => {
        questions += 1
        return questions === 2 ? Promise.reject(new Error('The database is away.')) : value.apply(target, given)
      }
    },
  })
}
