import { describe, expect, it } from 'vitest'
import { similarThreads } from '#server/forum/similar-threads.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const asking = async (title: string) => similarThreads(contextOf(db, await member(db)), title)

describe('conversations like the one whose title is typed', () => {
  it('are found by their words in any order and while they are still being typed', async () => {
    const { id } = await thread(db, { title: 'Who pays for the interpreter at night?' })
    await thread(db, { title: 'Dental care for children in reception centres' })
    for (const typed of ['who pays for interpreters', 'Interpreter at night: who pays?', 'interpreter at nig'])
      expect((await asking(typed)).map((found) => found.id)).toEqual([id])
    expect(await asking('Vaccination of the old')).toEqual([])
    expect(await asking('who')).toEqual([])
    expect(await asking('\0\ud800 who pays for')).toEqual([])
  })

  it('are five at the most, with what a link needs', async () => {
    for (let count = 1; count <= 7; count++) await thread(db, { title: `Who pays for the interpreter, part ${count}` })
    const found = await asking('Who pays for the interpreter')
    expect(found).toHaveLength(5)
    expect(found[0]).toMatchObject({
      slug: expect.stringContaining('who-pays'),
      kind: 'question',
      language: 'en',
      replyCount: 0,
    })
  })

  it('are for members', async () => {
    await expect(similarThreads(contextOf(db), 'Who pays for it')).rejects.toMatchObject({ status: 403 })
  })
})
