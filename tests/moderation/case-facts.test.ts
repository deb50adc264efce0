import { describe, expect, it } from 'vitest'
import { knownCase } from '#server/moderation/case-facts.ts'
import { moderatorScope } from '#server/moderation/moderator-scope.ts'
import { can } from '#server/permissions/can.ts'
import { visibleCases } from '#server/permissions/moderation.ts'
import type { Actor } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, member } from '#tests/support/world.ts'
import { reportedPost } from './filling.ts'

const { db } = await testDatabase()

/** Cases of all sorts, and among them some of the asker’s own. */
async function cases(asking: Awaited<ReturnType<typeof member>>): Promise<void> {
  for (const theme of ['primary-care', 'undocumented'])
    for (const language of ['nb', 'ar']) {
      await reportedPost(db, { theme, language })
      await reportedPost(db, { theme, language, escalatedAt: new Date() })
      await reportedPost(db, { theme, language, takenBy: asking })
      await reportedPost(db, { theme, language, author: asking, escalatedAt: new Date() })
    }
}

/** Cases on which the rule and its twin for queries disagree. */
async function disagreements(actor: Actor): Promise<number[]> {
  const scope = await moderatorScope(db, actor)
  const rows = await db.$queryRaw<{ id: number }[]>`SELECT id FROM moderation_case WHERE ${visibleCases(actor, scope)}`
  const visible = new Set(rows.map(({ id }) => id))
  const wrong: number[] = []
  for (const { id } of await db.moderationCase.findMany({ select: { id: true } })) {
    const known = await knownCase(db, actor, id)
    if (!known || can(actor, 'case.read', known) !== visible.has(id)) wrong.push(id)
  }
  return wrong
}

describe('which cases a queue shows and which may be opened is the same', () => {
  it.each([
    ['a member', [], [], [], 0],
    ['a curator', ['curator'], [], [], 0],
    ['a moderator of everything', ['moderator'], [], [], 12],
    ['a moderator of a theme', ['moderator'], ['primary-care'], [], 10],
    ['a moderator of a theme in a language', ['moderator'], ['primary-care'], ['ar'], 9],
    ['a coordinator', ['coordinator'], [], [], 4],
    ['a coordinator who moderates a language', ['coordinator', 'moderator'], [], ['ar'], 10],
  ] as const)('for %s', async (_who, roles, themes, languages, count) => {
    const asking = await member(db, { roles })
    await db.memberRole.updateMany({
      where: { memberId: asking.id, role: 'moderator' },
      data: { themes: [...themes], languages: [...languages] },
    })
    await cases(asking)
    const actor = actorOf(asking)
    expect(await disagreements(actor)).toEqual([])
    const scope = await moderatorScope(db, actor)
    const shown = await db.$queryRaw<unknown[]>`SELECT FROM moderation_case WHERE ${visibleCases(actor, scope)}`
    expect(shown).toHaveLength(count)
  })
})

it('who reported, and who decided what an appeal is against, are known', async () => {
  const { id, reporter, threadId, number, author } = await reportedPost(db)
  const [one, two, asking] = [await member(db), await member(db), await member(db, { roles: ['moderator'] })]
  const { id: appealOfId } = await db.decision.create({
    data: {
      ...{ caseId: id, verb: 'remove', rule: 'hate', statement: 'A statement of reasons.', language: 'en' },
      ...{ madeById: one.id, agreedById: two.id, inForceAt: new Date() },
    },
  })
  const appeal = await db.moderationCase.create({
    data: {
      ...{ subject: 'post', threadId, number, subjectKey: `post:${threadId}:${number}`, authorId: author.id },
      ...{ rule: 'hate', risk: 2, language: 'en', origin: 'appeal', appealOfId },
    },
  })
  expect((await knownCase(db, actorOf(asking), id))?.reporterIds).toEqual([reporter.id])
  const facts = await knownCase(db, actorOf(asking), appeal.id)
  expect([...(facts?.deciders ?? [])].sort()).toEqual([one.id, two.id].sort())
  expect(await knownCase(db, actorOf(asking), 0)).toBeUndefined()
})
