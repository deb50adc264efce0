import { beforeEach, describe, expect, it } from 'vitest'
import { muteMember } from '#server/accounts/mute-member.ts'
import { mentionCandidates } from '#server/forum/mention-candidates.ts'
import { nameBeingTyped, possibleNames, referenceOf } from '#server/forum/mention-text.plain.ts'
import { mentionedIn } from '#server/forum/mentioned-in.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { previewOf } from '#server/forum/preview.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { opening, replying } from './conversation.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const htmlOf = async (threadId: number, number: number): Promise<string> =>
  (await db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number } } })).html

/** A conversation in which Nora Berg and somebody called Ali have spoken, and Eva Lind in another public one. */
async function talk() {
  const [nora, ali, eva] = [
    await member(db, { displayName: 'Nora Berg', groups: ['interpreter'] }),
    await member(db, { displayName: 'Ali', groups: ['ngo'] }),
    await member(db, { displayName: 'Eva Lind', groups: ['policymaker'] }),
  ]
  const { id } = await thread(db, { author: nora })
  await post(db, { id }, { author: ali })
  await thread(db, { author: eva })
  const writer = await member(db, { displayName: 'Writer' })
  return { id, nora, ali, eva, writer, context: contextOf(db, writer) }
}

const namesFor = async (who: TestMember, threadId: number | undefined, query: string) =>
  (await mentionCandidates(contextOf(db, who), { threadId, query })).map(({ label }) => label)

