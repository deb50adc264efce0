import { themes } from '#server/forum/themes.ts'
import { filterConditions } from '#server/forum/thread-list.ts'
import { visibleFindings } from '#server/permissions/findings.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { type DesignGroup, designGroupOf } from './design-groups.plain.ts'
import { type CountedFindings, type CountedRecords, cellsOf, type MapCell, unsaidIn } from './evidence-map.plain.ts'
import { answerGroups, type PopulationAspect } from './population.plain.ts'
import { answerName } from './region-names.ts'
import type { Design } from './terms.ts'

/** What the map is drawn of. */
export interface EvidenceMapInput {
  /** What is asked of the population, across. */
  by: PopulationAspect
  /** Only findings of these designs. */
  group?: DesignGroup | undefined
}

/** A theme with what is known of it, and what is asked. */
export interface EvidenceMapRow {
  theme: { code: string; name: string }
  /** Themes of the WHO global research agenda on health, migration and displacement (2023), T1–T5. */
  whoAgenda: string[]
  cells: MapCell[]
  /** Questions that nobody but their author has answered, and those of them that service users speak in. */
  questions: number
  usersQuestions: number
}

/** Themes down, a population across. */
export interface EvidenceMap {
  /** Answers, by code and in the reader's language. */
  columns: { code: string; name: string }[]
  rows: EvidenceMapRow[]
  /** Findings and initiatives of which nobody has said this. */
  unsaid: { findings: number; initiatives: number }
}

/** The lists in which initiatives tell whom they are for. Of origins they tell nothing. */
const INITIATIVE_LISTS = {
  reason: 'reasons',
  status: 'statuses',
  age: 'ages',
  arrival: 'arrivals',
  setting: 'settings',
  origin: undefined,
} as const satisfies Record<PopulationAspect, string | undefined>

/**
 * What published findings, initiatives and open questions there are, by theme and population, as far as the asker may see
 * them. Retracted findings are no evidence and are not counted.
 */
export async function evidenceMap(context: Context, { by, group }: EvidenceMapInput): Promise<EvidenceMap> {
  const columns = answerGroups(by)
  const [list, findings, initiatives, questions] = await Promise.all([
    themesWithAgenda(context),
    countedFindings(context, by),
    countedInitiatives(context, by),
    openQuestions(context),
  ])
  const of = <T extends { theme: string }>(rows: readonly T[], theme: string): T[] =>
    rows.filter((row) => row.theme === theme)
  return {
    columns: columns.map(({ code }) => ({ code, name: answerName(by, code, context.locale) })),
    rows: list.map(({ code, name, whoAgenda }) => ({
      theme: { code, name },
      whoAgenda,
      cells: cellsOf(columns, { findings: of(findings, code), initiatives: of(initiatives, code), group }),
      questions: of(questions, code)[0]?.count ?? 0,
      usersQuestions: of(questions, code)[0]?.byUsers ?? 0,
    })),
    unsaid: {
      findings: unsaidIn(findings.filter((each) => !group || each.group === group)),
      initiatives: unsaidIn(initiatives),
    },
  }
}

async function themesWithAgenda({ db, locale }: Context) {
  const [list, agenda] = await Promise.all([
    themes(db, locale),
    db.theme.findMany({ select: { code: true, whoAgenda: true } }),
  ])
  const agendaOf = new Map(agenda.map(({ code, whoAgenda }) => [code, whoAgenda]))
  return list.map(({ code, name }) => ({ code, name, whoAgenda: agendaOf.get(code) ?? [] }))
}

async function countedFindings({ db, actor }: Context, by: PopulationAspect): Promise<CountedFindings[]> {
  const answers = Prisma.raw(`finding.${by}`)
  const rows = await db.$queryRaw<(CountedRecords & { design: Design | null })[]>`
    SELECT thread.theme_code AS theme, ${answers} AS answers, finding.design, count(*)::int AS count
      FROM finding JOIN thread ON thread.id = finding.thread_id
     WHERE finding.state = 'published' AND finding.retracted_at IS NULL AND ${visibleFindings(actor)}
     GROUP BY 1, 2, 3`
  return rows.map(({ design, ...row }) => ({ ...row, group: designGroupOf(design) }))
}

async function countedInitiatives({ db, actor }: Context, by: PopulationAspect): Promise<CountedRecords[]> {
  const list = INITIATIVE_LISTS[by]
  if (!list) return []
  return db.$queryRaw<CountedRecords[]>`
    SELECT thread.theme_code AS theme, ${Prisma.raw(`initiative.${list}`)} AS answers, count(*)::int AS count
      FROM initiative JOIN thread ON thread.id = initiative.thread_id
     WHERE ${visibleThreads(actor)} GROUP BY 1, 2`
}

/** By the conditions of the lists that the map leads to. */
function openQuestions(context: Context): Promise<{ theme: string; count: number; byUsers: number }[]> {
  const open = Prisma.join(filterConditions(context, { waiting: true }), ' AND ')
  const byUsers = Prisma.join(filterConditions(context, { waiting: true, group: 'service_user' }), ' AND ')
  return context.db.$queryRaw`
    SELECT thread.theme_code AS theme, count(*)::int AS count, (count(*) FILTER (WHERE ${byUsers}))::int AS "byUsers"
      FROM thread WHERE ${open} GROUP BY 1`
}
