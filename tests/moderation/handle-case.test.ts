import { describe, expect, it } from 'vitest'
import { casePage } from '#server/moderation/case-page.ts'
import { escalateCase } from '#server/moderation/escalate-case.ts'
import { handOverCase } from '#server/moderation/hand-over-case.ts'
import { moderationQueue } from '#server/moderation/moderation-queue.ts'
import { openCaseCount } from '#server/moderation/open-case-count.ts'
import { releaseCase } from '#server/moderation/release-case.ts'
import { takeCase } from '#server/moderation/take-case.ts'
import { takeCases } from '#server/moderation/take-cases.ts'
import { writeCaseNote } from '#server/moderation/write-case-note.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, member, NOW } from '#tests/support/world.ts'
import { reportedPost } from './filling.ts'

const { db } = await testDatabase()
const moderator = () => member(db, { roles: ['moderator'] })
const standing = (id: number) => db.moderationCase.findUniqueOrThrow({ where: { id } })
const deeds = async (caseId: number) =>
  (await db.staffLogEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ verb }) => verb)

describe('handling a case', () => {
  it('one of two who take it at once has it; the other is told so, and the log holds one deed', async () => {
    const { id } = await reportedPost(db)
    const [marit, amina] = [await moderator(), await moderator()]
    const both = await Promise.allSettled([marit, amina].map((who) => takeCase(contextOf(db, who), { caseId: id })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } })
    const holder = both[0]?.status === 'fulfilled' ? marit : amina
    expect(await standing(id)).toMatchObject({ takenById: holder.id, state: 'taken', version: 2 })
    await takeCase(contextOf(db, holder), { caseId: id })
    expect((await standing(id)).version).toBe(2)
    expect(await deeds(id)).toEqual(['case.taken'])
  })

  it('is taken, noted, handed up, handed over and put back, and each is in the log', async () => {
    const { id } = await reportedPost(db)
    const [marit, amina] = [await moderator(), await moderator()]
    await takeCase(contextOf(db, marit), { caseId: id })
    await writeCaseNote(contextOf(db, marit), { caseId: id, note: 'I know the place.' })
    await escalateCase(contextOf(db, marit), { caseId: id })
    await escalateCase(contextOf(db, marit), { caseId: id })
    const { version } = await standing(id)
    const over = { caseId: id, version, to: amina.publicId, note: 'Please look at it before noon.' }
    await expect(handOverCase(contextOf(db, marit), { ...over, version: version - 1 })).rejects.toMatchObject({
      status: 409,
    })
    await handOverCase(contextOf(db, marit), over)
    await expect(releaseCase(contextOf(db, marit), { caseId: id })).rejects.toMatchObject({ status: 409 })
    await releaseCase(contextOf(db, amina), { caseId: id })
    expect(await standing(id)).toMatchObject({ takenById: null, state: 'waiting', escalatedAt: NOW })
    expect(await deeds(id)).toEqual(['case.taken', 'case.noted', 'case.handed_up', 'case.handed_over', 'case.released'])
    const page = await casePage(contextOf(db, amina), id)
    expect(page.notes.map(({ body, by }) => [body, by])).toEqual([
      ['I know the place.', marit.displayName],
      ['Please look at it before noon.', marit.displayName],
    ])
  })

  it('goes to no one whom it is about, who reported it, or who is no moderator', async () => {
    const author = await moderator()
    const reporter = await moderator()
    const { id } = await reportedPost(db, { author, reporter })
    const marit = await moderator()
    for (const { publicId: to } of [author, reporter, await member(db)]) {
      const over = { caseId: id, version: 1, to }
      await expect(handOverCase(contextOf(db, marit), over)).rejects.toMatchObject({ status: 422, fields: { to: {} } })
    }
    const own = contextOf(db, author)
    await expect(casePage(own, id)).rejects.toMatchObject({ status: 404 })
    for (const handle of [takeCase, releaseCase, escalateCase])
      await expect(handle(own, { caseId: id })).rejects.toMatchObject({ status: 404 })
    await expect(writeCaseNote(own, { caseId: id, note: 'Mine.' })).rejects.toMatchObject({ status: 404 })
    expect(await deeds(id)).toEqual([])
  })

  it('ends with the decision', async () => {
    const { id } = await reportedPost(db, { state: 'decided' })
    const marit = contextOf(db, await moderator())
    for (const handle of [takeCase, releaseCase, escalateCase])
      await expect(handle(marit, { caseId: id })).rejects.toMatchObject({ status: 403 })
    await expect(writeCaseNote(marit, { caseId: id, note: 'Too late.' })).rejects.toMatchObject({ status: 403 })
  })

  it('several at once: what another has keeps none of the others', async () => {
    const [marit, amina] = [await moderator(), await moderator()]
    const free = [await reportedPost(db), await reportedPost(db)].map(({ id }) => id)
    const { id: hers } = await reportedPost(db, { takenBy: amina })
    const chosen = [...free, hers].map(String)
    expect(await takeCases(contextOf(db, marit), { chosen, intent: 'take' })).toEqual({ done: 2, missed: 1 })
    expect((await standing(hers)).takenById).toBe(amina.id)
    expect(await takeCases(contextOf(db, marit), { chosen: free.map(String), intent: 'release' })).toEqual({
      done: 2,
      missed: 0,
    })
    await expect(takeCases(contextOf(db, marit), { chosen: [], intent: 'take' })).rejects.toMatchObject({ status: 422 })
    for (const who of [undefined, await member(db)])
      await expect(takeCases(contextOf(db, who), { chosen, intent: 'take' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('the queue', () => {
  it('shows the gravest first and of these the oldest, and counts what each part holds', async () => {
    const marit = await moderator()
    const hours = (count: number) => new Date(NOW.getTime() - count * 3_600_000)
    const late = await reportedPost(db, { rule: 'spam', openedAt: hours(30), language: 'so' })
    const young = await reportedPost(db, { rule: 'hate', openedAt: hours(1), theme: 'primary-care' })
    const mine = await reportedPost(db, { rule: 'hate', openedAt: hours(2), takenBy: marit })
    await reportedPost(db, { author: marit })
    const done = await reportedPost(db, { state: 'decided' })
    const ask = async (filter: object) => (await moderationQueue(contextOf(db, marit), filter)).rows.map(({ id }) => id)
    expect(await ask({})).toEqual([mine.id, young.id, late.id])
    expect(await ask({ show: 'mine' })).toEqual([mine.id])
    expect(await ask({ show: 'nobodys' })).toEqual([young.id, late.id])
    expect(await ask({ show: 'read' })).toEqual([mine.id, young.id])
    expect(await ask({ show: 'decided' })).toEqual([done.id])
    expect(await ask({ rule: 'hate', theme: 'primary-care' })).toEqual([young.id])
    expect(await ask({ language: 'so' })).toEqual([late.id])
    const page = await moderationQueue(contextOf(db, marit), {})
    expect(page.counts).toEqual({ open: 3, mine: 1, nobodys: 2, appeals: 0, read: 2, decided: 1 })
    expect(page).toMatchObject({ lateCount: 1, oldest: hours(30).toISOString(), next: null })
    expect(await openCaseCount(db, actorOf(marit))).toBe(2)
    expect(await openCaseCount(db, actorOf(await member(db)))).toBeNull()
    expect(await openCaseCount(db, actorOf(await member(db, { roles: ['curator'] })))).toBe(0)
  })

  it('goes on where the page before ended, each case once', async () => {
    const marit = contextOf(db, await moderator())
    const { id, threadId, number, author } = await reportedPost(db)
    const row = await standing(id)
    await db.moderationCase.createMany({
      data: Array.from({ length: 119 }, (_, n) => ({
        ...{ subject: 'post', threadId, number, subjectKey: `post:${threadId}:${number + 1 + n}`, authorId: author.id },
        ...{ rule: row.rule, risk: 1 + (n % 3), language: 'en', themeCode: row.themeCode, openedAt: NOW },
      })),
    })
    const seen: number[] = []
    let after: string | null | undefined
    do {
      const page = await moderationQueue(marit, { after: after ?? undefined })
      seen.push(...page.rows.map((one) => one.id))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })

  it('is there for staff alone', async () => {
    await expect(moderationQueue(contextOf(db), {})).rejects.toMatchObject({ status: 404 })
    for (const roles of [[], ['curator'], ['administrator']] as const) {
      const asking = moderationQueue(contextOf(db, await member(db, { roles })), {})
      await expect(asking).rejects.toMatchObject({ status: 404 })
    }
  })
})
