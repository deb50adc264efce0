import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findingForm } from '#server/findings/finding-form.ts'
import { findingPage } from '#server/findings/finding-page.ts'
import { lookUpFinding } from '#server/findings/look-up-finding.ts'
import { KEPT_FOR, LOOK_UP_LIMIT } from '#server/findings/look-up-work.ts'
import { sweepLookedUpWorks } from '#server/findings/sweep-looked-up-works.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { testDatabase } from '#tests/support/database.ts'
import { realWorks, startWorksStandIn, type WorksStandIn } from '#tests/support/works-stand-in.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { addedFinding, publication, publishedFinding } from './filling.ts'

const { db, pool } = await testDatabase()
let register: WorksStandIn
const site = { origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }
const lookingUp = (worksUrl: string | undefined) =>
  establishSettings({ ...site, worksUrl, contact: 'post@allmenning.test' })
beforeAll(async () => {
  register = await startWorksStandIn()
})
beforeEach(() => {
  lookingUp(register.origin)
  register.asked.length = 0
})
afterAll(() => register.close())

const later = (milliseconds: number) => ({ now: new Date(NOW.getTime() + milliseconds) })
const pathOf = (doi: string) => `/works/${encodeURIComponent(doi)}`
const WHOLE = '10.5555/jie.2024.017'

describe('looking up a DOI', () => {
  it.each([WHOLE, `doi:${WHOLE}`, `https://doi.org/${WHOLE}`, ` https://DOI.org/10.5555%2FJIE.2024.017 `])(
    'makes a draft of what is known: %s',
    async (doi) => {
      const context = contextOf(db, await member(db))
      const { id, state } = await lookUpFinding(context, { doi }).then((done) => done as { id: number; state: string })
      expect(state).toBe('added')
      expect((await findingForm(context, id)).fields).toMatchObject({
        type: 'article-journal',
        title: 'Interpreters before four & after: a register study',
        // One of the iDs has a wrong digit.
        authors: 'Haugen, Kari 0000-0002-1825-0097\nOsman, Omar\nThe Invented Group',
        ...{ year: '2024', container: 'Journal of Invented Examples', volume: '14', issue: '2', page: '101-112' },
        funding: 'The Invented Council (123456); A Foundation',
        registration: 'NCT01234567',
        retracted: '',
      })
      const page = await findingPage(context, id)
      expect(page.authors).toEqual([{ name: 'Haugen, Kari', orcid: '0000-0002-1825-0097' }])
      expect(page.registration).toMatchObject({ href: 'https://clinicaltrials.gov/study/NCT01234567' })
      expect(JSON.stringify(await db.finding.findFirst())).not.toMatch(/Not to be kept|jats/)
      expect(register.asked.map(({ path }) => path)).toEqual([pathOf(WHOLE)])
      expect(register.asked[0]?.headers['user-agent']).toBe(
        'Allmenning/1 (https://allmenning.test; mailto:post@allmenning.test)',
      )
    },
  )

  it('knows what was retracted, when a chapter appeared, and whose book it is in', async () => {
    const context = contextOf(db, await member(db))
    await lookUpFinding(context, { doi: '10.5555/jie.2019.003' })
    await lookUpFinding(context, { doi: '10.5555/invented-book.4' })
    const [article, chapter] = await db.finding.findMany({ orderBy: { id: 'asc' } })
    expect(article?.retractedAt).toEqual(NOW)
    expect(chapter).toMatchObject({ year: 2021, retractedAt: null })
    expect(chapter?.csl).toMatchObject({
      type: 'chapter',
      'container-title': 'A Book of Examples',
      ISBN: '9780000000002',
    })
  })

  it('takes a DOI that holds what looks like a number of somebody’s', async () => {
    const context = contextOf(db, await member(db))
    expect(await lookUpFinding(context, { doi: 'https://doi.org/10.5555/13097248022' })).toMatchObject({
      state: 'added',
    })
  })

  it('keeps nothing that holds a number of somebody’s', async () => {
    const asking = lookUpFinding(contextOf(db, await member(db)), { doi: '10.5555/somebody' })
    expect(await asking).toMatchObject({ said: 'finding.problem_identifier', fields: { title: '', year: '2022' } })
    expect(JSON.stringify(await db.lookedUpWork.findMany())).not.toContain('13097248022')
  })

  it.each([
    ['10.5555/no-title', 'finding.problem_no_title', { title: '', year: '2020', authors: 'Vik, C.', type: 'report' }],
    ['10.5555/no-year', 'finding.problem_no_year', { title: 'When was this', year: '', type: 'article' }],
    ['10.5555/unknown', 'finding.look_up_not_found', {}],
  ])('of %s leads to the form with what is known, and says %s', async (doi, said, fields) => {
    const answer = await lookUpFinding(contextOf(db, await member(db)), { doi })
    expect(answer).toMatchObject({ said, fields: { doi, ...fields } })
    expect(await db.finding.count()).toBe(0)
  })

  it.each([
    ['', 'field.missing'],
    ['Haugen 2024', 'finding.doi_unreadable'],
    ['https://example.org/10.5555/x', 'finding.doi_unreadable'],
    ['13097248022', 'identifier.found_fnr'],
  ])('refuses %j in words', async (doi, key) => {
    const asking = lookUpFinding(contextOf(db, await member(db)), { doi })
    await expect(asking).rejects.toMatchObject({ status: 422, fields: { doi: { key } } })
    expect(register.asked).toEqual([])
  })

  it('is not for readers', async () => {
    await expect(lookUpFinding(contextOf(db), { doi: WHOLE })).rejects.toMatchObject({ status: 403 })
    expect(register.asked).toEqual([])
  })
})

