import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addFinding } from '#server/findings/add-finding.ts'
import { discardFinding } from '#server/findings/discard-finding.ts'
import { findingForm } from '#server/findings/finding-form.ts'
import { importFindings } from '#server/findings/import-findings.ts'
import { publishFinding } from '#server/findings/publish-finding.ts'
import { saveFindingDraft } from '#server/findings/save-finding-draft.ts'
import { FINDING_LIMITS } from '#server/findings/terms.ts'
import { announced, whileCommitsFail } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { addedFinding, publication, publishedFinding, wholeFinding } from './filling.ts'

const { db } = await testDatabase()
const researcher = () => member(db, { groups: ['researcher'] })
const sent = () => ({ version: 1, idempotencyKey: randomUUID() })

describe('adding a finding by hand', () => {
  it('makes a draft of one’s own, and the same form sent again is the same draft', async () => {
    const context = contextOf(db, await researcher())
    const form = { ...publication(), idempotencyKey: randomUUID() }
    const answers = await Promise.all([addFinding(context, form), addFinding(context, form), addFinding(context, form)])
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await db.finding.findMany()).toEqual([
      expect.objectContaining({ state: 'draft', threadId: null, year: 2025, doi: '10.5555/njpc.2025.0147' }),
    ])
    expect((await db.finding.findFirstOrThrow()).csl).toEqual({
      type: 'article-journal',
      title: 'Interpreter use by time of day in Norwegian primary care',
      author: [
        { family: 'Haugen', given: 'K.' },
        { family: 'Osman', given: 'M.' },
        { literal: 'Norwegian Institute of Examples' },
      ],
      issued: { 'date-parts': [[2025]] },
      'container-title': 'Nordic Journal of Examples',
      ...{ volume: '18', issue: '2', page: '211-220', DOI: '10.5555/njpc.2025.0147' },
    })
  })

  it.each([
    [{ title: '' }, { title: { key: 'field.missing' } }],
    [{ year: '' }, { year: { key: 'field.missing' } }],
    [{ year: '20' }, { year: { key: 'finding.year_range' } }],
    [{ doi: '10.5555' }, { doi: { key: 'finding.doi_unreadable' } }],
    [{ address: 'javascript:alert(1)' }, { address: { key: 'finding.address_unreadable' } }],
    [{ openAccessUrl: 'www.example.org' }, { openAccessUrl: { key: 'finding.address_unreadable' } }],
    [{ studiedFrom: '2021', studiedTo: '2020' }, { studiedTo: { key: 'finding.years_turned' } }],
    [{ participants: 'many' }, { participants: { key: 'finding.count_unreadable' } }],
    [{ age: ['child', 'not_reported'] }, { age: { key: 'finding.not_reported_alone' } }],
    [
      { authors: 'Haugen, K.\nOsman, M. 0000-0002-1825-0098' },
      { authors: { key: 'finding.orcid_wrong', values: { line: 2 } } },
    ],
    [{ pmid: 'PMC123' }, { pmid: { key: 'finding.pmid_unreadable' } }],
    [{ places: 'Bergen\nBergn' }, { places: { key: 'where.did_you_mean', values: { name: 'Bergn', like: 'Bergen' } } }],
    [{ places: 'Atlantis' }, { places: { key: 'finding.place_unknown', values: { name: 'Atlantis' } } }],
    [{ type: 'song' }, { type: { key: 'finding.type_choose' } }],
  ])('is refused in words beside the field: %j', async (changes, fields) => {
    const asking = addFinding(contextOf(db, await researcher()), { ...publication(changes), ...sent() })
    await expect(asking).rejects.toMatchObject({ status: 422, fields })
  })

  it.each([
    ...['title', 'authors', 'container', 'publisher', 'headline', 'summaryFound', 'limitations', 'involvementNote'],
    ...['volume', 'funding', 'conflicts', 'comparator', 'outcomes', 'registration', 'ethics', 'places', 'pmid'],
  ])('refuses an identity number in %s, before anything is stored', async (name) => {
    const asking = addFinding(
      contextOf(db, await researcher()),
      publication({ ...sent(), [name]: 'He is 13097248022' }),
    )
    await expect(asking).rejects.toMatchObject({
      status: 422,
      fields: { [name]: { key: expect.stringMatching(/^identifier/) } },
    })
    expect(await db.finding.count()).toBe(0)
  })

  it('takes a study’s number at PROSPERO, though it looks like somebody’s', async () => {
    // These digits alone would be refused.
    const registration = 'CRD42021200012'
    const taken = addFinding(contextOf(db, await researcher()), { ...publication({ registration }), ...sent() })
    await expect(taken).resolves.toBeDefined()
  })

  it('has an end: nobody has more drafts than that', async () => {
    const nora = await researcher()
    const row = { addedById: nora.id, csl: {}, title: 'A', titleKey: 'a', year: 2020 }
    await db.finding.createMany({ data: Array.from({ length: FINDING_LIMITS.drafts - 1 }, () => row) })
    await addedFinding(db, nora)
    const full = { key: 'finding.drafts_full', values: { max: FINDING_LIMITS.drafts } }
    await expect(addedFinding(db, nora, { title: 'One more' })).rejects.toMatchObject({ fields: { title: full } })
    const list = { bibliography: JSON.stringify([{ title: 'One more', issued: { raw: '2020' } }]) }
    const importing = importFindings(contextOf(db, nora), list)
    await expect(importing).rejects.toMatchObject({ fields: { bibliography: full } })
    expect(await db.finding.count()).toBe(FINDING_LIMITS.drafts)
  })

  it('knows a work that one has among one’s drafts, and one that is published', async () => {
    const [nora, omar] = [await researcher(), await researcher()]
    await addedFinding(db, nora)
    await expect(addedFinding(db, nora)).rejects.toMatchObject({ fields: { title: { key: 'finding.known_draft' } } })
    await publishedFinding(db, omar, publication())
    await expect(addedFinding(db, omar)).rejects.toMatchObject({ fields: { title: { key: 'finding.known' } } })
  })
})

