import { placesNamed } from '#server/directory/places.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { postsOf } from '#server/forum/post-rows.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Voices } from '#server/forum/views.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { doiAddress } from '#server/platform/doi.plain.ts'
import { notFound } from '#server/platform/failures.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { cebmStep } from './cebm-step.ts'
import { citationOf } from './citation.ts'
import type { CslRecord } from './csl-record.ts'
import { findingSlug } from './finding-path.plain.ts'
import { linesOfNames } from './names.plain.ts'
import { POPULATION_ASPECTS, type PopulationAspect } from './population.plain.ts'
import { regionName } from './region-names.ts'
import { registrationAddress } from './registration-address.ts'
import type { Design, Direction, Involvement, Question } from './terms.ts'
import type { FindingPage, PopulationAnswer, SummaryView } from './views.ts'

/** A finding with its conversation, as Prisma reads it. */
async function findingRow({ db, locale }: Context, id: number) {
  return db.finding.findUnique({
    // No finding has the number 0.
    where: { id: rowNumber.catch(0).parse(id) },
    include: {
      thread: {
        include: {
          voices: true,
          theme: { include: { texts: { where: { language: locale } } } },
        },
      },
    },
  })
}
type FindingRow = NonNullable<Awaited<ReturnType<typeof findingRow>>>

/**
 * All that is known of a finding, with how it is cited and who has talked of it.
 * @throws {Failure} 404 for one that one may not see
 */
export async function findingPage(context: Context, id: number): Promise<FindingPage> {
  const { db, actor, locale } = context
  const row = await findingRow(context, id)
  if (!row) throw notFound()
  authorize(actor, 'finding.read', row)
  const { thread } = row
  const csl = row.csl as unknown as CslRecord
  const spoken =
    thread !== null &&
    isMember(actor) &&
    (await db.post.count({ where: { threadId: thread.id, authorId: actor.id, withdrawnAt: null } })) > 0
  const title = thread?.title ?? (row.headline || row.title)
  return {
    id: row.id,
    slug: findingSlug(title),
    title,
    language: thread?.language ?? row.language ?? csl.language?.slice(0, 2),
    theme: thread && { code: thread.themeCode, name: thread.theme.texts[0]?.name ?? thread.themeCode },
    thread: thread && {
      id: thread.id,
      slug: slugOf(thread.title),
      replyCount: thread.postCount - 1,
      voices: Object.fromEntries(thread.voices.map(({ voice, postCount }) => [voice, postCount])) as Voices,
      members: thread.audience === 'members',
    },
    year: row.year,
    doi: csl.DOI ?? null,
    readAt: readAt(row.openAccessUrl, csl),
    citations: { apa: citationOf(csl, 'apa', locale), vancouver: citationOf(csl, 'vancouver', locale) },
    ...studyOf(row, locale),
    summary: summaryOf(row),
    ...notesOf(row),
    authors: authorsWithOrcid(csl),
    pmid: csl.PMID ?? null,
    places: await placesNamed(db, row.places),
    retractedAt: row.retractedAt?.toISOString() ?? null,
    latest: thread ? await latestReplies(context, thread) : [],
    may: {
      revise: can(actor, 'finding.revise', row),
      publish: can(actor, 'finding.publish', row),
      invite: thread !== null && can(actor, 'thread.invite', { ...thread, spoken }),
    },
  }
}

/** What is told of the study in words. */
const notesOf = ({ limitations, conflicts, funding, comparator, outcomes, registration, ethics }: FindingRow) => ({
  ...{ limitations, conflicts, funding, comparator, outcomes, ethics },
  registration: registration && { text: registration, href: registrationAddress(registration) },
})

/** Authors whose ORCID iD the record tells. */
const authorsWithOrcid = ({ author = [] }: CslRecord): FindingPage['authors'] =>
  author.flatMap(({ ORCID, ...name }) => (ORCID ? [{ name: linesOfNames([name]), orcid: ORCID }] : []))

/** Replies that the page shows. */
const REPLIES = 2

/** The last replies, but for those of people whom the asker would rather not read. */
function latestReplies({ db, actor }: Context, { id, lastNumber }: { id: number; lastNumber: number }) {
  const muted = isMember(actor)
    ? Prisma.sql`AND post.author_id NOT IN (SELECT blocked_id FROM member_block WHERE blocker_id = ${actor.id}::uuid)`
    : Prisma.empty
  const after = Math.max(1, lastNumber - REPLIES)
  return postsOf(db, id, Prisma.sql`post.number > ${after} AND post.withdrawn_at IS NULL ${muted}`, REPLIES)
}

function readAt(openly: string | null, csl: CslRecord): FindingPage['readAt'] {
  if (openly) return { href: openly, open: true }
  if (csl.DOI) return { href: doiAddress(csl.DOI), open: false }
  return csl.URL && /^https?:\/\//i.test(csl.URL) ? { href: csl.URL, open: false } : null
}

/** What is known of the study itself. */
function studyOf(row: FindingRow, locale: Locale) {
  const [design, question] = [row.design as Design | null, row.question as Question | null]
  return {
    design,
    question,
    direction: row.direction as Direction | null,
    step: cebmStep(question, design) ?? null,
    involvement: row.involvement as Involvement | null,
    involvementNote: row.involvementNote,
    participants: row.participants,
    country: row.country && regionName(row.country, locale),
    studied: { from: row.studiedFrom, to: row.studiedTo },
    population: Object.fromEntries(
      POPULATION_ASPECTS.map((aspect) => [aspect, answersOf(row[aspect], locale)]),
    ) as Record<PopulationAspect, PopulationAnswer[]>,
  }
}

/** Regions have names of their own in the dictionary of languages; all else is said by messages. */
const answersOf = (codes: readonly string[], locale: Locale): PopulationAnswer[] =>
  codes.map((code) => ({ code, name: /^\d{3}$/.test(code) ? regionName(code, locale) : null }))

/** The summary is its writer's words: with the post that says them they are taken back here too (a trigger erases them). */
function summaryOf({ summaryFound, summaryMeaning, summaryCertainty, language }: FindingRow): SummaryView | null {
  if (!summaryFound || !language) return null
  return {
    found: renderMarkdown(summaryFound),
    meaning: renderMarkdown(summaryMeaning),
    certainty: renderMarkdown(summaryCertainty),
    language,
  }
}
