import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { postFields, rowNumber } from '#server/forum/post-input.ts'
import { OPEN_AUDIENCES } from '#server/forum/terms.ts'
import { themeCode } from '#server/forum/theme-code.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import type { MessageKey } from '#server/i18n/messages.plain.ts'
import { doiOf } from '#server/platform/doi.plain.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { several, tick } from '#server/platform/parse.ts'
import { COUNTRIES } from './countries.plain.ts'
import { lineWithWrongOrcid } from './names.plain.ts'
import { answersTo, goTogether, type PopulationAspect } from './population.plain.ts'
import { DESIGNS, DIRECTIONS, INVOLVEMENTS, FINDING_LIMITS as LIMITS, PUBLICATION_TYPES, QUESTIONS } from './terms.ts'

const unsaid = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
/** One of a list, or nothing. */
const maybeOne = <const T extends readonly string[]>(list: T, error: MessageKey = 'field.invalid') =>
  z.preprocess(unsaid, z.enum(list, { error }).nullable())
const line = (max: number = LIMITS.line.max) => guardedText({ max, line: true }).optional().default('')
const note = guardedText(LIMITS.note).optional().default('')
const whole = (min: number, max: number, error: MessageKey) =>
  z.preprocess(
    (value) => unsaid(typeof value === 'string' ? value.replace(/[\s\u00a0]/g, '') : value),
    z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error }).nullable(),
  )
const year = whole(LIMITS.year.min, LIMITS.year.max, 'finding.year_range')
const answers = (aspect: PopulationAspect) =>
  several(z.enum(answersTo(aspect) as [string, ...string[]]), { max: 40 }).refine(goTogether, {
    error: 'finding.not_reported_alone',
  })

const webAddress = line(LIMITS.address.max).refine(
  (text) => text === '' || (URL.canParse(text) && /^https?:\/\/[^/]/i.test(text)),
  { error: 'finding.address_unreadable' },
)

/** One a line; an ORCID iD is checked, for a slip of the pen leads to somebody else. */
const authors = guardedText(LIMITS.authors)
  .optional()
  .default('')
  .transform((lines, context) => {
    const number = lineWithWrongOrcid(lines)
    if (number === undefined) return lines
    context.addIssue({ code: 'custom', message: 'finding.orcid_wrong', params: { line: number } })
    return z.NEVER
  })

/** What was published. */
const reference = {
  type: z.enum(PUBLICATION_TYPES, { error: 'finding.type_choose' }),
  title: guardedText({ ...LIMITS.title, line: true }),
  authors,
  year: year.refine((value) => value !== null, { error: 'field.missing' }).transform(Number),
  container: line(),
  volume: line(LIMITS.number.max),
  issue: line(LIMITS.number.max),
  page: line(LIMITS.number.max),
  publisher: line(),
  doi: line().transform((text, context) => {
    const doi = text === '' ? '' : doiOf(text)
    if (doi !== undefined) return doi
    context.addIssue({ code: 'custom', message: 'finding.doi_unreadable' })
    return z.NEVER
  }),
  pmid: line(LIMITS.number.max)
    .transform((text) => text.replace(/^pmid:?\s*/i, ''))
    .refine((text) => /^(?:[1-9]\d{0,8})?$/.test(text), { error: 'finding.pmid_unreadable' }),
  address: webAddress,
}

/** What is known of the study. */
const study = {
  design: maybeOne(DESIGNS),
  question: maybeOne(QUESTIONS),
  direction: maybeOne(DIRECTIONS),
  involvement: maybeOne(INVOLVEMENTS),
  involvementNote: note,
  participants: whole(0, LIMITS.participants, 'finding.count_unreadable'),
  country: maybeOne(COUNTRIES),
  studiedFrom: year,
  studiedTo: year,
  reason: answers('reason'),
  status: answers('status'),
  origin: answers('origin'),
  age: answers('age'),
  arrival: answers('arrival'),
  setting: answers('setting'),
  /** One a line, by name; what they are is looked up (`places-of.ts`). */
  places: guardedText({ max: 2_000 }).optional().default(''),
  comparator: note,
  outcomes: note,
  registration: line(LIMITS.line.max),
  ethics: line(LIMITS.line.max),
  limitations: note,
  conflicts: note,
  funding: note,
  openAccessUrl: webAddress.transform((text) => text || null),
  retracted: tick,
}

