import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addFinding } from '#server/findings/add-finding.ts'
import { discardFinding } from '#server/findings/discard-finding.ts'
import { evidenceMap } from '#server/findings/evidence-map.ts'
import { evidenceMapFile, fieldFiguresFile } from '#server/findings/evidence-map-file.ts'
import { fieldFigures } from '#server/findings/field-figures.ts'
import { findingAddresses, lastFinding } from '#server/findings/finding-addresses.ts'
import { findingCsl, findingExport } from '#server/findings/finding-export.ts'
import { findingForm } from '#server/findings/finding-form.ts'
import { findingList } from '#server/findings/finding-list.ts'
import { findingOfThread } from '#server/findings/finding-of-thread.ts'
import { findingPage } from '#server/findings/finding-page.ts'
import { importFindings } from '#server/findings/import-findings.ts'
import { lookUpFinding } from '#server/findings/look-up-finding.ts'
import { ownFindingDrafts } from '#server/findings/own-finding-drafts.ts'
import { publishFinding } from '#server/findings/publish-finding.ts'
import { reviseFinding } from '#server/findings/revise-finding.ts'
import { saveFindingDraft } from '#server/findings/save-finding-draft.ts'
import { OPEN_AUDIENCES } from '#server/forum/terms.ts'
import { can } from '#server/permissions/can.ts'
import { findingRules, visibleFindings } from '#server/permissions/findings.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { addedFinding, publication, publishedFinding, wholeFinding } from '#tests/findings/filling.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, member, type TestMember } from '#tests/support/world.ts'
import { databaseFunctions } from './exported-queries.ts'
import { ACTORS, type ActorName, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const { db, pool } = await testDatabase()
beforeAll(() =>
  establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }),
)

const finding = (audience?: string) => ({ addedById: 'author', thread: audience ? { audience } : null })
const TABLE: RuleTable = {
  'finding.add': [['a draft', undefined, MEMBERS]],
  'finding.read': [
    ['a draft', finding(), ['the author']],
    ['a published one', finding('public'), EVERYBODY],
    ['one among members', finding('members'), MEMBERS],
  ],
  'finding.revise': [
    ['a draft', finding(), ['the author']],
    ['a published one', finding('public'), ['the author']],
  ],
  'finding.publish': [
    ['a draft', finding(), ['the author']],
    ['a published one', finding('public'), NOBODY],
  ],
  'finding.discard': [
    ['a draft', finding(), ['the author']],
    ['a published one', finding('members'), NOBODY],
  ],
}

describe('of findings', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(findingRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })
})

/** Findings on which the rule and its twin for queries disagree about an actor. */
async function disagreements(actor: Actor, twin = visibleFindings): Promise<number[]> {
  const picked = await db.$queryRaw<{ id: number }[]>`
    SELECT finding.id FROM finding LEFT JOIN thread ON thread.id = finding.thread_id WHERE ${twin(actor)}`
  const visible = new Set(picked.map(({ id }) => id))
  const all = await db.finding.findMany({ include: { thread: true } })
  return all.filter((each) => can(actor, 'finding.read', each) !== visible.has(each.id)).map(({ id }) => id)
}

describe('which findings queries pick and which may be read is the same', () => {
  it.each(Object.keys(ACTORS) as ActorName[])('for %s', async (name) => {
    const like: Actor = ACTORS[name]
    const asking = like.kind === 'member' ? await member(db, { groups: like.groups, roles: like.roles }) : undefined
    const other = await member(db)
    for (const owner of [other, ...(asking?.groups.length ? [asking] : [])]) {
      await addedFinding(db, owner, { title: `A draft of ${owner.id}`, doi: '' })
      for (const audience of OPEN_AUDIENCES) await publishedFinding(db, owner, { audience })
    }
    const actor = asking ? actorOf(asking) : like
    expect(await disagreements(actor)).toEqual([])
    expect((await disagreements(actor, () => Prisma.sql`false`)).length).toBeGreaterThan(0)
    expect(await db.finding.count()).toBeGreaterThanOrEqual(3)
  })
})

const sent = () => ({ version: 1, idempotencyKey: randomUUID() })

/** What is asked of one finding, by the name of the function. */
const OF_ONE: Record<string, (context: Context, id: number) => Promise<unknown>> = {
  findingPage,
  findingForm,
  findingCsl,
  findingExport: (context, id) => findingExport(context, { id, format: 'bib' }),
  saveFindingDraft: (context, id) => saveFindingDraft(context, { ...publication(), id, version: 1 }),
  reviseFinding: (context, id) => reviseFinding(context, { ...wholeFinding(), ...sent(), id }),
  publishFinding: (context, id) => publishFinding(context, { ...wholeFinding({ voice: 'clinician' }), ...sent(), id }),
  discardFinding: (context, id) => discardFinding(context, { id }),
}

