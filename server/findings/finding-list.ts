import type { ThemeCode } from '#server/forum/terms.ts'
import type { Voices } from '#server/forum/views.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { visibleFindings } from '#server/permissions/findings.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { authorsInShort } from './citation.ts'
import type { CslRecord } from './csl-record.ts'
import { type DesignGroup, designsIn } from './design-groups.plain.ts'
import { findingSlug } from './finding-path.plain.ts'
import type { PopulationAspect, PopulationFact } from './population.plain.ts'
import { answerGroup, POPULATION_ASPECTS, type PopulationAspect } from './population.plain.ts'
import { type Design, type Direction, FINDINGS_PER_PAGE, type Question } from './terms.ts'
import type { FindingRowView } from './views.ts'

/** What a list of findings is narrowed to, and where it goes on. */
export interface FindingListInput {
  theme?: ThemeCode | undefined
  design?: Design | undefined
  question?: Question | undefined
  population?: PopulationFact | undefined
  /** Each of which is in the finding, its publication, or the names of its authors. */
  words?: readonly string[] | undefined
  /** Only what is written in this language. */
  language?: TextLanguage | undefined
  /** Only what was published here since. */
  since?: Date | undefined
  /** A whole group of designs. */
  designs?: DesignGroup | undefined
  /** What their population is said to be: an answer to each question, or a region of the world. */
  population?: PopulationFilter | undefined
  /** Where the page before ended, as that page gave it. */
  cursor?: string | undefined
  limit?: number
}

/** Codes of answers, by what is asked of a population. */
export type PopulationFilter = Partial<Record<PopulationAspect, string>>

export interface FindingList {
  findings: FindingRowView[]
  /** Ask with this for the next page. */
  next: string | null
}

interface Row {
  id: number
  title: string
  language: string
  themeCode: string
  themeName: string
  audience: string
  csl: CslRecord
  year: number
  design: Design | null
  direction: Direction | null
  retractedAt: Date | null
  voices: Voices | null
  postCount: number
  publishedAt: Date
}

/**
 * Published findings that the asker may see, the latest published first, a page at a time (keyset paging). An unreadable
 * cursor starts from the top.
 */
export async function findingList(
  { db, actor, locale }: Context,
  { theme, design, language, since, designs, population = {}, cursor, limit = FINDINGS_PER_PAGE, ...narrowed }: FindingListInput,
): Promise<FindingList> {
  const conditions = [Prisma.sql`finding.state = 'published'`, visibleFindings(actor), ...narrowing(narrowed)]
  if (language) conditions.push(Prisma.sql`thread.language = ${language}`)
  if (since) conditions.push(Prisma.sql`finding.published_at >= ${since}::timestamptz`)
  if (designs) conditions.push(ofGroup(designs))
  conditions.push(...ofPopulation(population))
  const from = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor ?? '')
  if (from)
    conditions.push(
      Prisma.sql`(finding.published_at, finding.id) < (${new Date(Number(from[1]))}::timestamptz, ${Number(from[2])})`,
    )
  const rows = await db.$queryRaw<Row[]>`
    SELECT finding.id, thread.title, thread.language, thread.theme_code AS "themeCode",
           coalesce(theme_text.name, thread.theme_code) AS "themeName", thread.audience,
           finding.csl, finding.year, finding.design, finding.direction, finding.retracted_at AS "retractedAt",
           (SELECT json_object_agg(tv.voice, tv.post_count) FROM thread_voice tv WHERE tv.thread_id = thread.id) AS voices,
           thread.post_count AS "postCount", finding.published_at AS "publishedAt"
      FROM finding JOIN thread ON thread.id = finding.thread_id
      LEFT JOIN theme_text ON theme_text.theme_code = thread.theme_code AND theme_text.language = ${locale}
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY finding.published_at DESC, finding.id DESC LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    findings: page.map(rowView),
    next: rows.length > limit && last ? `${last.publishedAt.getTime()}.${last.id}` : null,
  }
}

/** The columns that hold who was studied. */
const POPULATION_COLUMNS: Readonly<Record<PopulationAspect, Prisma.Sql>> = {
  reason: Prisma.sql`finding.reason`,
  status: Prisma.sql`finding.status`,
  origin: Prisma.sql`finding.origin`,
  age: Prisma.sql`finding.age`,
  arrival: Prisma.sql`finding.arrival`,
  setting: Prisma.sql`finding.setting`,
}

/** What is searched for words, without case and accents. The summary is left out: it may be taken back. */
const SEARCHED = Prisma.sql`lower(unaccent(concat_ws(' ', thread.title, finding.title, finding.doi,
  finding.csl->>'container-title', finding.csl->>'author')))`

/** Conditions for what a list is narrowed to. */
function narrowing({ theme, design, question, population, words = [] }: FindingListInput): Prisma.Sql[] {
  return [
    ...(theme ? [Prisma.sql`thread.theme_code = ${theme}`] : []),
    ...(design ? [Prisma.sql`finding.design = ${design}`] : []),
    ...(question ? [Prisma.sql`finding.question = ${question}`] : []),
    ...(population ? [Prisma.sql`${population.code} = ANY (${POPULATION_COLUMNS[population.aspect]})`] : []),
    ...words.map((word) => Prisma.sql`position(lower(unaccent(${word})) IN ${SEARCHED}) > 0`),
  ]
}

/** What nobody has said the design of is in the group that holds the rest. */
const ofGroup = (group: DesignGroup): Prisma.Sql => Prisma.sql`(
  finding.design = ANY(${[...designsIn(group)]}) ${group === 'rest' ? Prisma.sql`OR finding.design IS NULL` : Prisma.empty})`

/** Codes that are no answers count as not given. */
const ofPopulation = (population: PopulationFilter): Prisma.Sql[] =>
  POPULATION_ASPECTS.flatMap((aspect) => {
    const group = answerGroup(aspect, population[aspect] ?? null)
    return group ? [Prisma.sql`${Prisma.raw(`finding.${aspect}`)} && ${[...group.answers]}`] : []
  })

const rowView = (row: Row): FindingRowView => ({
  id: row.id,
  slug: findingSlug(row.title),
  title: row.title,
  language: row.language,
  theme: { code: row.themeCode, name: row.themeName },
  authors: authorsInShort(row.csl),
  year: row.year,
  container: row.csl['container-title'] ?? null,
  design: row.design,
  direction: row.direction,
  retracted: row.retractedAt !== null,
  members: row.audience === 'members',
  voices: row.voices ?? {},
  replyCount: row.postCount - 1,
  publishedAt: row.publishedAt.toISOString(),
})
