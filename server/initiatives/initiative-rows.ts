import type { Age, Arrival, Reason, Setting, Status } from '#server/directory/population.plain.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Audience } from '#server/forum/terms.ts'
import { Prisma } from '#server/platform/db.ts'
import { itemsTold } from './completeness.plain.ts'
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
  level: 0 | Rung
  stage: Stage
  places: NamedPlace[] | null
  usedIn: number
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
  /** Items of TIDieR that are told. */
  told: number
  /** When it was last described anew, ISO 8601. */
  changedAt: string
}

/** The columns of `InitiativeRow`, for `SELECT`. */
export const INITIATIVE_COLUMNS = Prisma.sql`
  thread.id, thread.title, thread.language, thread.audience, thread.theme_code AS "themeCode",
  coalesce(theme_text.name, thread.theme_code) AS "themeName", thread.created_at AS "createdAt",
  initiative.changed_at AS "changedAt", thread.post_count AS "postCount", initiative.version, initiative.parts,
  initiative.running, initiative.reasons, initiative.statuses, initiative.ages, initiative.arrivals,
  initiative.settings, initiative.level, initiative.stage,
  (SELECT json_agg(json_build_object('code', place.code, 'name', place.name) ORDER BY place.name, place.code)
     FROM initiative_place JOIN place ON place.code = initiative_place.place_code
    WHERE initiative_place.thread_id = thread.id) AS places,
  (SELECT count(DISTINCT place_code)::int FROM adoption
    WHERE adoption.thread_id = thread.id AND withdrawn_at IS NULL) AS "usedIn"`

/** The tables of `INITIATIVE_COLUMNS`, for `FROM`; theme names in the reader's language. */
export const initiativeTables = (locale: string): Prisma.Sql => Prisma.sql`
  initiative JOIN thread ON thread.id = initiative.thread_id
  LEFT JOIN theme_text ON theme_text.theme_code = thread.theme_code AND theme_text.language = ${locale}`

/** The row as a card. */
export const initiativeCard = (row: InitiativeRow): InitiativeCard => ({
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
  told: itemsTold(row.parts, row.places?.length ?? 0),
  changedAt: row.changedAt.toISOString(),
})
