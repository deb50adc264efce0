import { describe, expect, it } from 'vitest'
import type { GROUPS } from '#server/accounts/terms.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { laneOf, says } from '#server/initiatives/lanes.plain.ts'
import { lanesOf } from '#server/initiatives/lanes-of.ts'
import { quotablePost, quotablePosts } from '#server/initiatives/quotable-posts.ts'
import { quotePost } from '#server/initiatives/quote-post.ts'
import { removeQuotation } from '#server/initiatives/remove-quotation.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfQuotation } from '#server/notifications/tell-of-quotation.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const WORDS = 'my daughter no longer has to find the words'

/** An initiative, and a post of its conversation with a passage that is worth quoting. */
async function spoken(voice: (typeof GROUPS)[number] = 'service_user', audience: 'public' | 'members' = 'public') {
  const { id, owner } = await initiative(db, { audience })
  const author = await member(db, { groups: [voice] })
  const body = `I am glad that **my daughter** no longer\nhas to find the words & carry them.`
  const said = await post(db, { id }, { author, voice, body })
  const picker = await member(db, { displayName: 'The picker', groups: ['ngo'] })
  return { id, owner, author, said, picker, form: { threadId: id, from: id, number: said.number, words: WORDS } }
}

const shownTo = async (who: Parameters<typeof contextOf>[1], id: number) => {
  const { professional, lived } = await lanesOf(contextOf(db, who), id)
  return [professional, lived].map(({ quotations }) => quotations.map(({ words }) => words))
}

describe('the lane of a voice', () => {
  it.each([
    ['researcher', undefined],
    ['clinician', 'professional'],
    ['interpreter', 'professional'],
    ['ngo', 'professional'],
    ['service_user', 'lived'],
    ['policymaker', 'professional'],
  ] as const)('of %s is %s', (voice, lane) => {
    expect(laneOf(voice)).toBe(lane)
  })
})

describe('whether a text says these words', () => {
  it.each([
    ['across a line break', 'no longer\nhas', 'no longer has', true],
    ['with other blanks', 'no longer  has', 'no longer has ', true],
    ['composed otherwise', 'cafe\u0301', 'caf\u00e9', true],
    ['in other letters', 'No longer', 'no longer', false],
    ['left out', 'no longer really has', 'no longer has', false],
    ['with nothing', 'anything', ' ', false],
  ])('%s', (_what, text, words, said) => {
    expect(says(text, words)).toBe(said)
  })
})

