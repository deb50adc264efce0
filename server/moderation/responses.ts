import { slugOf } from '#server/forum/slug.plain.ts'
import type { PersonView } from '#server/forum/views.ts'
import { can } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { bakeText } from './bake-text.ts'
import { isLate, type ResponseStatus } from './shaping.plain.ts'
import { speaksForBodies } from './speaks-for-bodies.ts'

/** What a body said at one time. Instants are ISO 8601 strings, days `2026-11-27`. */
export interface ResponseVersionView {
  version: number
  status: ResponseStatus
  reason: { source: string; html: string }
  language: string
  nextOn: string | null
  at: string
  /** Staff wrote it down for the body; otherwise somebody who speaks as a policymaker. */
  onBehalf: boolean
  by: PersonView
}

/** What a body answers to a thread: the newest version first. */
export interface ResponseView {
  id: string
  body: string
  rorId: string | null
  late: boolean
  versions: ResponseVersionView[]
  mayRevise: boolean
}

/** The official responses to a thread. */
export interface ResponsesPage {
  thread: { id: number; title: string; slug: string; language: string }
  responses: ResponseView[]
  /** `writeOnceConfirmed`: somebody has to confirm first that the asker is a policymaker. */
  may: { write: boolean; writeOnceConfirmed: boolean }
}

const PERSON = { publicId: true, displayName: true, pseudonym: true, tagline: true } as const

const dayOf = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null

/**
 * What bodies answer to a thread, with all that they said before.
 * @throws {Failure} 404 for a thread that is not there or may not be read
 */
export async function responsesPage({ db, actor, now }: Context, threadId: number): Promise<ResponsesPage> {
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { id: true, title: true, language: true, audience: true },
  })
  if (!thread || !can(actor, 'thread.read', thread)) throw notFound()
  const rows = await db.officialResponse.findMany({
    where: { threadId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { versions: { orderBy: { version: 'desc' }, include: { member: { select: PERSON } } } },
  })
  const verified = await speaksForBodies(db, actor)
  const write = can(actor, 'response.write', { ...thread, verified })
  return {
    thread: { id: thread.id, title: thread.title, slug: slugOf(thread.title), language: thread.language },
    responses: rows.map(({ id, body, rorId, nextOn, writtenById, versions }) => ({
      ...{ id, body, rorId },
      late: isLate(dayOf(nextOn), now),
      mayRevise: can(actor, 'response.revise', { authorId: writtenById, verified, thread }),
      versions: versions.map(({ version, status, reason, language, nextOn: next, at, onBehalf, member }) => ({
        ...{ version, language, onBehalf },
        status: status as ResponseStatus,
        reason: { source: reason, html: bakeText('reason', reason) },
        nextOn: dayOf(next),
        at: at.toISOString(),
        by: member,
      })),
    })),
    may: { write, writeOnceConfirmed: !write && can(actor, 'response.write', { ...thread, verified: true }) },
  }
}

/** A response as a list shows it. */
export interface ResponseRow {
  id: string
  thread: { id: number; title: string; slug: string; language: string }
  body: string
  status: ResponseStatus
  nextOn: string | null
  late: boolean
  changedAt: string
}

/** Responses on one page of the list. */
export const RESPONSES_PER_PAGE = 50

type Row = Omit<ResponseRow, 'thread' | 'nextOn' | 'late' | 'changedAt'> & {
  threadId: number
  title: string
  language: string
  nextOn: Date | null
  changedAt: Date
}

/**
 * What bodies answer to threads that the asker may read, changed last first; late ones the longest late first.
 * @param input only the late ones, and how many to pass over
 */
export async function responseList(
  { db, actor, now }: Context,
  { late = false, skip = 0 }: { late?: boolean; skip?: number } = {},
): Promise<{ responses: ResponseRow[]; more: boolean }> {
  const today = now.toISOString().slice(0, 10)
  const rows = await db.$queryRaw<Row[]>`
    SELECT response.id, response.body, response.status, response.next_on AS "nextOn", response.changed_at AS "changedAt",
           thread.id AS "threadId", thread.title, thread.language
      FROM official_response response JOIN thread ON thread.id = response.thread_id
     WHERE ${visibleThreads(actor)} AND ${late ? Prisma.sql`response.next_on < ${today}::date` : Prisma.sql`true`}
     ORDER BY ${late ? Prisma.sql`response.next_on` : Prisma.sql`response.changed_at DESC`}, response.id
     LIMIT ${RESPONSES_PER_PAGE + 1} OFFSET ${skip}`
  return {
    responses: rows.slice(0, RESPONSES_PER_PAGE).map(({ threadId, title, language, nextOn, changedAt, ...row }) => ({
      ...row,
      thread: { id: threadId, title, slug: slugOf(title), language },
      nextOn: dayOf(nextOn),
      late: isLate(dayOf(nextOn), now),
      changedAt: changedAt.toISOString(),
    })),
    more: rows.length > RESPONSES_PER_PAGE,
  }
}
