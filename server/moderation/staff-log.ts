import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import { loggedForOthers } from '#server/permissions/moderation.ts'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { beyondCursor, keysetCursor } from '#server/platform/keyset.ts'
import { knownDay } from '#server/platform/known-day.ts'
import { parse } from '#server/platform/parse.ts'

/** Something that staff did. `at` is an ISO 8601 string; `subject` one word, such as `post:42:7`. */
export interface LogRow {
  id: number
  at: string
  staff: NamedMember | null
  staffId: string
  verb: string
  subject: string
  /** Whom a subject of the sort `member:…` or `profile:…` names. */
  about: NamedMember | null
  caseId: number | null
  details: Record<string, string | number | boolean | null>
}

/** A member as the log names them; null where somebody is gone. */
interface NamedMember {
  publicId: string
  displayName: string
}

/** Entries of the log, the latest first. `next` is the cursor of the following page. */
export interface StaffLogPage {
  entries: LogRow[]
  next: string | null
  /** All who stand in the log and all that was done, to be chosen from. */
  staff: { id: string; displayName: string }[]
  verbs: string[]
}

export const ENTRIES_PER_PAGE = 50
/** Entries in one file. */
export const ENTRIES_IN_FILE = 100_000

const day = knownDay.optional().catch(undefined)

/** Whatever a URL holds: an odd filter is no filter. */
export const staffLogInput = z.object({
  staff: z.uuid().optional().catch(undefined),
  verb: z
    .string()
    .regex(/^[a-z_-]{1,30}\.[a-z_-]{1,30}$/)
    .optional()
    .catch(undefined),
  subject: guardedText({ max: 80, line: true }).catch(''),
  case: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .catch(undefined),
  from: day,
  to: day,
  after: z.string().max(40).optional().catch(undefined),
})
export type StaffLogFilter = z.output<typeof staffLogInput>

/**
 * What staff did, narrowed by who, what, to what, in which case and on which days (in a zone). Nobody reads what was done in
 * a case about themselves.
 * @throws {Failure} 404 for those who may not read it
 */
export async function staffLog({ db, actor }: Context, input: unknown, zone: string): Promise<StaffLogPage> {
  authorize(actor, 'staff_log.read')
  const filter = parse(staffLogInput, input)
  const visible = loggedForOthers(actor)
  const rows = await logRows(db, filter, visible, zone, ENTRIES_PER_PAGE + 1)
  const staff = await db.$queryRaw<StaffLogPage['staff']>`
    SELECT id, display_name AS "displayName" FROM member
     WHERE id IN (SELECT staff_id FROM staff_log WHERE ${visible}) ORDER BY display_name, id`
  const verbs = await db.$queryRaw<{ verb: string }[]>`
    SELECT DISTINCT verb FROM staff_log WHERE ${visible} ORDER BY verb`
  const entries = rows.slice(0, ENTRIES_PER_PAGE)
  const last = entries.at(-1)
  const next = rows.length > ENTRIES_PER_PAGE && last ? keysetCursor({ at: new Date(last.at), id: last.id }) : null
  return { entries, next, staff, verbs: verbs.map(({ verb }) => verb) }
}

type Row = Omit<LogRow, 'at'> & { at: Date }

/** Entries that fit a filter and may be seen, the latest first. */
export async function logRows(
  db: AnyDb,
  { staff, verb, subject, case: caseId, from, to, after }: StaffLogFilter,
  visible: Prisma.Sql,
  zone: string,
  limit: number,
): Promise<LogRow[]> {
  const begins = `${subject.replace(/[\\%_]/g, '\\$&')}:%`
  const conditions = [
    visible,
    beyondCursor(after, Prisma.sql`staff_log.at, staff_log.id`),
    ...(staff ? [Prisma.sql`staff_id = ${staff}::uuid`] : []),
    ...(verb ? [Prisma.sql`verb = ${verb}`] : []),
    ...(subject ? [Prisma.sql`(subject_key = ${subject} OR subject_key LIKE ${begins})`] : []),
    ...(caseId ? [Prisma.sql`case_id = ${Number(caseId)}`] : []),
    ...(from ? [Prisma.sql`at >= ${from}::date::timestamp AT TIME ZONE ${zone}`] : []),
    ...(to ? [Prisma.sql`at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`] : []),
  ]
  const rows = await db.$queryRaw<Row[]>`
    SELECT staff_log.id::int, at, staff_id AS "staffId", verb, subject_key AS subject, case_id AS "caseId", details,
           CASE WHEN doer.id IS NOT NULL
                THEN json_build_object('publicId', doer.public_id, 'displayName', doer.display_name) END AS staff,
           CASE WHEN named.id IS NOT NULL
                THEN json_build_object('publicId', named.public_id, 'displayName', named.display_name) END AS about
      FROM staff_log
      LEFT JOIN member doer ON doer.id = staff_log.staff_id
      LEFT JOIN member named ON staff_log.subject_key IN ('member:' || named.id, 'profile:' || named.id)
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY staff_log.at DESC, staff_log.id DESC LIMIT ${limit}`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
