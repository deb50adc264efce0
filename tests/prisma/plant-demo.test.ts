import { describe, expect, test } from 'vitest'
import { people } from '#prisma/seed/commons/people.ts'
import { threads } from '#prisma/seed/commons/threads.ts'
import { translations } from '#prisma/seed/commons/translations.ts'
import { DECIDED_REPLIES } from '#prisma/seed/demo-decisions.ts'
import { DEMO_PASSWORD, demoSignIns, plantDemo } from '#prisma/seed/plant-demo.ts'
import { membersByGroup } from '#server/accounts/members-by-group.ts'
import { isPassword } from '#server/accounts/passwords.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { textFiles } from '#server/forum/text-files.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { UPLOAD_COLUMNS, uploadView } from '#server/forum/upload-rows.ts'
import { writeConversations } from '#server/forum/write-conversations.ts'
import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH, renderMarkdown } from '#server/platform/markdown.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { testDatabase } from '#tests/support/database.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
/** Posts that were split off stand in a conversation of their own, and stubs where they stood. */
const SPLIT = { threads: 1, posts: 2 }
const postCount = threads.flatMap(({ posts }) => posts).length + DECIDED_REPLIES + SPLIT.posts

describe('planting the demo', () => {
  test('writes everybody and everything once, and a second planting adds nothing', async () => {
    const said: string[] = []
    expect(await plantDemo(db, NOW, (line) => said.push(line))).toBe(true)
    expect(said).toHaveLength(1)
    expect(await plantDemo(db, new Date(NOW.getTime() + 60_000))).toBe(false)
    expect(await db.member.count()).toBe(people.length)
    expect(await db.thread.count()).toBe(threads.length + SPLIT.threads)
    expect(await db.post.count()).toBe(postCount)
    expect(await db.instance.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ demo: true, seededAt: NOW })
  })

  test('lets interpreters translate: each beside an original in another language, read by somebody else who reads both', async () => {
    await plantDemo(db, NOW)
    const rows = await db.translation.findMany({ include: { translator: true, secondReader: true, thread: true } })
    expect(rows).toHaveLength(translations.length)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['draft', 'checked', 'disputed']))
    expect(rows.filter(({ staleAt }) => staleAt)).toHaveLength(1)
    for (const { threadId, number, thread, language, translator, secondReader, createdAt } of rows) {
      const post = await db.post.findFirst({ where: { threadId, number } })
      const from = (post ?? thread).language
      expect(from).not.toBe(language)
      for (const { languages } of [translator, ...(secondReader ? [secondReader] : [])])
        expect(languages).toEqual(expect.arrayContaining([from, language]))
      expect(+createdAt).toBeGreaterThan(+(post ?? thread).createdAt)
      expect(+createdAt).toBeLessThan(+NOW)
    }
  })

  test('leaves every counter as a recount of its posts says', async () => {
    await plantDemo(db, NOW)
    expect(await miscounts(db)).toEqual([])
    await db.$executeRaw`UPDATE thread SET answer_count = answer_count + 1 WHERE id = (SELECT max(id) FROM thread WHERE answer_count < post_count)`
    expect(await miscounts(db)).toHaveLength(1)
  })

  test('numbers threads in the order in which they were opened, and lets nothing happen before its time or after now', async () => {
    await plantDemo(db, NOW)
    const opened = await db.thread.findMany({
      where: { movesTo: { none: {} } },
      orderBy: { id: 'asc' },
      select: { createdAt: true },
    })
    expect(opened.map(({ createdAt }) => createdAt)).toEqual(
      [...opened.map(({ createdAt }) => createdAt)].sort((a, b) => +a - +b),
    )
    const posts = await db.post.findMany({
      orderBy: [{ threadId: 'asc' }, { number: 'asc' }],
      include: { author: true, uploads: { include: { upload: { select: UPLOAD_COLUMNS } } } },
    })
    for (const [index, one] of posts.entries()) {
      const before = posts[index - 1]
      expect(+one.createdAt).toBeLessThan(+NOW)
      expect(+one.createdAt).toBeGreaterThan(+one.author.createdAt)
      if (before?.threadId === one.threadId) expect(+one.createdAt).toBeGreaterThan(+before.createdAt)
      const files = textFiles(new Map(one.uploads.map(({ upload }) => [upload.id, uploadView(upload)])))
      expect(one).toMatchObject({
        html: renderMarkdown(one.body, { files }),
        bakedWith: BAKED_WITH,
        ...(one.setAside === 'moved' ? {} : { revision: one.number }),
      })
    }
  })

  test('lets the eight sign in with the password that is printed, and nobody else', async () => {
    await plantDemo(db, NOW)
    const able = await db.member.findMany({ where: { passwordHash: { not: null } } })
    expect(able.map(({ email }) => email).sort()).toEqual([...demoSignIns].sort())
    expect(await isPassword(DEMO_PASSWORD, able[0]?.passwordHash)).toBe(true)
    expect(await db.member.count({ where: { email: null } })).toBe(people.length - demoSignIns.length)
    const staff = await db.memberRole.findMany({
      include: { member: true },
      orderBy: [{ role: 'asc' }, { member: { email: 'asc' } }],
    })
    expect(staff.map(({ role, member }) => `${member.email} ${role}`)).toEqual([
      'coordinator@demo.test coordinator',
      'moderator@demo.test curator',
      'interpreter@demo.test moderator',
      'moderator@demo.test moderator',
    ])
  })

  test('lets people react, and shows what several groups agree on where enough have answered', async () => {
    await plantDemo(db, NOW)
    const tallies = await db.postTally.findMany()
    const counted = await db.reaction.groupBy({ by: ['postId', 'kind'], _count: true })
    for (const { postId, kind, _count } of counted)
      expect(tallies.find((one) => one.postId === postId)?.totals).toMatchObject({ [kind]: _count })
    expect(tallies.filter(({ heldBack, unreleased }) => heldBack || unreleased)).toEqual([])
    expect(await db.releasedShares.count({ where: { agreeing: { gte: 2 } } })).toBeGreaterThan(3)
    const children = await db.thread.findFirstOrThrow({ where: { title: { startsWith: 'Families ask us' } } })
    const { agreed, posts } = await threadPage(contextOf(db), { id: children.id, after: 0 })
    expect(agreed.map(({ number }) => number)).toContain(2)
    expect(posts[1]?.reactions.useful_in_work).toBeGreaterThan(15)
  })

  test('shows pictures in posts that speak of them, each described', async () => {
    await plantDemo(db, NOW)
    const shown = await db.postUpload.findMany({ include: { post: true, upload: true } })
    expect(shown).toHaveLength(2)
    for (const { post, upload } of shown) {
      expect(upload).toMatchObject({ ownerId: post.authorId, kind: 'image', mediaType: 'image/webp' })
      expect(post.html).toContain(`<img src="/files/${upload.id}/`)
      expect(upload.description.length).toBeGreaterThan(40)
    }
  })

  test('seats everybody at the round table', async () => {
    await plantDemo(db, NOW)
    const { total, groups } = await membersByGroup(db)
    expect(total).toBe(people.length)
    expect(Object.keys(groups)).toHaveLength(6)
  })

  test('leaves nothing behind when it is cut off, and is whole when it is started again', async () => {
    const cut = db.$extends({
      query: { post: { createMany: () => Promise.reject(new Error('cut off')) } },
    }) as unknown as typeof db
    await expect(plantDemo(cut, NOW)).rejects.toThrow('cut off')
    expect(await db.member.count()).toBe(0)
    expect(await db.thread.count()).toBe(0)
    expect(await plantDemo(db, NOW)).toBe(true)
    expect(await db.post.count()).toBe(postCount)
  })

  test('happens once when two starts meet', async () => {
    await db.instance.create({ data: { demo: true } })
    expect((await Promise.all([plantDemo(db, NOW), plantDemo(db, NOW)])).sort()).toEqual([false, true])
    expect(await db.post.count()).toBe(postCount)
  })

  test('never happens in the database of a real site', async () => {
    await db.instance.create({ data: { demo: false } })
    await expect(plantDemo(db, NOW)).rejects.toThrow(StartupProblem)
    expect(await db.member.count()).toBe(0)
  })

  test('leaves new conversations their own numbers', async () => {
    await plantDemo(db, NOW)
    const { id } = await thread(db)
    expect(id).toBeGreaterThan(threads.length)
    await post(db, { id })
  })
})