describe('naming somebody', () => {
  it('marks the name in the text, as the preview shows it, and notes down who is meant', async () => {
    const { id, nora, eva, context } = await talk()
    const body = 'Thank you, @nora berg! What would @Eva Lind say?'
    const preview = await previewOf(context, { body, threadId: id })
    const { number } = await replyToThread(context, replying(id, { body }))
    const html = await htmlOf(id, number)
    expect(html).toBe(
      '<p>Thank you, <span class="mention">@Nora Berg</span>! What would <span class="mention">@Eva Lind</span> say?</p>',
    )
    expect(preview).toBe(html)
    expect((await mentionedIn(db, { threadId: id, number })).sort()).toEqual([nora.id, eva.id].sort())
  })

  it('means nobody who is unknown here, whose name is part of a word, or who stands in code or in a quotation', async () => {
    const { id, context } = await talk()
    await member(db, { displayName: 'Silent One' })
    const body = 'mail@Ali @Alia @Silent One `@Ali` @@Ali https://x.example/@Ali\n\n> @Nora Berg said\n\n```\n@Ali\n```'
    const { number } = await replyToThread(context, replying(id, { body }))
    expect(await htmlOf(id, number)).not.toContain('mention')
    expect(await mentionedIn(db, { threadId: id, number })).toEqual([])
  })

  it.each([`@${'a'.repeat(61)}`, `@${'中'.repeat(200)} and on`, `\`@${'x'.repeat(5_000)}\``])(
    'means nobody by words too long for a name',
    async (body) => {
      const { id, context } = await talk()
      await replyToThread(context, replying(id, { body }))
      expect(await htmlOf(id, 3)).not.toContain('mention')
      expect(await previewOf(context, { body, threadId: id })).toBe(await htmlOf(id, 3))
    },
  )

  it('means nobody who has only spoken among members elsewhere, is suspended, or has never signed in', async () => {
    const { id, context } = await talk()
    const hidden = await member(db, { displayName: 'Hidden Person' })
    await thread(db, { author: hidden, audience: 'members' })
    for (const facts of [{ suspendedAt: NOW }, { email: null }]) {
      const gone = await member(db, { displayName: 'Gone Person', ...facts })
      await post(db, { id }, { author: gone })
    }
    const { number } = await replyToThread(context, replying(id, { body: '@Hidden Person and @Gone Person' }))
    expect(await htmlOf(id, number)).not.toContain('mention')
  })

  it('tells namesakes apart by a reference, else by who has spoken here, else means nobody', async () => {
    const { id, context, nora } = await talk()
    const namesake = await member(db, { displayName: 'Nora Berg' })
    await thread(db, { author: namesake })
    const say = async (threadId: number, body: string) => {
      const { number } = await replyToThread(context, replying(threadId, { body }))
      return { html: await htmlOf(threadId, number), told: await mentionedIn(db, { threadId, number }) }
    }
    expect((await say(id, '@Nora Berg')).told).toEqual([nora.id])
    const meant = await say(id, `@Nora Berg#${referenceOf(namesake.publicId)}, welcome`)
    expect(meant.told).toEqual([namesake.id])
    expect(meant.html).toBe('<p><span class="mention">@Nora Berg</span>, welcome</p>')
    const elsewhere = await thread(db)
    expect(await say(elsewhere.id, '@Nora Berg')).toEqual({ html: '<p>@Nora Berg</p>', told: [] })
    expect((await say(id, '@Nora Berg#000000')).told).toEqual([nora.id])
  })

  it('stays through an edit after a change of name, goes with the words, and with a withdrawal', async () => {
    const { id, nora, ali, context } = await talk()
    const { number, revision } = await replyToThread(context, replying(id, { body: '@Nora Berg and @Ali' }))
    await db.member.update({ where: { id: nora.id }, data: { displayName: 'Nora Dahl' } })
    const revise = (body: string, from: number) =>
      revisePost(context, { threadId: id, number, revision: from, body, language: 'en' })
    const edited = await revise('@Nora Berg, and @Ali again', revision)
    expect((await mentionedIn(db, { threadId: id, number })).sort()).toEqual([nora.id, ali.id].sort())
    expect(await htmlOf(id, number)).toContain('<span class="mention">@Nora Berg</span>')
    await revise('Only @Ali', edited.revision)
    expect(await mentionedIn(db, { threadId: id, number })).toEqual([ali.id])
    await withdrawPost(context, { threadId: id, number })
    expect(await mentionedIn(db, { threadId: id, number })).toEqual([])
    expect(await db.mention.count()).toBe(0)
  })

  it('tells nobody who was suspended since', async () => {
    const { id, ali, context } = await talk()
    const { number } = await replyToThread(context, replying(id, { body: '@Ali' }))
    await db.member.update({ where: { id: ali.id }, data: { suspendedAt: NOW } })
    expect(await mentionedIn(db, { threadId: id, number })).toEqual([])
  })

  it.each([
    ['whoever blocked', 'eva'],
    ['whoever was blocked', 'writer'],
  ] as const)(
    'means nobody between two of whom one has blocked the other, and shows nobody to %s',
    async (_who, by) => {
      const { id, eva, writer, context } = await talk()
      const [blocker, blocked] = by === 'eva' ? [eva, writer] : [writer, eva]
      expect(await namesFor(writer, id, 'eva')).toEqual(['Eva Lind'])
      await muteMember(contextOf(db, blocker), { member: blocked.publicId, kind: 'block' })
      expect(await namesFor(writer, id, 'eva')).toEqual([])
      const { number } = await replyToThread(context, replying(id, { body: '@Eva Lind and @Ali' }))
      expect(await htmlOf(id, number)).toBe('<p>@Eva Lind and <span class="mention">@Ali</span></p>')
    },
  )

  it('works in an opening text, and is not oneself', async () => {
    const { eva, context, id } = await talk()
    const { threadId } = await openThread(context, opening({ body: 'For @Eva Lind' }))
    expect(await mentionedIn(db, { threadId, number: 1 })).toEqual([eva.id])
    await replyToThread(context, replying(id, { body: 'I was here.' }))
    const { number } = await replyToThread(context, replying(id, { body: 'I, @Writer' }))
    expect(await mentionedIn(db, { threadId: id, number })).toEqual([])
  })

  it('cannot be feigned by HTML', async () => {
    const { id, context } = await talk()
    const body = '<span class="mention">@Nora Berg</span> <span class="x" data-x="1">y</span>'
    const { number } = await replyToThread(context, replying(id, { body: `${body} @Ali` }))
    expect(await htmlOf(id, number)).toBe(
      '<p><span class="mention">@Nora Berg</span> y <span class="mention">@Ali</span></p>',
    )
    const quiet = await replyToThread(context, replying(id, { body: '<span class="mention">@Somebody Else</span>' }))
    expect(await htmlOf(id, quiet.number)).toBe('<p>@Somebody Else</p>')
  })
})

it('a name in the words of a picture is a word', () => {
  const names = { names: new Map([['Ali', 'Ali']]), named: new Set<string>() }
  const id = '01234567-89ab-cdef-0123-456789abcdef'
  const picture = { kind: 'image', description: 'x', note: '', href: '/f', src: '/f', width: 1, height: 1 } as const
  const html = renderMarkdown(`@Ali\n\n![See @Ali](upload:${id})`, { files: new Map([[id, picture]]), names })
  expect(html).toContain('<span class="mention">@Ali</span>')
  expect(html).toContain('alt="See @Ali"')
  expect(html).not.toMatch(/[0-9a-f]{32}/)
})

