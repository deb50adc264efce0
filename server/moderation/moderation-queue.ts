import { languagesOf } from '#server/accounts/languages-of.ts'
import type { Group } from '#server/accounts/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import { visibleCases } from '#server/permissions/moderation.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { moderatorScope } from './moderator-scope.ts'
import { casesOf, partOf, type QueueInput, queueInput } from './queue-filter.ts'
import {
  type CaseOrigin,
  type CaseState,
  type HouseRule,
  MODERATION_LIMITS,
  QUEUE_PARTS,
  type QueuePart,
  REMIND_AFTER_HOURS,
  type Risk,
  type Subject,
} from './terms.ts'

/** A case as a row of the queue. Instants are ISO 8601 strings. */
export interface QueueRow {
  id: number
  subject: Subject
  origin: CaseOrigin
  rule: HouseRule
  risk: Risk
  state: CaseState
  language: string
  theme: string | null
  voice: Group | null
  openedAt: string
  /** Name of the moderator who has it. */
  takenBy: string | null
  mine: boolean
  escalated: boolean
  reportCount: number
  version: number
}

/** One page of the queue: the gravest first, and of these the oldest; decided cases the latest first. */
export interface QueuePage {
  rows: QueueRow[]
  /** Ask with this for the next page. */
  next: string | null
  filter: QueueInput
  /** Cases of each part that the asker may see. */
  counts: Record<QueuePart, number>
  /** When the oldest open case came, and how many have waited longer than they should. */
  oldest: string | null
  lateCount: number
  themes: { code: string; name: string }[]
  languages: string[]
}

type Row = Omit<QueueRow, 'openedAt'> & { openedAt: Date; decidedAt: Date | null }

/**
 * The queue as the asker may see it, in three queries.
 * @throws {Failure} 404 for those who are not staff
 */
export async function moderationQueue(context: Context, input: unknown): Promise<QueuePage> {
  const { db, actor, now, locale } = context
  authorize(actor, 'queue.read')
  const filter = parse(queueInput, input)
  const asker = memberOf(actor)
  const known = { scope: await moderatorScope(db, actor), reads: await languagesOf(db, actor) }
  const size = MODERATION_LIMITS.casesPerPage
  const decided = filter.show === 'decided'
  const rows = await db.$queryRaw<Row[]>`
    SELECT moderation_case.id, subject, origin, rule, risk, state, moderation_case.language, voice,
           opened_at AS "openedAt", decided_at AS "decidedAt", version,
           coalesce(theme_text.name, moderation_case.theme_code) AS theme, taker.display_name AS "takenBy",
           taken_by_id IS NOT DISTINCT FROM ${asker.id}::uuid AS mine, escalated_at IS NOT NULL AS escalated,
           (SELECT count(*)::int FROM report WHERE report.case_id = moderation_case.id) AS "reportCount"
      FROM moderation_case
      LEFT JOIN member taker ON taker.id = moderation_case.taken_by_id
      LEFT JOIN theme_text ON theme_text.theme_code = moderation_case.theme_code AND theme_text.language = ${locale}
     WHERE ${casesOf(filter, asker, known)} AND ${beyond(filter)}
     ORDER BY ${decided ? Prisma.sql`decided_at DESC, moderation_case.id DESC` : Prisma.sql`risk, opened_at, moderation_case.id`}
     LIMIT ${size + 1}`
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const lateBefore = new Date(now.getTime() - REMIND_AFTER_HOURS * 3_600_000)
  const counted = QUEUE_PARTS.map(
    (part) => Prisma.sql`'${Prisma.raw(part)}', count(*) FILTER (WHERE ${partOf(part, asker, known.reads)})`,
  )
  const [told] = await db.$queryRaw<
    (Pick<QueuePage, 'counts' | 'lateCount'> & {
      oldest: Date | null
      themes: string[] | null
      languages: string[] | null
    })[]
  >`
    SELECT json_build_object(${Prisma.join(counted)}) AS counts,
           min(opened_at) FILTER (WHERE state <> 'decided') AS oldest,
           (count(*) FILTER (WHERE state <> 'decided' AND opened_at < ${lateBefore}))::int AS "lateCount",
           array_agg(DISTINCT theme_code) FILTER (WHERE theme_code IS NOT NULL) AS themes,
           array_agg(DISTINCT language) AS languages
      FROM moderation_case WHERE ${visibleCases(asker, known.scope)}`
  const themes = told?.themes ?? []
  return {
    rows: shown.map(({ openedAt, decidedAt: _decided, ...row }) => ({ ...row, openedAt: openedAt.toISOString() })),
    next: rows.length > size && last ? cursorOf(last, decided) : null,
    filter,
    counts: told?.counts ?? (Object.fromEntries(QUEUE_PARTS.map((part) => [part, 0])) as QueuePage['counts']),
    oldest: told?.oldest?.toISOString() ?? null,
    lateCount: told?.lateCount ?? 0,
    themes: await db.$queryRaw<QueuePage['themes']>`
      SELECT code, coalesce(name, code) AS name FROM theme
        LEFT JOIN theme_text ON theme_text.theme_code = theme.code AND language = ${locale}
       WHERE code = ANY(${themes}::text[]) ORDER BY position`,
    languages: (told?.languages ?? []).sort(),
  }
}

const cursorOf = (row: Row, decided: boolean): string =>
  decided ? `${row.decidedAt?.getTime()}.${row.id}` : `${row.risk}.${row.openedAt.getTime()}.${row.id}`

/** What comes after the page before; an odd cursor starts from the top. */
function beyond({ show, after = '' }: QueueInput): Prisma.Sql {
  if (show === 'decided') {
    const [, at, id] = /^(\d{1,15})\.(\d{1,9})$/.exec(after) ?? []
    if (!at) return Prisma.sql`true`
    return Prisma.sql`(date_trunc('milliseconds', decided_at), moderation_case.id) < (${new Date(Number(at))}::timestamptz, ${Number(id)})`
  }
  const [, risk, at, id] = /^([0-3])\.(\d{1,15})\.(\d{1,9})$/.exec(after) ?? []
  if (!risk) return Prisma.sql`true`
  return Prisma.sql`(risk, opened_at, moderation_case.id) > (${Number(risk)}::smallint, ${new Date(Number(at))}::timestamptz, ${Number(id)})`
}