describe('a work that is there already', () => {
  it('is led to by its DOI, without asking anybody: published first, then one’s own draft, never others’ drafts', async () => {
    const [nora, omar] = [await member(db), await member(db)]
    const { id: theirs } = await addedFinding(db, nora, { doi: WHOLE })
    const context = contextOf(db, omar)
    expect(await lookUpFinding(contextOf(db, nora), { doi: WHOLE.toUpperCase() })).toEqual({
      id: theirs,
      state: 'draft',
    })
    expect(register.asked).toEqual([])
    expect(await lookUpFinding(context, { doi: WHOLE })).toMatchObject({ state: 'added' })
    const { id } = await publishedFinding(db, await member(db, { groups: ['researcher'] }), publication({ doi: WHOLE }))
    expect(await lookUpFinding(context, { doi: WHOLE })).toEqual({ id, state: 'published' })
  })

  it('without its DOI is filled in where it is one’s own draft', async () => {
    const context = contextOf(db, await member(db))
    const { id } = await addedFinding(db, await member(db), { title: 'What was taken back', year: '2019', authors: '' })
    expect(id).toBeGreaterThan(0)
    const own = { title: 'What was taken back', year: '2019', doi: '', authors: '', publisher: 'As I typed it' }
    const nora = await member(db)
    const draft = await addedFinding(db, nora, own)
    expect(await lookUpFinding(contextOf(db, nora), { doi: '10.5555/jie.2019.003' })).toEqual({
      id: draft.id,
      state: 'draft',
    })
    expect(await db.finding.findUnique({ where: { id: draft.id } })).toMatchObject({
      doi: '10.5555/jie.2019.003',
      version: 2,
      csl: { publisher: 'As I typed it', author: [{ family: 'Berg', given: 'A.' }] },
    })
    expect(await lookUpFinding(context, { doi: '10.5555/jie.2019.003' })).toMatchObject({ state: 'added' })
  })
})

