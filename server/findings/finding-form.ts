import { placesNamed } from '#server/directory/places.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import type { Context } from '#server/platform/context.ts'
import { fieldsOfCsl } from './finding-columns.ts'
import { ownFinding } from './own-finding.ts'

/** What the form of a finding is filled with. */
export interface FindingForm {
  id: number
  version: number
  /** Headline, theme, voice and readers are its conversation's then. */
  published: boolean
  title: string
  /** The summary of a published one was taken back, and is asked for no more. */
  takenBack: boolean
  fields: Record<string, string | string[]>
}

/**
 * A finding of one's own as its form shows it.
 * @throws {Failure} 404 for one that one may not see, 403 for others'
 */
export async function findingForm({ db, actor }: Context, id: number): Promise<FindingForm> {
  const finding = await ownFinding(db, actor, id, 'finding.revise')
  const { csl, version, thread } = finding
  const { reason, status, origin, age, arrival, setting } = finding
  const texts = {
    ...fieldsOfCsl(csl),
    design: finding.design,
    question: finding.question,
    direction: finding.direction,
    involvement: finding.involvement,
    involvementNote: finding.involvementNote,
    participants: finding.participants,
    country: finding.country,
    studiedFrom: finding.studiedFrom,
    studiedTo: finding.studiedTo,
    // A short title may do as the finding in one line; a better one says what was found.
    headline: finding.headline || (csl.title.length <= FORUM_LIMITS.title.max ? csl.title : ''),
    summaryFound: finding.summaryFound,
    summaryMeaning: finding.summaryMeaning,
    summaryCertainty: finding.summaryCertainty,
    language: finding.language,
    theme: finding.theme,
    voice: finding.voice,
    audience: finding.audience,
    limitations: finding.limitations,
    conflicts: finding.conflicts,
    funding: finding.funding,
    comparator: finding.comparator,
    outcomes: finding.outcomes,
    registration: finding.registration,
    ethics: finding.ethics,
    places: (await placesNamed(db, finding.places)).join('\n'),
    openAccessUrl: finding.openAccessUrl,
    retracted: finding.retractedAt ? 'yes' : '',
  }
  return {
    id: finding.id,
    version,
    published: thread !== null,
    takenBack: thread !== null && finding.summaryFound === '',
    title: thread?.title ?? (finding.headline || finding.title),
    fields: {
      ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value ?? '')])),
      ...{ reason, status, origin, age, arrival, setting },
    },
  }
}