const EVERY_NUMBER = { from: 1, to: 2_000_000_000 }

/** Questions and commands that name no finding, by the name of the function. */
const OVER_ALL: Record<string, (context: Context) => Promise<unknown>> = {
  findingList: (context) => findingList(context, {}),
  findingAddresses: (context) => findingAddresses(context, EVERY_NUMBER),
  lastFinding,
  evidenceMap: (context) => evidenceMap(context, { by: 'status' }),
  evidenceMapFile: (context) => evidenceMapFile(context, { by: 'status' }),
  fieldFigures,
  fieldFiguresFile,
  ownFindingDrafts,
  lookUpFinding: (context) =>
    lookUpFinding(context, { doi: '10.5555/njpc.2025.0147' }).then((done) => ({ ...done, id: done.id && 'an id' })),
  addFinding: (context) => addFinding(context, { ...publication(), ...sent() }).then(() => 'added'),
  importFindings: async (context) => {
    const title = publication().title
    const bibliography = JSON.stringify({ title, DOI: '10.5555/njpc.2025.0147', issued: { raw: '2025' } })
    return (await importFindings(context, { bibliography })).map(({ outcome }) => outcome)
  },
}

/** What tells nothing of others' findings, and why. */
const TELLS_NOTHING: Record<string, string> = {
  lastImport: 'it answers with the asker’s own last import',
  findingOfThread: 'asked of a thread: below',
  knownWork: 'part of commands: it finds only what the asker may see',
  knownWorks: 'part of commands: it finds only what the asker may see',
  lockFindingsOf: 'part of commands',
  ownFinding: 'part of commands and of the form: it asks',
  lockOwnFinding: 'part of commands: it asks',
  lockWork: 'part of commands',
  placesOf: 'it tells of places alone',
  withinDraftRoom: 'part of commands: it counts the asker’s own drafts',
  lookUpWork: 'it tells what is published elsewhere, and of nobody here',
  sweepLookedUpWorks: 'a job, which tells nobody anything',
}

const outcomeOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    (answer) => ({ answer }),
    ({ name, status, said, fields }) => ({ name, status, said, fields }),
  )

describe('a draft', () => {
  it.each(Object.entries(OF_ONE))('is to others as if there were none, through %s', async (_name, ask) => {
    const { id } = await addedFinding(db, await member(db))
    for (const asking of [contextOf(db), contextOf(db, await member(db, { roles: ['coordinator'] }))]) {
      const answer = await outcomeOf(ask(asking, id))
      expect(answer).toEqual(await outcomeOf(ask(asking, 2_000_000_000)))
      expect(answer).toMatchObject({ name: 'Failure' })
    }
  })

  it.each(Object.entries(OVER_ALL))('of somebody else changes nothing of what %s answers', async (_name, ask) => {
    const asking = async (): Promise<TestMember> => member(db)
    const before = await outcomeOf(ask(contextOf(db, await asking())))
    await db.finding.deleteMany()
    await addedFinding(db, await member(db))
    expect(await outcomeOf(ask(contextOf(db, await asking())))).toEqual(before)
  })
})

describe('a finding among members', () => {
  it('is to a reader as if there were none', async () => {
    const nora = await member(db)
    const { id, threadId } = await publishedFinding(db, nora, { audience: 'members' })
    for (const ask of Object.values(OF_ONE))
      expect(await outcomeOf(ask(contextOf(db), id))).toEqual(await outcomeOf(ask(contextOf(db), 2_000_000_000)))
    expect(await findingList(contextOf(db), {})).toEqual({ findings: [], next: null })
    expect(await findingOfThread(contextOf(db), threadId)).toBeNull()
    expect(await findingAddresses(contextOf(db), EVERY_NUMBER)).toEqual([])
    expect(await lastFinding(contextOf(db))).toBe(0)
    // Otherwise the questions would prove nothing.
    expect((await findingList(contextOf(db, nora), {})).findings).toHaveLength(1)
    expect(await findingOfThread(contextOf(db, nora), threadId)).not.toBeNull()
    expect(await findingAddresses(contextOf(db, nora), EVERY_NUMBER)).toHaveLength(1)
  })
})

it('the guard knows every query and command of findings', () => {
  const tables = [OF_ONE, OVER_ALL, TELLS_NOTHING].flatMap((table) => Object.keys(table))
  expect(databaseFunctions('server/findings/').sort()).toEqual(tables.sort())
})