const inOrder = <T extends { studiedFrom: number | null; studiedTo: number | null }>(study: T): boolean =>
  study.studiedFrom === null || study.studiedTo === null || study.studiedFrom <= study.studiedTo
const YEARS_TURNED = { error: 'finding.years_turned' satisfies MessageKey, path: ['studiedTo'] }

/** Questions about who was studied; the setting says where. */
const WHO = ['age', 'origin', 'reason', 'status', 'arrival'] as const satisfies readonly PopulationAspect[]
/** What others read says who was studied, or that the study does not tell. */
const saysWho = (study: Record<(typeof WHO)[number], readonly string[]>): boolean =>
  WHO.some((aspect) => study[aspect].length > 0)
const WHO_MISSING = {
  error: 'finding.population_missing' satisfies MessageKey,
  // The first of the questions carries it.
  path: [WHO[0]],
  // Said together with what else is missing, not only once that is there.
  when: ({ value }: { value: unknown }) => WHO.every((aspect) => Array.isArray((value as RecordFields)[aspect])),
}
/** What others read also says whether people with experience took part, if only that nothing is said of it. */
const stated = {
  involvement: study.involvement.refine((level): boolean => level !== null, { error: 'finding.involvement_missing' }),
}

const summaryPart = guardedText({ max: LIMITS.summary.max }).optional().default('')
const draft = {
  ...reference,
  ...study,
  headline: line(LIMITS.headline.max),
  summaryFound: summaryPart,
  summaryMeaning: summaryPart,
  summaryCertainty: summaryPart,
  language: maybeOne(TEXT_LANGUAGES),
  theme: z.preprocess(unsaid, themeCode.nullable()),
  voice: maybeOne(GROUPS),
  audience: z.enum(OPEN_AUDIENCES, { error: 'audience.choose' }).optional().default('public'),
}
const summary = {
  summaryFound: guardedText(LIMITS.summary),
  summaryMeaning: guardedText(LIMITS.summary),
  summaryCertainty: guardedText(LIMITS.summary),
  language: postFields.language,
}

/** Which finding, and its version when the form was filled in. */
const opened = { id: rowNumber, version: rowNumber }
export const whichInput = z.object(opened)

/** A finding that is added by hand: what was published, and whatever else is known already. */
export const addInput = z.object({ ...draft, idempotencyKey: postFields.idempotencyKey }).refine(inOrder, YEARS_TURNED)
/** A draft that is kept as far as it has come. */
export const draftInput = z.object({ ...draft, ...opened }).refine(inOrder, YEARS_TURNED)
/** A published finding that is changed. Its headline, theme, voice and readers are its conversation's. */
export const reviseInput = z
  .object({ ...reference, ...study, ...stated, ...summary, ...opened })
  .refine(inOrder, YEARS_TURNED)
  .refine(saysWho, WHO_MISSING)
/** A published finding whose summary was taken back: the rest of it. */
export const reviseRecordInput = z
  .object({ ...reference, ...study, ...stated, ...opened })
  .refine(inOrder, YEARS_TURNED)
  .refine(saysWho, WHO_MISSING)
/** A draft that is whole. */
export const publishInput = z
  .object({
    ...draft,
    ...stated,
    ...summary,
    ...opened,
    headline: guardedText({ ...LIMITS.headline, line: true }),
    theme: themeCode,
    voice: postFields.voice,
    audience: z.enum(OPEN_AUDIENCES, { error: 'audience.choose' }),
    idempotencyKey: postFields.idempotencyKey,
  })
  .refine(inOrder, YEARS_TURNED)
  .refine(saysWho, WHO_MISSING)

/** Fields of what was published and of the study, as every form has them. */
export type RecordFields = Omit<z.output<typeof reviseRecordInput>, keyof typeof opened>