describe('what the register answered', () => {
  it('is not asked for again for ninety days, nor for a day where there was nothing', async () => {
    const asking = async (doi: string, after: number) =>
      lookUpFinding(contextOf(db, await member(db), later(after)), { doi })
    for (const [doi, age] of [
      [WHOLE, KEPT_FOR.found],
      ['10.5555/unknown', KEPT_FOR.notFound],
    ] as const) {
      register.asked.length = 0
      const first = await asking(doi, 0)
      expect({ ...(await asking(doi, age - 1)), id: 0 }).toEqual({ ...first, id: 0 })
      expect(register.asked).toHaveLength(1)
      await asking(doi, age)
      expect(register.asked).toHaveLength(2)
    }
    expect(KEPT_FOR).toEqual({ found: 90 * 86_400_000, notFound: 86_400_000 })
  })

  it('is thrown away after that', async () => {
    const context = contextOf(db, await member(db))
    for (const doi of [WHOLE, '10.5555/unknown']) await lookUpFinding(context, { doi })
    expect(await sweepLookedUpWorks(db, later(KEPT_FOR.notFound).now)).toBe(0)
    expect(await sweepLookedUpWorks(db, later(KEPT_FOR.notFound + 1).now)).toBe(1)
    expect(await sweepLookedUpWorks(db, later(KEPT_FOR.found + 1).now)).toBe(1)
  })

  it.each<[string, Parameters<WorksStandIn['misbehave']>[1]]>([
    ['a fault', (_request, response) => void response.writeHead(503).end()],
    ['no work', (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[]')],
    ['a page', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    ['another place', (_request, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end()],
  ])('when it is %s leads to the form with the DOI, and is asked for again', async (_what, answer) => {
    const doi = `10.5555/odd-${_what.replace(' ', '-')}`
    register.misbehave(pathOf(doi), answer)
    const context = contextOf(db, await member(db))
    for (const _again of [1, 2])
      expect(await lookUpFinding(context, { doi })).toEqual({ said: 'finding.look_up_unanswered', fields: { doi } })
    expect(register.asked).toHaveLength(2)
    expect(await db.lookedUpWork.count()).toBe(0)
  })

  it('is not waited for where the register is not there', async () => {
    const gone = await startWorksStandIn([])
    await gone.close()
    lookingUp(gone.origin)
    const answer = await lookUpFinding(contextOf(db, await member(db)), { doi: WHOLE })
    expect(answer).toMatchObject({ said: 'finding.look_up_unanswered' })
  })
})

it('a site that was told of no register asks nobody', async () => {
  lookingUp(undefined)
  const answer = await lookUpFinding(contextOf(db, await member(db)), { doi: WHOLE })
  expect(answer).toEqual({ said: 'finding.look_up_off', fields: { doi: WHOLE } })
  expect(register.asked).toEqual([])
})

it('a member asks for so many an hour; what was looked up lately does not count', async () => {
  const nora = await member(db)
  const context = contextOf(db, nora)
  const ask = (number: number) => lookUpFinding(context, { doi: `10.5555/none.${number}` })
  for (let number = 0; number < LOOK_UP_LIMIT.points; number++) await ask(number)
  expect(await ask(0)).toMatchObject({ said: 'finding.look_up_not_found' })
  await expect(ask(-1)).rejects.toMatchObject({ status: 429, retryAfter: expect.any(Number) })
  expect(register.asked).toHaveLength(LOOK_UP_LIMIT.points)
  await expect(lookUpFinding(contextOf(db, await member(db)), { doi: '10.5555/none.-1' })).resolves.toBeDefined()
})

// None where the data are not beside the checkout.
it.each(realWorks.map(({ DOI }) => [DOI]))(
  '%s, a work of the register, becomes a draft or is told in words',
  async (doi) => {
    const context = contextOf(db, await member(db))
    const answer = await lookUpFinding(context, { doi })
    const work = realWorks.find(({ DOI }) => DOI === doi)
    if (answer.id === undefined) {
      expect(answer.said).toMatch(/^finding\.problem_no_(title|year)$/)
      expect(answer.fields.doi).toBe(doi)
      const year = (work?.issued as { 'date-parts'?: (number | null)[][] } | undefined)?.['date-parts']?.[0]?.[0]
      expect(answer.said === 'finding.problem_no_title' || !year).toBe(true)
      return
    }
    const { fields } = await findingForm(context, answer.id)
    expect(fields.doi).toBe(doi)
    expect(fields.title).not.toMatch(/<\/?\w|&amp;|\n/)
    expect(String(fields.title).length).toBeGreaterThan(2)
    expect(String(fields.authors).split('\n').filter(Boolean)).toHaveLength((work?.author as unknown[])?.length ?? 0)
  },
)
