import type { HouseRule } from '#server/moderation/terms.ts'
import { riskOf } from '#server/moderation/terms.ts'
import type { Db } from '#server/platform/db.ts'
import { member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'

/** What may be said about a case; the rest is invented. */
export interface CaseFacts {
  author?: TestMember
  reporter?: TestMember
  rule?: HouseRule
  theme?: string
  language?: string
  openedAt?: Date
  state?: string
  takenBy?: TestMember
  escalatedAt?: Date
  origin?: string
}

/** A case about a reply in a thread of somebody else’s, with one report. */
export async function reportedPost(db: Db, facts: CaseFacts = {}) {
  const author = facts.author ?? (await member(db))
  const reporter = facts.reporter ?? (await member(db))
  const { theme = 'language-interpreting', language = 'en', rule = 'named_person', openedAt = NOW } = facts
  const { id: threadId } = await thread(db, { theme, language })
  const { number } = await post(db, { id: threadId }, { author, language, body: 'A family that can be recognised.' })
  const { id } = await db.moderationCase.create({
    data: {
      ...{ subject: 'post', threadId, number, subjectKey: `post:${threadId}:${number}`, authorId: author.id },
      ...{ rule, risk: riskOf(rule), language, themeCode: theme, voice: 'clinician', openedAt },
      origin: facts.origin ?? 'report',
      state: facts.state ?? (facts.takenBy ? 'taken' : 'waiting'),
      takenById: facts.takenBy?.id ?? null,
      takenAt: facts.takenBy ? openedAt : null,
      escalatedAt: facts.escalatedAt ?? null,
      decidedAt: facts.state === 'decided' ? openedAt : null,
      reports: { create: { reporterId: reporter.id, rule, words: 'I know them.', language, voice: 'clinician' } },
    },
    select: { id: true },
  })
  return { id, threadId, number, author, reporter }
}