test('a conversation written whole leaves the rows that opening and replying leave', async () => {
  const [asker, other] = [await member(db, { groups: ['ngo'] }), await member(db, { groups: ['clinician'] })]
  const said = [
    [asker, 'Who pays?'],
    [other, 'The *municipality*.'],
    [asker, 'Thank you'],
  ] as const
  const facts = {
    title: 'Who pays for the interpreter?',
    kind: 'question',
    theme: 'access-rights',
    language: 'en',
    place: '0301',
    audience: 'public',
  } as const
  const fields = { language: 'en', idempotencyKey: '' }
  const key = (index: number): string => `0198f2c0-0000-7000-8000-00000000000${index}`
  const opened = await openThread(contextOf(db, asker), {
    ...fields,
    ...facts,
    voice: 'ngo',
    body: said[0][1],
    idempotencyKey: key(0),
  })
  for (const [index, [author, body]] of said.slice(1).entries()) {
    const reply = {
      ...fields,
      threadId: opened.threadId,
      voice: author.groups[0],
      body,
      idempotencyKey: key(index + 1),
    }
    await replyToThread(contextOf(db, author), reply)
  }
  const [opening, ...replies] = said.map(([author, body]) => ({
    authorId: author.id,
    voice: author.groups[0] ?? 'ngo',
    language: 'en',
    body,
    html: renderMarkdown(body),
    replyToNumber: null,
    createdAt: NOW,
  }))
  if (!opening) throw new Error('nothing was said')
  const [written] = await db.$transaction((tx) =>
    writeConversations(tx as Tx, [{ ...facts, posts: [opening, ...replies] }]),
  )
  const rowsOf = async (id: number) => {
    const row = await db.thread.findUniqueOrThrow({
      where: { id },
      omit: { id: true },
      include: {
        posts: { omit: { id: true, threadId: true, idempotencyKey: true }, orderBy: { number: 'asc' } },
        voices: { omit: { threadId: true }, orderBy: { voice: 'asc' } },
      },
    })
    return row
  }
  expect(await rowsOf(written?.threadId ?? 0)).toEqual(await rowsOf(opened.threadId))
})
