import { type InstitutionView, institutionName } from '#server/directory/find-institutions.ts'
import type { Age, Arrival, Reason, Setting, Status } from '#server/directory/population.plain.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Audience } from '#server/forum/terms.ts'
import { isMember, READER } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { itemsTold } from './completeness.plain.ts'
import type { ContactView } from './contact.plain.ts'
import { isElsewhere } from './elsewhere.plain.ts'
import { byOthers } from './evidence-of.ts'
import { firstSentence } from './in-short.plain.ts'
import { type Nearest, nearestOf } from './nearest.plain.ts'
import { isQuiet } from './quiet.plain.ts'
import type { NamedPlace, Parts, Rung, Running, Stage } from './terms.ts'

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
  /** Where others say that they use it, each place once. */
  adoptedIn: NamedPlace[] | null
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
  /** What it costs, in one sentence. */
  costLine: string
  level: 0 | Rung
  stage: Stage
  places: NamedPlace[]
  /** Places elsewhere that use it, as level and stage count them. */
  usedIn: number
  /** Of all places where it is used, the nearest to the place that was asked from. */
  nearest: Nearest | null
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
  (SELECT json_agg(DISTINCT jsonb_build_object('code', place.code, 'name', place.name))
     FROM adoption JOIN place ON place.code = adoption.place_code
    WHERE adoption.thread_id = thread.id AND adoption.withdrawn_at IS NULL
      AND ${byOthers('adoption')}) AS "adoptedIn"`

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

/** Letters of what it costs on a card. */
const COST_ROOM = 90

/**
 * The row as a card.
 * @param now decides whether it is quiet
 * @param kilometres how far all places are from the one that was asked from
 */
export function initiativeCard(
  row: InitiativeRow,
  now: Date,
  kilometres?: ReadonlyMap<string, number>,
): InitiativeCard {
  const places = row.places ?? []
  const codes = places.map(({ code }) => code)
  const elsewhere = (row.adoptedIn ?? []).filter(({ code }) => isElsewhere(code, codes))
  return {
    id: row.id,
    slug: slugOf(row.title),
    title: row.title,
    language: row.language,
    audience: row.audience,
    theme: { code: row.themeCode, name: row.themeName },
    line: row.parts.line ?? row.parts.whom ?? '',
    cost: row.parts.cost ?? '',
    costLine: firstSentence(row.parts.cost ?? '', row.language, COST_ROOM),
    level: row.level,
    stage: row.stage,
    places,
    usedIn: elsewhere.length,
    nearest: (kilometres && nearestOf([...places, ...elsewhere], kilometres)) ?? null,
    settings: row.settings,
    languages: row.languages,
    institutions: row.institutions ?? [],
    contact: row.contact,
    told: itemsTold(row.parts, places.length, row.materialCount),
    quietSince: isQuiet(row, now) ? row.confirmedRunningAt.toISOString() : null,
    changedAt: row.changedAt.toISOString(),
  }
}
