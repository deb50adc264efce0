import { randomUUID } from 'node:crypto'
import { addFinding } from '#server/findings/add-finding.ts'
import { type PublishedFinding, publishFinding } from '#server/findings/publish-finding.ts'
import type { Db } from '#server/platform/db.ts'
import { contextOf, type TestMember } from '#tests/support/world.ts'

type Fields = Record<string, unknown>

/** What somebody fills in of a publication. */
export const publication = (changes: Fields = {}): Fields => ({
  type: 'article-journal',
  title: 'Interpreter use by time of day in Norwegian primary care',
  authors: 'Haugen, K.\nOsman, M.\nNorwegian Institute of Examples',
  year: '2025',
  container: 'Nordic Journal of Examples',
  volume: '18',
  issue: '2',
  page: '211-220',
  doi: '10.5555/njpc.2025.0147',
  ...changes,
})

/** What somebody fills in of a study, of a summary, and of its conversation. */
export const wholeFinding = (changes: Fields = {}): Fields => ({
  ...publication(),
  headline: 'Use of interpreters falls by half after 16:00',
  summaryFound: 'In daytime an interpreter took part in four of ten visits, after 16:00 in fewer than two.',
  summaryMeaning: 'Where the interpreter was booked with the appointment, the drop was **almost gone**.',
  summaryCertainty: 'Quite sure about the drop, less sure about why it is there.',
  language: 'en',
  design: 'register_based',
  question: 'prevalence',
  direction: 'descriptive',
  participants: '1 204 118',
  country: 'NO',
  studiedFrom: '2021',
  studiedTo: '2023',
  age: ['child', 'adult'],
  origin: 'pooled',
  status: ['not_reported'],
  involvement: 'consulted',
  funding: 'University of Examples',
  theme: 'language-interpreting',
  voice: 'researcher',
  audience: 'public',
  ...changes,
})

/** A draft that somebody has added by hand. */
export const addedFinding = (db: Db, by: TestMember, changes: Fields = {}): Promise<{ id: number }> =>
  addFinding(contextOf(db, by), { ...publication(changes), idempotencyKey: randomUUID() })

/** A finding that somebody has added and published; each with a title of its own unless one is given. */
export async function publishedFinding(
  db: Db,
  by: TestMember,
  changes: Fields = {},
  now?: Date,
): Promise<PublishedFinding> {
  const voice = by.groups[0]
  const facts = { title: `Study ${randomUUID()}`, doi: '', voice, ...changes }
  const { id } = await addedFinding(db, by, facts)
  return publishFinding(contextOf(db, by, now ? { now } : {}), {
    ...wholeFinding(facts),
    id,
    version: 1,
    idempotencyKey: randomUUID(),
  })
}
