import { logDeed } from '#server/accounts/log-deed.ts'
import { type HouseRule, riskOf } from '#server/moderation/terms.ts'
import type { Tx } from '#server/platform/db.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Cases of the quarter before this one: as many as a small network may have had. */
const CASES = 18

/** Languages that the demo’s moderator answers for. */
const LANGUAGES = ['en', 'nb', 'nn']

/** What was reported and decided, in turn; most of it was in order. */
const COURSE: readonly { rule: HouseRule; verb: 'keep' | 'warn' | 'rewrite' }[] = [
  { rule: 'named_person', verb: 'rewrite' },
  { rule: 'off_topic', verb: 'keep' },
  { rule: 'harmful_advice', verb: 'keep' },
  { rule: 'named_person', verb: 'keep' },
  { rule: 'spam', verb: 'warn' },
  { rule: 'off_topic', verb: 'keep' },
]

const STATEMENTS = {
  en: {
    keep: 'We have read it in its conversation. It breaks no rule, and stands as it is.',
    warn: 'You told of a course of your own without saying so. Say it next time, and it is welcome.',
    rewrite: 'A family could be recognised. You have rewritten it, and it is shown again. Thank you.',
  },
  nb: {
    keep: 'Vi har lest det i samtalen. Det bryter ingen regel og står som det er.',
    warn: 'Du fortalte om ditt eget kurs uten å si at det er ditt. Si det neste gang, så er det velkomment.',
    rewrite: 'En familie kunne kjennes igjen. Du har skrevet om, og innlegget vises igjen. Takk.',
  },
} as const

interface Reported {
  threadId: number
  number: number
  authorId: string
  language: string
  voice: string
  theme: string
  createdAt: Date
  reporterId: string
}

/**
 * Gives the demo’s moderator languages to answer for, with the entry in the log that belongs to it, and a quarter of
 * decided cases, so that moderation can be seen in numbers. Nothing of what people read is changed by it.
 */
export async function plantAnswering(tx: Tx, ids: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const [moderator, coordinator] = [ids.get('moderator'), ids.get('coordinator')]
  if (!moderator || !coordinator) return
  const since = new Date(now.getTime() - 80 * DAY)
  const held = { memberId: moderator, role: 'moderator', languages: LANGUAGES }
  await tx.memberRole.update({
    where: { memberId_role: { memberId: moderator, role: 'moderator' } },
    data: { languages: LANGUAGES },
  })
  const reason = 'Has led conversations for years, and reads all the languages that most of them are in.'
  await tx.staffAppointment.create({ data: { ...held, deed: 'appointed', reason, byId: coordinator, at: since } })
  const details = { role: 'moderator', themes: '', languages: LANGUAGES.join(' ') }
  const deed = { staffId: coordinator, verb: 'staff.appointed', subjectKey: `member:${moderator}` } as const
  await logDeed(tx, { ...deed, details }, since)
  const posts = await reportedPosts(tx, now, [moderator, coordinator])
  for (const [turn, post] of posts.entries()) await decide(tx, post, turn, moderator)
}

/** Replies of the last quarter that is over, each with somebody else who could have reported it. */
const reportedPosts = (tx: Tx, now: Date, staff: readonly string[]): Promise<Reported[]> => tx.$queryRaw<Reported[]>`
  SELECT post.thread_id AS "threadId", post.number, post.author_id AS "authorId", post.language, post.voice,
         thread.theme_code AS theme, post.created_at AS "createdAt", opening.author_id AS "reporterId"
    FROM post
    JOIN thread ON thread.id = post.thread_id
    JOIN post opening ON opening.thread_id = post.thread_id AND opening.number = 1
   WHERE post.number > 1 AND post.withdrawn_at IS NULL AND thread.audience = 'public'
     AND post.author_id <> ALL(${[...staff]}::uuid[]) AND post.author_id <> opening.author_id
     AND post.language = ANY(${LANGUAGES})
     AND post.created_at >= date_trunc('quarter', ${now}::timestamptz) - interval '3 months'
     AND post.created_at < date_trunc('quarter', ${now}::timestamptz) - interval '3 days'
   ORDER BY md5(thread.title || post.number) LIMIT ${CASES}`

async function decide(tx: Tx, post: Reported, turn: number, moderator: string): Promise<void> {
  const { threadId, number, authorId, language, voice, theme, createdAt, reporterId } = post
  const { rule, verb } = COURSE[turn % COURSE.length] ?? { rule: 'other', verb: 'keep' }
  const openedAt = new Date(createdAt.getTime() + (1 + (turn % 5)) * HOUR)
  const decidedAt = new Date(openedAt.getTime() + (1 + ((turn * 7) % 30)) * HOUR)
  const subjectKey = `post:${threadId}:${number}`
  const { id: caseId } = await tx.moderationCase.create({
    data: {
      ...{ subject: 'post', threadId, number, subjectKey, authorId, rule, risk: riskOf(rule), language, voice },
      ...{ themeCode: theme, state: 'decided', openedAt, decidedAt, takenById: moderator, takenAt: openedAt },
    },
    select: { id: true },
  })
  await tx.report.create({ data: { caseId, reporterId, rule, language, createdAt: openedAt, answeredAt: decidedAt } })
  const said = language === 'en' ? 'en' : 'nb'
  await tx.decision.create({
    data: {
      ...{ caseId, verb, rule, statement: STATEMENTS[said][verb], language: said },
      ...{ madeById: moderator, proposedAt: decidedAt, inForceAt: decidedAt },
    },
  })
  const deed = { staffId: moderator, subjectKey, caseId } as const
  await logDeed(tx, { ...deed, verb: 'case.taken' }, openedAt)
  await logDeed(tx, { ...deed, verb: 'case.decided', details: { verb, rule } }, decidedAt)
}
