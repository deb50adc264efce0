import { describe, expect, it } from 'vitest'
import { threadPage } from '#server/forum/thread-page.ts'
import { responseCard } from '#server/moderation/response-card.ts'
import { responseList, responsesPage } from '#server/moderation/responses.ts'
import { writeResponse } from '#server/moderation/write-response.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfResponse } from '#server/notifications/tell-of-response.ts'
import type { Context } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { failureOf } from '#tests/support/failure-of.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const answer = (threadId: number, changes: object = {}) => ({
  ...{ threadId, body: 'Aurvåg <kommune>', status: 'considering', language: 'en' },
  ...{ reason: 'We are looking into **how** the rule is read.', nextOn: '2026-09-20', ...changes },
})
const unconfirmed = async () => contextOf(db, await member(db, { groups: ['policymaker'], displayName: 'Henrik <b>' }))
const policymaker = async () => {
  const context = await unconfirmed()
  await db.memberGroup.updateMany({ where: { memberId: idOf(context) }, data: { verifiedAt: NOW } })
  return context
}
const idOf = ({ actor }: Context): string => (actor.kind === 'member' ? actor.id : '')
const cardOf = async (context: Context, id: number) =>
  responseCard(context, await threadPage(context, { id, after: 0 }))

describe('an official response', () => {
  it('is given by a policymaker who names the body, stays when it changes, and is late when its day has passed', async () => {
    const { id } = await thread(db)
    const by = await policymaker()
    await writeResponse(by, answer(id))
    const later = { ...by, now: new Date('2026-09-18T10:00:00Z') }
    await writeResponse(later, answer(id, { status: 'partly', reason: 'The rule is now read in one way.' }))
    const { responses } = await responsesPage(contextOf(db), id)
    expect(responses).toHaveLength(1)
    const said = responses[0]?.versions.map(({ version, status, onBehalf }) => [version, status, onBehalf])
    expect(said).toEqual([
      [2, 'partly', false],
      [1, 'considering', false],
    ])
    expect(responses[0]?.versions[1]?.reason.html).toContain('<strong>how</strong>')
    const at = (day: string) => contextOf(db, undefined, { now: new Date(`${day}T09:00:00Z`) })
    expect((await responseList(at('2026-09-20'), { late: true })).responses).toEqual([])
    expect((await responseList(at('2026-09-21'), { late: true })).responses).toMatchObject([{ late: true }])
    expect((await responsesPage(at('2026-09-21'), id)).responses[0]?.late).toBe(true)
    expect(await db.staffLogEntry.count()).toBe(0)
  })

  it('is written down by staff for a body, and the log says so; the registry’s name is used', async () => {
    const { id } = await thread(db)
    await writeResponse(
      contextOf(db, await member(db, { roles: ['coordinator'] })),
      answer(id, { body: 'norwegian directorate of health' }),
    )
    const { responses } = await responsesPage(contextOf(db), id)
    expect(responses).toMatchObject([
      { body: 'Norwegian Directorate of Health', rorId: '01d2cn965', versions: [{ onBehalf: true }] },
    ])
    expect(await db.staffLogEntry.findMany()).toMatchObject([{ verb: 'response.written', subjectKey: `thread:${id}` }])
  })

  it('is changed by nobody but staff and whoever wrote it, and given by nobody else', async () => {
    const { id } = await thread(db)
    await writeResponse(await policymaker(), answer(id))
    expect(await failureOf(writeResponse(await policymaker(), answer(id)))).toBe(403)
    expect(await failureOf(writeResponse(contextOf(db, await member(db)), answer(id)))).toBe(403)
    expect(await failureOf(writeResponse(contextOf(db), answer(id)))).toBe(403)
    await writeResponse(contextOf(db, await member(db, { roles: ['curator'] })), answer(id, { status: 'accepted' }))
    const [response] = (await responsesPage(contextOf(db), id)).responses
    expect(response?.versions.map(({ onBehalf }) => onBehalf)).toEqual([true, false])
  })

  it('is not given by whoever only says to be a policymaker: the page tells what is missing', async () => {
    const { id } = await thread(db)
    const by = await unconfirmed()
    expect(await failureOf(writeResponse(by, answer(id)))).toBe(403)
    expect(await db.officialResponse.count()).toBe(0)
    expect((await responsesPage(by, id)).may).toEqual({ write: false, writeOnceConfirmed: true })
    expect((await cardOf(by, id))?.html).toContain(`/t/${id}/responses`)
    expect((await responsesPage(await policymaker(), id)).may).toEqual({ write: true, writeOnceConfirmed: false })
    for (const other of [contextOf(db), contextOf(db, await member(db))])
      expect((await responsesPage(other, id)).may).toEqual({ write: false, writeOnceConfirmed: false })
  })

  it('is no more its first writer’s whose group is not confirmed any longer; staff may go on', async () => {
    const { id } = await thread(db)
    const by = await policymaker()
    await writeResponse(by, answer(id))
    await db.memberGroup.updateMany({ where: { memberId: idOf(by) }, data: { verifiedAt: null } })
    expect(await failureOf(writeResponse(by, answer(id, { status: 'rejected' })))).toBe(403)
    expect((await responsesPage(by, id)).responses[0]?.mayRevise).toBe(false)
    const curator = contextOf(db, await member(db, { roles: ['curator'] }))
    await writeResponse(curator, answer(id, { status: 'accepted' }))
    expect(await db.officialResponse.findFirst()).toMatchObject({ status: 'accepted', version: 2 })
  })

  it('sent twice, or twice at once, is one version, told and logged once', async () => {
    const { id } = await thread(db)
    const curator = contextOf(db, await member(db, { roles: ['curator'] }))
    await Promise.all([1, 2].map(() => writeResponse(curator, answer(id))))
    await writeResponse(curator, answer(id))
    expect([await db.responseVersion.count(), await db.signal.count(), await db.staffLogEntry.count()]).toEqual([
      1, 1, 1,
    ])
    await writeResponse(curator, answer(id, { nextOn: '' }))
    expect(await db.responseVersion.count()).toBe(2)
  })

  it('needs a reason, a day to come and no identity number', async () => {
    const { id } = await thread(db)
    const by = await policymaker()
    for (const wrong of [
      { reason: 'No.' },
      { nextOn: '2026-09-14' },
      { nextOn: 'soon' },
      { status: 'perhaps' },
      { reason: 'It is about 130972**48022** and nobody else at all.' },
    ])
      expect(await failureOf(writeResponse(by, answer(id, wrong)))).toBe(422)
    await writeResponse(by, answer(id, { nextOn: '2026-09-15' }))
    expect(await db.officialResponse.count()).toBe(1)
  })

  it('is seen nowhere by whoever may not read the thread', async () => {
    const { id } = await thread(db, { audience: 'members' })
    const by = await policymaker()
    await writeResponse(by, answer(id))
    const reader = contextOf(db)
    expect((await responseList(reader)).responses).toEqual([])
    expect(await failureOf(responsesPage(reader, id))).toBe(404)
    expect(await failureOf(writeResponse(reader, answer(id)))).toBe(403)
    expect((await responseList(by)).responses).toHaveLength(1)
    await db.thread.update({ where: { id }, data: { audience: 'staff' } })
    expect((await responseList(by)).responses).toEqual([])
    expect(await failureOf(writeResponse(by, answer(id)))).toBe(404)
  })

  it('stands in a line on the thread’s page, with nothing in it that is not escaped', async () => {
    const { id } = await thread(db)
    const reader = contextOf(db)
    expect(await cardOf(reader, id)).toBeNull()
    const by = await policymaker()
    expect((await cardOf(by, id))?.html).toContain(`/t/${id}/responses`)
    await writeResponse(by, answer(id))
    const card = await cardOf(reader, id)
    expect(card?.html).toContain('Aurvåg &lt;kommune&gt;')
    expect(card?.html).toContain('20 September 2026')
    expect(card?.html).not.toContain('<kommune>')
    // And who says so.
    expect(card?.html).toContain('naming the body, by <bdi>Henrik &lt;b&gt;</bdi>')
  })

  it('is told to whoever asked, each version once', async () => {
    const author = await member(db)
    const { id } = await thread(db, { author })
    const by = await policymaker()
    await writeResponse(by, answer(id))
    const { id: responseId } = await db.officialResponse.findFirstOrThrow()
    const memberId = by.actor.kind === 'member' ? by.actor.id : ''
    expect(await tellOfResponse(db, { responseId, version: 1, memberId }, NOW)).toBe(1)
    expect(await tellOfResponse(db, { responseId, version: 1, memberId }, NOW)).toBe(0)
    expect(await tellOfResponse(db, { responseId, version: 2, memberId }, NOW)).toBe(1)
    const { notices } = await noticesPage(contextOf(db, author), {})
    expect(notices.map(({ kind }) => kind)).toEqual(['response_given', 'response_given'])
    await db.officialResponse.delete({ where: { id: responseId } })
    expect((await noticesPage(contextOf(db, author), {})).notices).toEqual([])
  })
})