describe('a quotation', () => {
  it('stands in the lane of the post’s voice, with a link to it, and its author is told', async () => {
    const { id, author, said, picker, form } = await spoken()
    await quotePost(contextOf(db, picker), form)
    await quotePost(contextOf(db, picker), form)
    const { lived, professional, research } = await lanesOf(contextOf(db), id)
    expect(research).toEqual({ claimCount: 0, confirmed: [] })
    expect(professional).toEqual({ postCount: 0, quotations: [] })
    expect(lived.postCount).toBe(1)
    expect(lived.quotations).toMatchObject([
      { words: WORDS, voice: 'service_user', number: said.number, thread: { id }, mayRemove: false },
    ])
    const { id: quotationId } = await db.quotation.findFirstOrThrow()
    expect(await tellOfQuotation(db, { quotationId }, NOW)).toBe(1)
    const told = await noticesPage(contextOf(db, author), {})
    expect(told.notices).toMatchObject([{ kind: 'post_quoted', actorName: 'The picker' }])
  })

  it('of words with a sign that HTML writes otherwise is found too', async () => {
    const { id, picker, form } = await spoken()
    await quotePost(contextOf(db, picker), { ...form, words: 'the words & carry them' })
    expect(await shownTo(picker, id)).toEqual([[], ['the words & carry them']])
  })

  it('of words that the post does not say, or of a researcher, is refused in words', async () => {
    const { picker, form } = await spoken()
    const never = quotePost(contextOf(db, picker), { ...form, words: 'my son no longer has to' })
    await expect(never).rejects.toMatchObject({ status: 422, fields: { words: { key: 'quoting.not_said' } } })
    const { form: learned } = await spoken('researcher')
    await expect(quotePost(contextOf(db, picker), learned)).rejects.toMatchObject({
      said: { key: 'quoting.researcher' },
    })
    expect(await db.quotation.count()).toBe(0)
  })

  it('goes when the post is edited so that the words are gone, and comes back with them', async () => {
    const { id, said, picker, form } = await spoken()
    await quotePost(contextOf(db, picker), form)
    const write = (body: string) =>
      db.post.update({ where: { id: said.id }, data: { body, html: renderMarkdown(body) } })
    await write('I have nothing to say any more.')
    expect(await shownTo(undefined, id)).toEqual([[], []])
    await write(`Again: ${WORDS}.`)
    expect(await shownTo(undefined, id)).toEqual([[], [WORDS]])
  })

  it('goes when the post is withdrawn, and nobody is told of it any more', async () => {
    const { id, author, said, picker, form } = await spoken()
    await quotePost(contextOf(db, picker), form)
    const { id: quotationId } = await db.quotation.findFirstOrThrow()
    await tellOfQuotation(db, { quotationId }, NOW)
    await withdrawPost(contextOf(db, author), { threadId: id, number: said.number })
    expect(await shownTo(picker, id)).toEqual([[], []])
    expect((await noticesPage(contextOf(db, author), {})).notices).toEqual([])
    await expect(quotePost(contextOf(db, picker), form)).rejects.toMatchObject({ status: 404 })
  })

  it('from a conversation among members is shown to members alone, and not to whoever has muted its author', async () => {
    const { id, picker } = await spoken()
    const author = await member(db, { groups: ['clinician'] })
    const elsewhere = await thread(db, { audience: 'members' })
    const said = await post(db, elsewhere, { author, body: 'We saved twenty minutes a day.' })
    const form = { threadId: id, from: elsewhere.id, number: said.number, words: 'twenty minutes a day' }
    await expect(quotablePost(contextOf(db), form)).rejects.toMatchObject({ status: 404 })
    await quotePost(contextOf(db, picker), form)
    expect(await shownTo(undefined, id)).toEqual([[], []])
    expect(await shownTo(picker, id)).toEqual([['twenty minutes a day'], []])
    await db.memberBlock.create({ data: { blockerId: picker.id, blockedId: author.id, kind: 'mute' } })
    expect(await shownTo(picker, id)).toEqual([[], []])
  })

  it('is picked by whoever speaks as a group', async () => {
    const { form } = await spoken()
    for (const who of [undefined, await member(db, { groups: [] })]) {
      await expect(quotePost(contextOf(db, who), form)).rejects.toMatchObject({ status: 403 })
      await expect(quotablePosts(contextOf(db, who), form.threadId)).rejects.toMatchObject({ status: 403 })
    }
  })

  it('is taken away by whoever said it and by whoever picked it', async () => {
    const { id: threadId, owner, author, picker, form } = await spoken()
    for (const who of [author, picker]) {
      await quotePost(contextOf(db, picker), form)
      const { id: quotationId } = await db.quotation.findFirstOrThrow()
      for (const other of [undefined, owner, await member(db)])
        await expect(removeQuotation(contextOf(db, other), { threadId, quotationId })).rejects.toMatchObject({
          status: 403,
        })
      expect((await lanesOf(contextOf(db, who), threadId)).lived.quotations[0]?.mayRemove).toBe(true)
      await removeQuotation(contextOf(db, who), { threadId, quotationId })
      const again = removeQuotation(contextOf(db, who), { threadId, quotationId })
      await expect(again).rejects.toMatchObject({ status: 404 })
    }
    expect(await db.quotation.count()).toBe(0)
  })
})

describe('posts to quote from', () => {
  it('are those of the conversation that speak from experience and stand', async () => {
    const { id, said, picker } = await spoken()
    await post(db, { id }, { voice: 'researcher' })
    await post(db, { id }, { voice: 'ngo', withdrawnAt: NOW })
    const { posts } = await quotablePosts(contextOf(db, picker), id)
    expect(posts.map(({ number }) => number)).toEqual([said.number])
    expect(posts[0]?.text).toContain(WORDS)
  })
})
