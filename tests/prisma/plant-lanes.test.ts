import { expect, test } from 'vitest'
import { attempts } from '#prisma/seed/commons/attempts.ts'
import { quotations } from '#prisma/seed/commons/quotations.ts'
import { plantDemo } from '#prisma/seed/plant-demo.ts'
import { attemptList } from '#server/initiatives/attempt-list.ts'
import { CAUSE_DOMAINS } from '#server/initiatives/attempts.plain.ts'
import { helpPage } from '#server/initiatives/help-page.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { lanesOf } from '#server/initiatives/lanes-of.ts'
import { findIdentifiers } from '#server/platform/identifiers.plain.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, member, NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()

test('what stands beside the initiatives of the demo', async () => {
  await plantDemo(db, NOW)
  const reader = contextOf(db)
  const told = await attemptList(reader, {})
  expect(told.count).toBe(attempts.length)
  expect(told.count).toBeGreaterThanOrEqual(8)
  expect(told.attempts.filter(({ practice }) => practice === null).length).toBeGreaterThanOrEqual(3)
  expect(told.attempts.filter(({ by }) => by === null).length).toBeGreaterThanOrEqual(2)
  for (const cause of CAUSE_DOMAINS) expect((await attemptList(reader, { cause })).count, cause).toBeGreaterThan(0)
  for (const { expected, happened, why, differently } of attempts)
    expect(findIdentifiers([expected, happened, why, differently].join('\n'))).toEqual([])

  const amongMembers = contextOf(db, await member(db))
  const practices = await db.initiative.findMany({ select: { threadId: true } })
  const lanes = await Promise.all(practices.map(({ threadId }) => lanesOf(amongMembers, threadId)))
  const shown = lanes.flatMap(({ professional, lived }) => [professional.quotations, lived.quotations]).flat()
  expect(shown).toHaveLength(quotations.length)
  expect(lanes.flatMap(({ lived }) => lived.quotations).length).toBeGreaterThanOrEqual(8)

  const quiet = await db.initiative.findMany({
    where: { confirmedRunningAt: { lt: new Date(NOW.getTime() - 395 * 86_400_000) } },
  })
  expect(quiet).toHaveLength(1)
  const pages = [await initiativeList(amongMembers, {})]
  const { next } = pages[0] ?? {}
  if (next) pages.push(await initiativeList(amongMembers, { cursor: next }))
  expect(pages.flatMap(({ initiatives }) => initiatives).filter(({ quietSince }) => quietSince)).toHaveLength(1)

  const call = await db.helpCall.findFirstOrThrow({ include: { member: true } })
  const owner = actorOf({ ...call.member, groups: ['clinician'], roles: [] })
  const page = await helpPage(contextOf(db, owner), call.threadId)
  expect(page.offered?.count).toBeGreaterThanOrEqual(2)
  expect(page.answers).toHaveLength(1)
  expect(await db.helpOffer.count()).toBe(4)
}, 60_000)
