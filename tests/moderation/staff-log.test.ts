import { describe, expect, it } from 'vitest'
import { logDeed } from '#server/accounts/log-deed.ts'
import type { StaffRole } from '#server/accounts/terms.ts'
import { knownVerb, pathOfSubject } from '#server/moderation/log-verbs.plain.ts'
import { ENTRIES_PER_PAGE, staffLog } from '#server/moderation/staff-log.ts'
import { staffLogFile } from '#server/moderation/staff-log-file.ts'
import { transact } from '#server/platform/db.ts'
import { csvOf } from '#server/platform/table-file.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'
import { reportedPost } from './filling.ts'

const { db } = await testDatabase()
const ZONE = 'Europe/Oslo'

interface Entry {
  by: TestMember
  verb?: `${string}.${string}`
  subject?: string
  caseId?: number
  at?: Date
}
const done = ({ by, verb = 'case.taken', subject = 'case:1', caseId, at = NOW }: Entry) =>
  transact(db, (tx) =>
    logDeed(tx, { staffId: by.id, verb, subjectKey: subject, ...(caseId ? { caseId } : {}), details: { risk: 1 } }, at),
  )
const moderator = (facts = {}) => member(db, { roles: ['moderator'], ...facts })

describe('the staff log', () => {
  it('says who did what to what, and names people', async () => {
    const [solveig, nora] = [await moderator({ displayName: 'Solveig' }), await member(db, { displayName: 'Nora' })]
    await done({ by: solveig, verb: 'member.suspended', subject: `member:${nora.id}` })
    const { entries, staff, verbs } = await staffLog(contextOf(db, await moderator()), {}, ZONE)
    expect(entries).toEqual([
      {
        id: expect.any(Number),
        at: NOW.toISOString(),
        staff: { publicId: solveig.publicId, displayName: 'Solveig' },
        staffId: solveig.id,
        verb: 'member.suspended',
        subject: `member:${nora.id}`,
        about: { publicId: nora.publicId, displayName: 'Nora' },
        caseId: null,
        details: { risk: 1 },
      },
    ])
    expect([staff, verbs]).toEqual([[{ id: solveig.id, displayName: 'Solveig' }], ['member.suspended']])
    expect(JSON.stringify(entries)).not.toContain('@')
  })

  it('is narrowed by who, what, to what, in which case and on which days of the site’s zone', async () => {
    const [asking, one, two] = [await moderator(), await moderator(), await moderator()]
    const { id: caseId } = await reportedPost(db)
    await done({ by: one, verb: 'case.taken', subject: 'post:4:7', caseId })
    await done({ by: two, verb: 'case.noted', subject: 'post:42:7', at: new Date('2026-09-15T22:30:00Z') })
    const found = async (query: Record<string, string>) =>
      (await staffLog(contextOf(db, asking), query, ZONE)).entries.map(({ verb }) => verb).sort()
    const [first, second] = [['case.taken'], ['case.noted']]
    const both = ['case.noted', 'case.taken']
    expect(await found({ staff: one.id })).toEqual(first)
    expect(await found({ verb: 'case.noted' })).toEqual(second)
    expect(await found({ subject: 'post:42:7' })).toEqual(second)
    expect(await found({ subject: 'post:4' })).toEqual(first)
    expect(await found({ subject: 'post' })).toEqual(both)
    expect(await found({ subject: 'p%' })).toEqual([])
    expect(await found({ case: String(caseId) })).toEqual(first)
    expect(await found({ to: '2026-09-15' })).toEqual(first)
    expect(await found({ from: '2026-09-16' })).toEqual(second)
    expect(await found({ from: '2026-09-15', to: '2026-09-16' })).toEqual(both)
    for (const [name, odd] of Object.entries({
      staff: 'x',
      case: 'DROP',
      from: 'yesterday',
      after: '%',
      to: '2026-02-31',
    }))
      expect(await found({ [name]: odd })).toEqual(both)
  })

  it('goes on page by page, none missing and none twice, also among those of one instant', async () => {
    const by = await moderator()
    for (let n = 0; n < ENTRIES_PER_PAGE + 7; n += 1) await done({ by, subject: `case:${n}` })
    const asking = contextOf(db, by)
    const first = await staffLog(asking, {}, ZONE)
    const second = await staffLog(asking, { after: first.next }, ZONE)
    expect([first.entries.length, second.entries.length, second.next]).toEqual([ENTRIES_PER_PAGE, 7, null])
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(ENTRIES_PER_PAGE + 7)
  })

  it('hides from staff what others did in a case about them, on the page and in the file', async () => {
    const [solveig, other] = [await moderator(), await moderator()]
    const { id: caseId } = await reportedPost(db, { author: solveig })
    await done({ by: other, caseId })
    const seenBy = async (asking: TestMember) => {
      const { entries, staff, verbs } = await staffLog(contextOf(db, asking), {}, ZONE)
      return [entries.length, staff.length, verbs.length]
    }
    expect([await seenBy(solveig), await seenBy(other)]).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ])
    for (const asking of [solveig, other])
      expect((await staffLogFile(contextOf(db, asking), { verb: 'case.taken' }, ZONE)).rows).toHaveLength(
        asking === other ? 1 : 0,
      )
  })

  it('is a file too, safe for spreadsheets; taking it is logged', async () => {
    const by = await moderator({ displayName: '=HYPERLINK("http://x")' })
    await done({ by })
    const file = await staffLogFile(contextOf(db, by), {}, ZONE)
    expect(csvOf(file)).toContain(`;"'=HYPERLINK(""http://x"")";`)
    const [latest] = (await staffLog(contextOf(db, by), { verb: 'log.exported' }, ZONE)).entries
    expect(latest).toMatchObject({ details: { entries: 1 }, staffId: by.id })
  })

  it.each<[string, StaffRole[]]>([
    ['a member', []],
    ['a curator', ['curator']],
    ['an administrator', ['administrator']],
  ])('does not exist for %s', async (_who, roles) => {
    const asking = contextOf(db, await member(db, { roles }))
    await expect(staffLog(asking, {}, ZONE)).rejects.toMatchObject({ status: 404 })
    await expect(staffLogFile(asking, {}, ZONE)).rejects.toMatchObject({ status: 404 })
    expect(await db.staffLogEntry.count()).toBe(0)
  })
})

it.each<[string, string | undefined]>([
  ['post:42:7', '/t/42#p7'],
  ['post:42:47', '/t/42?after=40#p47'],
  ['thread:42', '/t/42'],
  ['case:118', '/moderation/cases/118'],
  ['attempt:3', '/attempts/3'],
  ['member:01a2053a-a3ad-7ff0-b463-0f7ae3f2cdbb', undefined],
  ['thread:1/../../x', undefined],
  ['post:1:x', undefined],
  ['outbox', undefined],
])('what is named by %s is looked at under %s', (subject, path) => {
  expect(pathOfSubject(subject)).toBe(path)
})

it('knows words for some verbs and none for others', () => {
  expect([knownVerb('case.taken'), knownVerb('moon.landed')]).toEqual(['case.taken', undefined])
})
