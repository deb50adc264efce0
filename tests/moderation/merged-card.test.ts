import { describe, expect, it } from 'vitest'
import { threadPage } from '#server/forum/thread-page.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { mergedCard } from '#server/moderation/merged-card.ts'
import type { Context } from '#server/platform/context.ts'
import { minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, post, thread } from '#tests/support/world.ts'
import { merge, REASON, split, two } from './moving.ts'

const { db } = await testDatabase()
const GONE = { withdrawnAt: minutes(70), body: '', html: '' }
const cardOn = async (context: Context, id: number, after = 0, size = 30) =>
  (await mergedCard(context, await threadPage(context, { id, after, size })))?.html ?? null

describe('a conversation that took in another one', () => {
  it('says how many posts came from where, when and why, and leads to the first of them', async () => {
    const { from, to, moderator } = await two(db, { title: 'Who <pays> & when?' })
    await merge(db, from, to, moderator)
    const html = await cardOn(contextOf(db), to.id)
    expect(html).toContain(
      'Moderators moved 5 posts here from <q lang="en" dir="ltr">Who &lt;pays&gt; &amp; when?</q> on ',
    )
    expect(html).toContain(`The reason: <q lang="en" dir="ltr">${REASON}</q>`)
    expect(html).toContain(`href="/t/${to.id}#p3">Read them from #3 on</a>`)
  })

  it.each(LOCALES)('says it in words that are whole (%s)', async (locale) => {
    const { from, to, moderator } = await two(db)
    await merge(db, from, to, moderator)
    const context = contextOf(db, undefined, { locale })
    const { merged, ...page } = await threadPage(context, { id: to.id, after: 0 })
    expect(await mergedCard(context, { merged, ...page })).toMatchObject({ language: locale })
    expect((await cardOn(context, to.id))?.match(/<q /g)).toHaveLength(2)
    expect(await cardOn(context, to.id)).not.toMatch(/[{}]/)
  })

  it('says so on its first page and on those where its posts stand, on no other', async () => {
    const { from, to, moderator } = await two(db)
    for (const minute of [-4, -3]) await post(db, to, { createdAt: minutes(minute) })
    await merge(db, from, to, moderator)
    const shown = []
    for (const after of [0, 2, 4, 8]) shown.push((await cardOn(contextOf(db), to.id, after, 2)) !== null)
    expect(shown).toEqual([true, false, true, true])
  })

  it('names each that went into it, also by way of another, and counts what still stands there', async () => {
    const { from, to, moderator } = await two(db, { title: 'The first of all' })
    await merge(db, from, to, moderator)
    const last = await thread(db, { title: 'Where it ends' })
    await merge(db, to, last, moderator)
    await split(db, { ...from, id: last.id }, [4])
    const lines = (await cardOn(contextOf(db), last.id))?.match(/<p>.*?<\/p>/g) ?? []
    expect(
      lines.map((line) => /moved (\d) posts here from (?:<q[^>]*>)?([^<]*?)(?:<| on)/.exec(line)?.slice(1)),
    ).toEqual([
      ['4', 'another conversation'],
      ['6', 'Where everything is said'],
    ])
  })

  it('keeps the title to itself once the words that opened it are taken back', async () => {
    const { from, to, moderator } = await two(db, { title: 'Hush, my own title' })
    await merge(db, from, to, moderator)
    expect(await cardOn(contextOf(db), to.id)).toContain('Hush')
    await db.post.updateMany({ where: { threadId: to.id, number: 3 }, data: GONE })
    const html = await cardOn(contextOf(db), to.id)
    expect(html).not.toContain('Hush')
    expect(html).toContain('moved 4 posts here from another conversation on ')
    await db.post.updateMany({ where: { threadId: to.id }, data: GONE })
    expect(await cardOn(contextOf(db), to.id)).toBeNull()
  })

  it('says nothing to whoever may not read it, nor where nothing was merged', async () => {
    const closed = { audience: 'members' } as const
    const { from, to, moderator } = await two(db, closed, closed)
    await merge(db, from, to, moderator)
    const page = await threadPage(contextOf(db, actorOf(from.kari)), { id: to.id, after: 0 })
    expect(await mergedCard(contextOf(db, actorOf(from.kari)), page)).not.toBeNull()
    expect(await mergedCard(contextOf(db), page)).toBeNull()
    const other = await thread(db)
    expect(await cardOn(contextOf(db), other.id)).toBeNull()
    const parted = await two(db)
    await split(db, parted.from, [2, 3])
    expect(await cardOn(contextOf(db), parted.from.id)).toBeNull()
  })
})