describe('a draft', () => {
  it('is kept as far as it has come, and comes back into its form as it was', async () => {
    const context = contextOf(db, await researcher())
    const { id: others } = await addedFinding(db, await researcher())
    const theirs = saveFindingDraft(context, { ...publication(), id: others, version: 1 })
    await expect(theirs).rejects.toMatchObject({ status: 404 })
    const own = await addFinding(context, { ...publication(), ...sent() })
    const typed = wholeFinding({ summaryCertainty: '', theme: '', headline: 'Too few' })
    await saveFindingDraft(context, { ...typed, id: own.id, version: 1 })
    const { version, fields } = await findingForm(context, own.id)
    expect(version).toBe(2)
    expect(fields).toMatchObject({ ...typed, participants: '1204118', origin: ['pooled'] })
  })

  it('that another window has changed is not overwritten', async () => {
    const nora = await researcher()
    const { id } = await addedFinding(db, nora)
    await saveFindingDraft(contextOf(db, nora), { ...publication(), id, version: 1 })
    const late = saveFindingDraft(contextOf(db, nora), { ...publication({ title: 'Other' }), id, version: 1 })
    await expect(late).rejects.toMatchObject({ status: 409, said: { key: 'finding.changed_meanwhile' } })
  })

  it('is thrown away by its owner alone', async () => {
    const nora = await researcher()
    const { id } = await addedFinding(db, nora)
    await expect(discardFinding(contextOf(db, await researcher()), { id })).rejects.toMatchObject({ status: 404 })
    await discardFinding(contextOf(db, nora), { id })
    expect(await db.finding.count()).toBe(0)
    const { id: published } = await publishedFinding(db, nora)
    await expect(discardFinding(contextOf(db, nora), { id: published })).rejects.toMatchObject({ status: 403 })
  })
})

