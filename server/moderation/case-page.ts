import type { Group } from '#server/accounts/terms.ts'
import { postsOf } from '#server/forum/post-rows.ts'
import type { PostView } from '#server/forum/views.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { type KnownCase, knownCase } from './case-facts.ts'
import { type SubjectWords, subjectWords } from './subject-words.ts'
import type { CaseOrigin, CaseState, HouseRule, Risk, Subject } from './terms.ts'

/** A member as staff name them. */
interface Named {
  publicId: string
  displayName: string
}

/** A case as those see it who handle it. Instants are ISO 8601 strings. */
export interface CasePage {
  id: number
  version: number
  subject: Subject
  origin: CaseOrigin
  rule: HouseRule
  risk: Risk
  state: CaseState
  number: number | null
  language: string
  openedAt: string
  author: Named & { createdAt: string; postCount: number }
  voice: Group | null
  audience: string | null
  takenBy: Named | null
  mine: boolean
  escalated: boolean
  words: SubjectWords
  /** The posts just before and after the one that it is about. */
  before: PostView[]
  after: PostView[]
  reports: {
    id: string
    rule: HouseRule
    words: string
    language: string
    voice: Group | null
    by: Named
    at: string
  }[]
  notes: { id: string; body: string; by: string; at: string }[]
  history: { id: string; verb: string; by: string; at: string }[]
  /** What was decided about others of the author’s texts, the newest first. */
  earlier: { id: number; rule: HouseRule; verb: string | null; at: string }[]
  /** Moderators who can have it. */
  moderators: Named[]
  may: { handle: boolean; decide: boolean }
}

/** Posts shown on each side. */
const AROUND = 2
/** Earlier cases shown. */
const EARLIER = 10

/**
 * A case with all that one needs to judge it: the text in its conversation, reports, notes, what happened to it, and what
 * was decided about its author before.
 * @throws {Failure} 403 for readers, 404 for a case one may not see
 */
export async function casePage({ db, actor }: Context, id: number): Promise<CasePage> {
  const { id: askerId } = memberOf(actor)
  const facts = await knownCase(db, actor, id)
  if (!facts) throw notFound()
  authorize(actor, 'case.read', facts)
  const { threadId, number } = facts
  const around = (range: Prisma.Sql) =>
    threadId && number && facts.subject === 'post'
      ? postsOf(db, threadId, Prisma.sql`post.number ${range}`, AROUND)
      : Promise.resolve([])
  const thread = threadId ? await db.thread.findUnique({ where: { id: threadId }, select: { audience: true } }) : null
  const { version, subject, origin, rule, risk, state, language, openedAt, escalated, takenById } = facts
  return {
    ...{ id, version, subject, origin, rule, risk, state, number, language, escalated },
    openedAt: openedAt.toISOString(),
    author: await authorOf(db, facts.authorId),
    voice: facts.voice as Group | null,
    audience: thread?.audience ?? null,
    takenBy: takenById ? await named(db, takenById) : null,
    mine: takenById === askerId,
    words: await subjectWords(db, facts),
    before: await around(Prisma.sql`BETWEEN ${(number ?? 0) - AROUND} AND ${(number ?? 0) - 1}`),
    after: await around(Prisma.sql`> ${number ?? 0}`),
    reports: await reportsOf(db, id),
    notes: await notesOf(db, id),
    history: await historyOf(db, id),
    earlier: await earlierOf(db, facts),
    moderators: await othersWhoMay(db, facts, askerId),
    may: { handle: can(actor, 'case.handle', facts), decide: can(actor, 'case.decide', facts) },
  }
}

const NAMED = { publicId: true, displayName: true } as const
const named = (db: AnyDb, id: string): Promise<Named> => db.member.findUniqueOrThrow({ where: { id }, select: NAMED })

async function authorOf(db: AnyDb, id: string): Promise<CasePage['author']> {
  const found = await db.member.findUniqueOrThrow({ where: { id }, select: { ...NAMED, createdAt: true } })
  const postCount = await db.post.count({ where: { authorId: id, withdrawnAt: null } })
  return { ...found, createdAt: found.createdAt.toISOString(), postCount }
}

async function reportsOf(db: AnyDb, caseId: number): Promise<CasePage['reports']> {
  const rows = await db.report.findMany({
    where: { caseId },
    select: {
      id: true,
      rule: true,
      words: true,
      language: true,
      voice: true,
      createdAt: true,
      reporter: { select: NAMED },
    },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ rule, voice, createdAt, reporter, ...row }) => ({
    ...row,
    rule: rule as HouseRule,
    voice: voice as Group | null,
    by: reporter,
    at: createdAt.toISOString(),
  }))
}

async function notesOf(db: AnyDb, caseId: number): Promise<CasePage['notes']> {
  const rows = await db.caseNote.findMany({
    where: { caseId },
    select: { id: true, body: true, createdAt: true, author: { select: { displayName: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ id, body, createdAt, author }) => ({
    id,
    body,
    by: author.displayName,
    at: createdAt.toISOString(),
  }))
}

async function historyOf(db: AnyDb, caseId: number): Promise<CasePage['history']> {
  const rows = await db.$queryRaw<{ id: bigint; verb: string; by: string | null; at: Date }[]>`
    SELECT staff_log.id, staff_log.verb, member.display_name AS by, staff_log.at
      FROM staff_log LEFT JOIN member ON member.id = staff_log.staff_id
     WHERE staff_log.case_id = ${caseId} ORDER BY staff_log.at, staff_log.id`
  return rows.map(({ id, verb, by, at }) => ({ id: String(id), verb, by: by ?? '', at: at.toISOString() }))
}

async function earlierOf(db: AnyDb, { id, authorId }: KnownCase): Promise<CasePage['earlier']> {
  const rows = await db.$queryRaw<{ id: number; rule: HouseRule; verb: string | null; at: Date }[]>`
    SELECT moderation_case.id, moderation_case.rule, made.verb, moderation_case.decided_at AS at
      FROM moderation_case
      LEFT JOIN LATERAL (SELECT verb FROM decision WHERE decision.case_id = moderation_case.id AND in_force_at IS NOT NULL
                          ORDER BY in_force_at DESC LIMIT 1) made ON true
     WHERE author_id = ${authorId}::uuid AND state = 'decided' AND moderation_case.id <> ${id}
     ORDER BY moderation_case.decided_at DESC LIMIT ${EARLIER}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

async function othersWhoMay(db: AnyDb, facts: KnownCase, askerId: string): Promise<Named[]> {
  const concerned = [askerId, facts.authorId, ...facts.reporterIds, ...facts.deciders]
  return db.member.findMany({
    where: { id: { notIn: concerned }, suspendedAt: null, roles: { some: { role: 'moderator' } } },
    select: NAMED,
    orderBy: { displayName: 'asc' },
  })
}
