import { z } from 'zod'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import type { Group } from './terms.ts'

/** A person as coordinators see them in the list: never their address. Instants are ISO 8601 strings. */
export interface PersonRow {
  id: string
  publicId: string
  displayName: string
  pseudonym: boolean
  groups: Group[]
  createdAt: string
  suspendedAt: string | null
  /** Came by import, or has not confirmed an address yet: cannot sign in. */
  signsIn: boolean
  may: { suspend: boolean }
}

/** People of the site, the newest first. `next` is the cursor of the following page. */
export interface PeoplePage {
  people: PersonRow[]
  next: string | null
}

export const PEOPLE_PER_PAGE = 50

/** Whatever a URL holds: an odd filter is no filter. */
export const peopleInput = z.object({
  name: guardedText({ max: 100, line: true }).catch(''),
  suspended: z.literal('yes').optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

type Row = Omit<PersonRow, 'may' | 'createdAt' | 'suspendedAt'> & { createdAt: Date; suspendedAt: Date | null }

/** The list of people, by a part of their name if one is given. @throws {Failure} 404 for those who may not see it */
export async function peoplePage({ db, actor }: Context, input: unknown): Promise<PeoplePage> {
  authorize(actor, 'people.read')
  const { name, suspended, after } = parse(peopleInput, input)
  const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, public_id AS "publicId", display_name AS "displayName", pseudonym, created_at AS "createdAt", suspended_at AS "suspendedAt",
           email_verified_at IS NOT NULL AND password_hash IS NOT NULL AS "signsIn",
           ARRAY(SELECT "group" FROM member_group WHERE member_id = member.id ORDER BY position, "group") AS groups
      FROM member
     WHERE ${name ? Prisma.sql`display_name ILIKE ${part}` : Prisma.sql`true`}
       AND ${suspended ? Prisma.sql`suspended_at IS NOT NULL` : Prisma.sql`true`}
       AND ${after ? Prisma.sql`(created_at, id) < (SELECT created_at, id FROM member WHERE id = ${after}::uuid)` : Prisma.sql`true`}
     ORDER BY created_at DESC, id DESC LIMIT ${PEOPLE_PER_PAGE + 1}`
  const people = rows.slice(0, PEOPLE_PER_PAGE).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    may: { suspend: can(actor, 'member.suspend', row) },
  }))
  return { people, next: rows.length > PEOPLE_PER_PAGE ? (people.at(-1)?.id ?? null) : null }
}