describe('people who are offered', () => {
  it('are those in this conversation first, then those who have spoken in public, by name and group', async () => {
    const { id, eva, writer, context } = await talk()
    const nora = await member(db, { displayName: 'Norah Æ. Lind', groups: ['researcher'] })
    await thread(db, { author: nora })
    expect(await mentionCandidates(context, { threadId: id, query: 'no' })).toEqual([
      { name: 'Nora Berg', label: 'Nora Berg', group: 'interpreter' },
      { name: 'Norah Æ. Lind', label: 'Norah Æ. Lind', group: 'researcher' },
    ])
    expect(await namesFor(writer, id, '')).toEqual(['Ali', 'Nora Berg'])
    expect(await namesFor(writer, undefined, 'lind')).toEqual(['Eva Lind', 'Norah Æ. Lind'])
    expect(await namesFor(eva, undefined, 'lind')).toEqual(['Norah Æ. Lind'])
    expect(await namesFor(writer, id, '%')).toEqual([])
    expect(await namesFor(writer, id, '\0')).toEqual([])
  })

  it('are eight at the most, and carry a reference where they share a name', async () => {
    const { id, writer, nora } = await talk()
    for (let count = 0; count < 9; count++)
      await post(db, { id }, { author: await member(db, { displayName: `Olav ${count}` }) })
    expect(await namesFor(writer, id, 'olav')).toHaveLength(8)
    await member(db, { displayName: 'nora berg' })
    expect(await namesFor(writer, id, 'nora')).toEqual([`Nora Berg#${referenceOf(nora.publicId)}`])
  })

  it('leave out the suspended, the imported and whoever has only spoken among members', async () => {
    const { id, writer } = await talk()
    await post(db, { id }, { author: await member(db, { displayName: 'Zed One', suspendedAt: NOW }) })
    await post(db, { id }, { author: await member(db, { displayName: 'Zed Two', email: null }) })
    await thread(db, { audience: 'members', author: await member(db, { displayName: 'Zed Three' }) })
    await post(db, { id }, { author: await member(db, { displayName: 'Zed Four' }), withdrawnAt: NOW })
    await member(db, { displayName: 'Zed Five' })
    expect(await namesFor(writer, id, 'zed')).toEqual([])
  })

  it('are for members, in what they may read, and not for whoever asks without end', async () => {
    const { id, writer } = await talk()
    await expect(mentionCandidates(contextOf(db), { threadId: id, query: 'a' })).rejects.toMatchObject({ status: 403 })
    await expect(namesFor(writer, 999_999, 'a')).rejects.toMatchObject({ status: 404 })
    const asking = async () => {
      for (let count = 0; count < 241; count++) await namesFor(writer, id, 'a')
    }
    await expect(asking()).rejects.toMatchObject({ status: 429 })
  })
})

describe('what stands after an @', () => {
  it.each<[what: string, text: string, names: string[][]]>([
    ['one word', 'Hei @Ali', [['Ali']]],
    ['the longest first', '@Nora Berg.', [['Nora Berg.', 'Nora Berg', 'Nora']]],
    ['a reference', '@Nora#0a1b2c!', [['Nora#0a1b2c!', 'Nora#0a1b2c', 'Nora#', 'Nora#0a1b2c', 'Nora']]],
    ['other scripts', '@مريم', [['مريم']]],
    ['no address', 'a@b.no', []],
    ['nothing in a quotation', '> @Ali', []],
  ])('is read as %s', (_what, text, names) => {
    for (const [index, expected] of names.entries())
      for (const name of expected) expect(possibleNames(text)[index]).toContain(name)
    expect(possibleNames(text)).toHaveLength(names.length)
  })

  it('is read in time that grows with the text alone', () => {
    expect(possibleNames('@a '.repeat(6_000))).toHaveLength(20)
    expect(possibleNames(`@${'a'.repeat(20_000)}`).flat().length).toBeLessThan(3)
  })

  it.each<[text: string, typing: { start: number; query: string } | undefined]>([
    ['Hei @No', { start: 4, query: 'No' }],
    ['@', { start: 0, query: '' }],
    ['@Nora Be', { start: 0, query: 'Nora Be' }],
    ['(@Nora', { start: 1, query: 'Nora' }],
    ['a@b', undefined],
    ['@Nora, ', undefined],
    ['@Nora\n', undefined],
    ['@ nora', undefined],
    ['@one two three four five', undefined],
  ])('while %s is typed', (text, typing) => {
    expect(nameBeingTyped(text, text.length)).toEqual(typing)
  })
})
