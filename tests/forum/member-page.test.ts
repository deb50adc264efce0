import { describe, expect, it } from 'vitest'
import { changeAudiences } from '#server/accounts/change-audiences.ts'
import type { FieldAudience } from '#server/accounts/terms.ts'
import { type MemberPost, memberPage } from '#server/forum/member-page.ts'
import { AUDIENCES } from '#server/forum/terms.ts'
import { can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { minutes } from './conversation.ts'

const { db } = await testDatabase()

/** Somebody whose page shows all of it to these. */
async function author(audience: FieldAudience = 'everyone'): Promise<TestMember> {
  const who = await member(db)
  await changeAudiences(contextOf(db, who), {
    ...{ groups: audience, themes: audience, languages: audience, posts: audience },
  })
  return who
}

/** All that a page lists, page after page. */
async function listed(context: Context, who: TestMember): Promise<MemberPost[]> {
  const posts: MemberPost[] = []
  for (let before: string | null = ''; before !== null; ) {
    const page = await memberPage(context, { id: who.publicId, before })
    posts.push(...(page.posts ?? []))
    before = page.next
  }
  return posts
}

describe('the posts on a member’s page', () => {
  it.each<[who: string, context: () => Promise<Context>]>([
    ['a reader', async () => contextOf(db)],
    ['a member', async () => contextOf(db, await member(db))],
    ['a coordinator', async () => contextOf(db, await member(db, { roles: ['coordinator'] }))],
  ])('for %s are those that stand in threads that they may open, and no others', async (_who, contextFor) => {
    const who = await author()
    for (const audience of AUDIENCES) {
      const own = await thread(db, { author: who, audience })
      await post(db, own, { author: who, withdrawnAt: NOW })
      await post(db, await thread(db, { audience }), { author: who })
      await post(db, own)
    }
    const context = await contextFor()
    const written = await db.post.findMany({
      where: { authorId: who.id, withdrawnAt: null },
      select: { number: true, thread: { select: { id: true, audience: true } } },
    })
    const open = written.filter((each) => can(context.actor, 'thread.read', each.thread))
    const key = (threadId: number, number: number) => `${threadId}#${number}`
    expect((await listed(context, who)).map(({ thread: { id }, number }) => key(id, number)).sort()).toEqual(
      open.map((each) => key(each.thread.id, each.number)).sort(),
    )
  })

  it('come newest first, page after page, none lost or doubled though several are of one instant', async () => {
    const who = await author()
    const { id } = await thread(db, { author: who })
    for (let index = 0; index < 24; index += 1)
      await post(db, { id }, { author: who, createdAt: minutes(Math.floor(index / 5)) })
    const numbers = (await listed(contextOf(db), who)).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(25)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    const { posts } = await memberPage(contextOf(db), { id: who.publicId, before: '; DROP TABLE post' })
    expect(posts).toHaveLength(10)
  })

  it('are not shown, nor counted for themes, where they are shown to nobody', async () => {
    const who = await author('nobody')
    await thread(db, { author: who })
    const page = await memberPage(contextOf(db, await member(db)), { id: who.publicId })
    expect(page).toMatchObject({ posts: null, themes: null, next: null, member: { groups: null, languages: null } })
  })

  it('begin with their first words, plain', async () => {
    const who = await author()
    await thread(db, {
      author: who,
      title: 'Hva nå?',
      language: 'nb',
      body: 'Vi *må* <b>snakke</b> & lytte.\n\nTil alle.',
    })
    expect((await memberPage(contextOf(db), { id: who.publicId })).posts).toMatchObject([
      { thread: { title: 'Hva nå?', language: 'nb', slug: 'hva-nå' }, number: 1, voice: 'clinician' },
    ])
  })
})

describe('the themes on a member’s page', () => {
  it('are the three that they write most about, in the reader’s language, of what the reader may read', async () => {
    const who = await author()
    const themes = ['undocumented', 'undocumented', 'undocumented', 'primary-care', 'primary-care', 'substance-use']
    for (const theme of [...themes, 'workforce-training']) await thread(db, { author: who, theme })
    for (let time = 0; time < 9; time += 1)
      await thread(db, { author: who, theme: 'violence-fgm-control', audience: 'members' })
    const codes = async (context: Context) =>
      (await memberPage(context, { id: who.publicId })).themes?.map(({ code }) => code)
    expect(await codes(contextOf(db))).toEqual(['undocumented', 'primary-care', 'substance-use'])
    expect(await codes(contextOf(db, await member(db)))).toEqual([
      'violence-fgm-control',
      'undocumented',
      'primary-care',
    ])
    const { themes: norwegian } = await memberPage(contextOf(db, undefined, { locale: 'nb' }), { id: who.publicId })
    expect(norwegian?.[0]?.name).toBe('Papirløse og personer uten fast opphold')
  })
})
