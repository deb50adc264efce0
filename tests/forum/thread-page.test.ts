import { describe, expect, it } from 'vitest'
import { threadPage } from '#server/forum/thread-page.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'
import { longThread, minutes } from './conversation.ts'

const { db } = await testDatabase()

describe('a page of a thread', () => {
  it('shows the thread and its posts in the words of the reader’s language', async () => {
    const author = await member(db, { displayName: 'Amina', groups: ['interpreter'] })
    const { id } = await thread(db, {
      author,
      title: 'Hvem betaler for tolk?',
      language: 'nb',
      place: '0301',
      body: 'Hvem *betaler*?',
    })
    await post(db, { id }, { voice: 'clinician', replyTo: 1, createdAt: minutes(5) })
    const page = await threadPage(contextOf(db, undefined, { locale: 'nb' }), { id, after: 0 })
    expect(page.thread).toMatchObject({
      id,
      slug: 'hvem-betaler-for-tolk',
      theme: { code: 'language-interpreting', name: 'Språk, tolk og kommunikasjon' },
      place: 'Oslo',
      author: { publicId: author.publicId, displayName: 'Amina', pseudonym: false, tagline: '' },
      voice: 'interpreter',
      voices: { interpreter: 1, clinician: 1 },
      replyCount: 1,
      revision: 2,
      lastNumber: 2,
      lastActivityAt: minutes(5).toISOString(),
    })
    expect(page.posts).toMatchObject([
      {
        number: 1,
        author: { displayName: 'Amina' },
        voice: 'interpreter',
        html: '<p>Hvem <em>betaler</em>?</p>',
        revision: 1,
      },
      { number: 2, voice: 'clinician', replyToNumber: 1, createdAt: minutes(5).toISOString(), revision: 2 },
    ])
    const { thread: english } = await threadPage(contextOf(db), { id, after: 0 })
    expect(english.theme.name).toBe('Language, interpreting and communication')
  })

  it.each<[after: number, first: number, last: number, previous: number | null, next: number | null]>([
    [0, 1, 20, null, 20],
    [20, 21, 40, 0, 40],
    [40, 41, 45, 20, null],
    [7, 8, 27, 0, 27],
    [25, 26, 45, 5, null],
    [44, 45, 45, 24, null],
  ])(
    'after post %i holds %i to %i, and leads back after %s and on after %s',
    async (after, first, last, previous, next) => {
      const id = await longThread(db, await member(db), 45)
      const page = await threadPage(contextOf(db), { id, after })
      expect([page.posts.at(0)?.number, page.posts.at(-1)?.number]).toEqual([first, last])
      expect(page).toMatchObject({ after, previous, next })
    },
  )

  it('is the only one when the thread fills it exactly', async () => {
    const id = await longThread(db, await member(db), 20)
    expect(await threadPage(contextOf(db), { id, after: 0 })).toMatchObject({ previous: null, next: null })
  })

  it.each([45, 46, 999_999_999])('is not there after post %i of 45', async (after) => {
    const id = await longThread(db, await member(db), 45)
    await expect(threadPage(contextOf(db), { id, after })).rejects.toMatchObject({ status: 404 })
  })

  it('of members’ own is not there for a reader, nor is one that does not exist', async () => {
    const { id } = await thread(db, { audience: 'members' })
    for (const which of [id, id + 1])
      await expect(threadPage(contextOf(db), { id: which, after: 0 })).rejects.toMatchObject({ status: 404 })
    expect(await threadPage(contextOf(db, await member(db)), { id, after: 0 })).toMatchObject({
      thread: { audience: 'members' },
    })
  })

  it('tells whoever asks which posts are their own to change, and whether they may reply', async () => {
    const author = await member(db)
    const other = await member(db, { roles: ['coordinator'] })
    const { id } = await thread(db, { author })
    await post(db, { id }, { author: other })
    await post(db, { id }, { author, withdrawnAt: minutes(1) })
    await post(db, { id }, { author })
    const asked = async (who?: typeof author) => {
      const { marks, may } = await threadPage(contextOf(db, who), { id, after: 0 })
      return { own: marks.own, may }
    }
    const may = { reply: true, react: true, invite: true }
    expect(await asked(author)).toEqual({ own: [1, 4], may: { ...may, close: true, retitle: true } })
    expect(await asked(other)).toEqual({ own: [2], may: { ...may, close: false, retitle: false } })
    const none = { reply: false, react: false, invite: false, close: false, retitle: false }
    expect(await asked()).toEqual({ own: [], may: none })
  })

  it('shows nothing of a withdrawn post but its number, its voice and when', async () => {
    const { id } = await thread(db)
    await post(db, { id }, { author: await member(db, { displayName: 'Regrets it' }), withdrawnAt: minutes(1) })
    const page = await threadPage(contextOf(db, await member(db)), { id, after: 0 })
    expect(page.posts[1]).toMatchObject({ number: 2, author: null, html: '', withdrawnAt: minutes(1).toISOString() })
    expect(JSON.stringify(page)).not.toContain('Regrets it')
  })
})