describe('publishing', () => {
  it('opens a conversation whose first post is the summary, and announces it', async () => {
    const nora = await researcher()
    const { id } = await addedFinding(db, nora)
    const { threadId, slug } = await publishFinding(contextOf(db, nora), { ...wholeFinding(), ...sent(), id })
    expect(slug).toBe('use-of-interpreters-falls-by-half-after-16-00')
    const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId }, include: { posts: true } })
    expect(thread).toMatchObject({
      ...{ kind: 'finding', themeCode: 'language-interpreting', voice: 'researcher', audience: 'public' },
      title: 'Use of interpreters falls by half after 16:00',
    })
    expect(thread.posts[0]?.body).toMatch(
      /^\*\*What was found\*\*\n\nIn daytime .*\n\n\*\*What it means in practice\*\*/,
    )
    expect(thread.posts[0]?.html).toContain('https://doi.org/10.5555/njpc.2025.0147')
    expect(await db.finding.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'published', threadId })
    expect((await announced(db)).map(({ name }) => name)).toEqual(['thread.opened'])
  })

  it('names the parts in the language of the summary', async () => {
    const { threadId } = await publishedFinding(db, await researcher(), { language: 'nb' })
    const { body } = await db.post.findFirstOrThrow({ where: { threadId } })
    expect(body).toContain('**Hva de fant**')
  })

  it('happens once, however often the form is sent', async () => {
    const nora = await researcher()
    const { id } = await addedFinding(db, nora)
    const form = { ...wholeFinding(), ...sent(), id }
    const context = contextOf(db, nora)
    const first = await publishFinding(context, form)
    expect(await publishFinding(context, form)).toEqual(first)
    expect(await db.thread.count()).toBe(1)
    const another = publishFinding(context, { ...form, ...sent() })
    await expect(another).rejects.toMatchObject({ status: 403 })
  })

  it('leaves nothing behind when it cannot be finished', async () => {
    const nora = await researcher()
    const { id } = await addedFinding(db, nora)
    const asking = () => publishFinding(contextOf(db, nora), { ...wholeFinding(), ...sent(), id })
    await expect(whileCommitsFail(db, 'post', asking)).rejects.toThrow('not today')
    expect(await db.thread.count()).toBe(0)
    expect(await db.finding.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'draft', version: 1 })
  })

  it.each([
    ['summaryFound', { key: 'field.missing' }],
    ['summaryMeaning', { key: 'field.missing' }],
    ['summaryCertainty', { key: 'field.missing' }],
    ['headline', { key: 'field.missing' }],
    ['theme', { key: 'theme.choose' }],
    ['language', { key: 'language.choose' }],
    ['voice', { key: 'voice.choose' }],
    ['involvement', { key: 'finding.involvement_missing' }],
  ])('asks for %s', async (name, said) => {
    const nora = await researcher()
    const { id } = await addedFinding(db, nora)
    const asking = publishFinding(contextOf(db, nora), { ...wholeFinding({ [name]: '' }), ...sent(), id })
    await expect(asking).rejects.toMatchObject({ status: 422, fields: { [name]: said } })
    expect(await db.thread.count()).toBe(0)
  })

  it.each([
    ['with a DOI', {}],
    ['without a DOI', { doi: '' }],
  ])('takes a work %s once, also when some publish it at the same moment', async (_how, facts) => {
    const people = [await researcher(), await researcher(), await researcher()]
    const drafts = await Promise.all(people.map((person) => addedFinding(db, person, facts)))
    const answers = await Promise.allSettled(
      drafts.map(({ id }, index) =>
        publishFinding(contextOf(db, people[index] as (typeof people)[0]), { ...wholeFinding(facts), ...sent(), id }),
      ),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = answers.find((answer) => answer.status === 'rejected')
    expect(refused?.reason).toMatchObject({ status: 422, fields: { title: { key: 'finding.known' } } })
    expect(await db.thread.count()).toBe(1)
  })

  it('is nobody’s but the owner’s', async () => {
    const { id } = await addedFinding(db, await researcher())
    const asking = publishFinding(contextOf(db, await researcher()), { ...wholeFinding(), ...sent(), id })
    await expect(asking).rejects.toMatchObject({ status: 404 })
  })
})
