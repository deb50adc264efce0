import { type InstitutionView, institutionName } from '#server/directory/find-institutions.ts'
import type { Age, Arrival, Reason, Setting, Status } from '#server/directory/population.plain.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Audience } from '#server/forum/terms.ts'
import { isMember, READER } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { itemsTold } from './completeness.plain.ts'
import type { ContactView } from './contact.plain.ts'
import { isQuiet } from './quiet.plain.ts'
import type { Parts, Rung, Running, Stage } from './terms.ts'

/** A place by its code and name. */
export interface NamedPlace {
  code: string
  name: string
}

/** An initiative with its thread, as one SQL row. */
export interface InitiativeRow {
  id: number
  title: string
  language: string
  audience: Audience
  themeCode: string
  themeName: string
  createdAt: Date
  changedAt: Date
  postCount: number
  version: number
  parts: Parts
  running: Running
  reasons: Reason[]
  statuses: Status[]
  ages: Age[]
  arrivals: Arrival[]
  settings: Setting[]
  /** Languages in which it is given (BCP 47). */
  languages: string[]
  level: 0 | Rung
  stage: Stage
  institutions: InstitutionView[] | null
  /** As far as the asker may see it. */
  contact: ContactView | null
  materialCount: number
  places: NamedPlace[] | null
  usedIn: number
  /** When an owner last said that it is still running. */
  confirmedRunningAt: Date
}

/** An initiative as a card of the catalogue shows it. */
export interface InitiativeCard {
  id: number
  slug: string
  title: string
  language: string
  audience: Audience
  theme: { code: string; name: string }
  /** What it is in a line, or for whom it is. */
  line: string
  cost: string
  level: 0 | Rung
  stage: Stage
  places: NamedPlace[]
  /** Places elsewhere that use it. */
  usedIn: number
  settings: Setting[]
  /** Languages in which it is given (BCP 47). */
  languages: string[]
  /** Organisations that answer for it. */
  institutions: InstitutionView[]
  /** Whom to ask, as far as the asker may see it. */
  contact: ContactView | null
  /** Items of TIDieR that are told. */
  told: number
  /** Since when nobody has said that it is still running, as an ISO 8601 string; null unless that is too long ago. */
  quietSince: string | null
  /** When it was last described anew, ISO 8601. */
  changedAt: string
}

/** The columns of `InitiativeRow`, for `SELECT`. */
export const INITIATIVE_COLUMNS = Prisma.sql`
  thread.id, thread.title, thread.language, thread.audience, thread.theme_code AS "themeCode",
  coalesce(theme_text.name, thread.theme_code) AS "themeName", thread.created_at AS "createdAt",
  initiative.changed_at AS "changedAt", thread.post_count AS "postCount", initiative.version, initiative.parts,
  initiative.running, initiative.reasons, initiative.statuses, initiative.ages, initiative.arrivals,
  initiative.settings, initiative.languages, initiative.level, initiative.stage, institutions.list AS institutions,
  contact.told AS contact,
  (SELECT count(*)::int FROM initiative_material WHERE initiative_material.thread_id = thread.id) AS "materialCount",
  initiative.confirmed_running_at AS "confirmedRunningAt",
  (SELECT json_agg(json_build_object('code', place.code, 'name', place.name) ORDER BY place.name, place.code)
     FROM initiative_place JOIN place ON place.code = initiative_place.place_code
    WHERE initiative_place.thread_id = thread.id) AS places,
  (SELECT count(DISTINCT place_code)::int FROM adoption
    WHERE adoption.thread_id = thread.id AND withdrawn_at IS NULL) AS "usedIn"`

/**
 * The tables of `INITIATIVE_COLUMNS`, for `FROM`; names of themes and organisations in the reader's language.
 * @param actor who asks, since not everybody sees every contact; nobody in particular unless said
 */
export const initiativeTables = (locale: string, actor: Actor = READER): Prisma.Sql => Prisma.sql`
  initiative JOIN thread ON thread.id = initiative.thread_id
  LEFT JOIN theme_text ON theme_text.theme_code = thread.theme_code AND theme_text.language = ${locale}
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('rorId', institution.ror_id, 'name', ${institutionName(locale)})
                    ORDER BY named.since, institution.ror_id) AS list
      FROM initiative_institution named JOIN institution ON institution.ror_id = named.ror_id
     WHERE named.thread_id = thread.id) institutions ON true
  LEFT JOIN LATERAL (
    SELECT json_build_object('name', asked.name, 'role', asked.role, 'mail', asked.mail, 'phone', asked.phone,
                             'page', asked.page, 'audience', asked.audience) AS told
      FROM initiative_contact asked
     WHERE asked.thread_id = thread.id AND (${isMember(actor)} OR asked.audience = 'everyone')) contact ON true`

/** The row as a card. @param now decides whether it is quiet */
export const initiativeCard = (row: InitiativeRow, now: Date): InitiativeCard => ({
  id: row.id,
  slug: slugOf(row.title),
  title: row.title,
  language: row.language,
  audience: row.audience,
  theme: { code: row.themeCode, name: row.themeName },
  line: row.parts.line ?? row.parts.whom ?? '',
  cost: row.parts.cost ?? '',
  level: row.level,
  stage: row.stage,
  places: row.places ?? [],
  usedIn: row.usedIn,
  settings: row.settings,
  languages: row.languages,
  institutions: row.institutions ?? [],
  contact: row.contact,
  told: itemsTold(row.parts, row.places?.length ?? 0, row.materialCount),
  quietSince: isQuiet(row, now) ? row.confirmedRunningAt.toISOString() : null,
  changedAt: row.changedAt.toISOString(),
})
