import { z } from 'zod'
import { AGES, ARRIVALS, REASONS, SETTINGS, STATUSES } from '#server/directory/population.plain.ts'
import { POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { DESIGNS, DIRECTIONS, INVOLVEMENTS, QUESTIONS } from '#server/findings/terms.ts'
import { KINDS } from '#server/forum/terms.ts'
import { ITEMS } from '#server/initiatives/completeness.plain.ts'
import { FACTS, PARTS, RUNGS, RUNNING, STAGES } from '#server/initiatives/terms.ts'
import { RELATION_KINDS, RELATION_STATES, VERDICTS } from '#server/relations/terms.ts'
import { address, component, count, group, html, instant, language, person, theme, voices } from './shapes.ts'

const level = z.int().min(0).max(5).describe('Rung of the evidence ladder (Nesta); 0 stands below it')
const rung = z.literal([...RUNGS])

const initiativeFields = {
  id: z.int().describe('The number of its thread'),
  url: address,
  conversation: address,
  title: z.string(),
  language,
  theme,
  line: z.string(),
  cost: z.string(),
  level,
  stage: z.enum(STAGES).describe('Computed from adoptions'),
  places: z
    .array(z.object({ code: z.string(), name: z.string() }))
    .describe('Codes of counties and municipalities, 2024'),
  usedIn: count.describe('Places elsewhere that use it'),
  settings: z.array(z.enum(SETTINGS)),
  told: z.int().describe(`Items of TIDieR that are told, of ${ITEMS}`),
  changedAt: instant,
}

export const initiativeSummary = component('InitiativeSummary', z.object(initiativeFields))

export const initiative = component(
  'Initiative',
  z.object({
    ...initiativeFields,
    createdAt: instant,
    version: count,
    running: z.enum(RUNNING),
    parts: z.partialRecord(z.enum(PARTS), z.string()).describe('The description, by the parts of TIDieR and others'),
    population: z.object({
      reasons: z.array(z.enum(REASONS)),
      statuses: z.array(z.enum(STATUSES)),
      ages: z.array(z.enum(AGES)),
      arrivals: z.array(z.enum(ARRIVALS)),
    }),
    owners: z.array(person.extend({ voice: group.nullable() })),
    next: z
      .object({ rung, demands: z.array(z.string()) })
      .nullable()
      .describe('What the next rung asks for'),
    claims: z.array(z.object({ fact: z.enum(FACTS), rung, words: z.string(), by: person, claimedAt: instant })),
    confirmations: z.array(
      z.object({ rung, words: z.string(), by: person, voice: group, confirmedAt: instant, outdated: z.boolean() }),
    ),
    adoptions: z.array(
      z.object({
        id: z.string(),
        organisation: z.string(),
        place: z.string(),
        sinceYear: z.int(),
        adaptations: z.string(),
        outcome: z.string(),
        measured: z.boolean(),
        by: person,
        voice: group,
        learnedFrom: z.string().nullable().describe('The adoption that it was learned from'),
      }),
    ),
    replyCount: count,
  }),
)

const findingFields = {
  id: z.int(),
  url: address,
  title: z.string().describe('The finding in one line'),
  language,
  theme,
  year: z.int().describe('Year of publication'),
  design: z.enum(DESIGNS).nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  voices,
  replyCount: count,
}

export const findingSummary = component(
  'FindingSummary',
  z.object({
    ...findingFields,
    authors: z.string(),
    container: z.string().nullable().describe('Where it appeared'),
    retracted: z.boolean(),
    publishedAt: instant.describe('When it was published here'),
  }),
)

export const finding = component(
  'Finding',
  z.object({
    ...findingFields,
    conversation: address,
    doi: z.string().nullable(),
    readAt: z.object({ href: z.string(), open: z.boolean() }).nullable(),
    question: z.enum(QUESTIONS).nullable(),
    step: z
      .union([z.int().min(1).max(5), z.literal('qualitative')])
      .nullable()
      .describe('Level of evidence, Oxford CEBM 2011'),
    involvement: z.enum(INVOLVEMENTS).nullable(),
    involvementNote: z.string(),
    participants: count.nullable(),
    country: z.string().nullable().describe('In English'),
    studied: z.object({ from: z.int().nullable(), to: z.int().nullable() }),
    population: z.record(z.enum(POPULATION_ASPECTS), z.array(z.string())).describe('Codes; origins by UN M49'),
    summary: z
      .object({ language, found: html, meaning: html, certainty: html })
      .nullable()
      .describe('In plain words; null once its writer took it back'),
    limitations: z.string(),
    conflicts: z.string(),
    funding: z.string(),
    retractedAt: instant.nullable(),
    citations: z.object({ apa: html, vancouver: html }),
    csl: z.record(z.string(), z.unknown()).describe('The publication in CSL-JSON'),
  }),
)

const end = z.object({
  thread: z.int(),
  url: address.describe('The record, or else the conversation'),
  title: z.string(),
  language,
  kind: z.enum(KINDS),
})

export const relation = component(
  'Relation',
  z.object({
    id: z.string(),
    kind: z.enum(RELATION_KINDS).describe('What “from” says of “to”'),
    cito: address.nullable().describe('The same in the Citation Typing Ontology'),
    from: end,
    to: end,
    reason: z.string(),
    language,
    by: person,
    voice: group,
    state: z.enum(RELATION_STATES),
    createdAt: instant,
    answers: z.array(
      z.object({
        by: person,
        voice: group,
        verdict: z.enum(VERDICTS),
        words: z.string(),
        language,
        answeredAt: instant,
      }),
    ),
  }),
)
