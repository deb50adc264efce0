import { describe, expect, it } from 'vitest'
import { muteMember } from '#server/accounts/mute-member.ts'
import { findingExport } from '#server/findings/finding-export.ts'
import { findingForm } from '#server/findings/finding-form.ts'
import { findingList } from '#server/findings/finding-list.ts'
import { findingOfThread } from '#server/findings/finding-of-thread.ts'
import { findingPage } from '#server/findings/finding-page.ts'
import { readBibliography } from '#server/findings/read-bibliography.ts'
import { reviseFinding } from '#server/findings/revise-finding.ts'
import { RECORD_FORMATS } from '#server/findings/terms.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post } from '#tests/support/world.ts'
import { addedFinding, publication, publishedFinding, wholeFinding } from './filling.ts'

const { db } = await testDatabase()
const researcher = () => member(db, { groups: ['researcher'] })

describe('the page of a finding', () => {
  it('shows what was found, of whom, how surely, and how it is cited', async () => {
    const { id, threadId } = await publishedFinding(db, await researcher(), publication())
    const page = await findingPage(contextOf(db), id)
    expect(page).toMatchObject({
      title: 'Use of interpreters falls by half after 16:00',
      slug: 'use-of-interpreters-falls-by-half-after-16-00',
      theme: { code: 'language-interpreting' },
      thread: { id: threadId, replyCount: 0, voices: { researcher: 1 }, members: false },
      ...{ step: 1, participants: 1_204_118, country: 'Norway', studied: { from: 2021, to: 2023 } },
      readAt: { href: 'https://doi.org/10.5555/njpc.2025.0147', open: false },
      summary: { meaning: expect.stringContaining('<strong>almost gone</strong>'), language: 'en' },
      may: { revise: false, publish: false, invite: false },
    })
    expect(page.population).toMatchObject({ age: [{ code: 'child' }, { code: 'adult' }], setting: [] })
    expect(page.citations.apa.html).toBe(
      'Haugen, K., Osman, M., &amp; Norwegian Institute of Examples. (2025). Interpreter use by time of day in Norwegian ' +
        'primary care. <i>Nordic Journal of Examples</i>, <i>18</i>(2), 211–220. ' +
        '<a class="ds-link" rel="nofollow ugc noopener" href="https://doi.org/10.5555/njpc.2025.0147">' +
        'https://doi.org/10.5555/njpc.2025.0147</a>',
    )
    expect(page.citations.vancouver.html).toMatch(
      /^Haugen K, Osman M, .* Nordic Journal of Examples\. 2025;18\(2\):211–20\./,
    )
  })

  it('cites in Norwegian where the page is Norwegian, and names regions in its language', async () => {
    const chapter = { type: 'chapter', container: 'Boka', publisher: 'Forlaget', doi: '', origin: ['014', 'pooled'] }
    const { id } = await publishedFinding(db, await researcher(), chapter)
    const page = await findingPage(contextOf(db, undefined, { locale: 'nb' }), id)
    expect(page.citations.apa).toMatchObject({
      language: 'nb',
      html: expect.stringMatching(/\. I <i>Boka<\/i> \(.*s\. 211–220\)/),
    })
    expect(page.population.origin).toEqual([
      { code: '014', name: 'Øst-Afrika' },
      { code: 'pooled', name: null },
    ])
  })

  it('holds no markup but italics and links to where it is published, whatever a title says', async () => {
    const title = 'Care & <img src=x onerror=alert(1)> "quoted" <script>alert(2)</script>'
    const { id } = await publishedFinding(db, await researcher(), { title, container: '<b onclick=x>J</b>' })
    const { apa, vancouver } = (await findingPage(contextOf(db), id)).citations
    for (const { html } of [apa, vancouver]) expect(html.replace(/<\/?[ib]>/g, '')).not.toContain('<')
  })

  it('loses its summary when the post that says it is taken back', async () => {
    const nora = await researcher()
    const { id, threadId } = await publishedFinding(db, nora)
    const { version } = await findingForm(contextOf(db, nora), id)
    await withdrawPost(contextOf(db, nora), { threadId, number: 1 })
    expect((await findingPage(contextOf(db), id)).summary).toBeNull()
    // Nor does it stand anywhere else, or come back from a form that was open.
    const nowhere = { summaryFound: '', summaryMeaning: '', summaryCertainty: '' }
    expect(await db.finding.findUnique({ where: { id } })).toMatchObject(nowhere)
    expect(await findingForm(contextOf(db, nora), id)).toMatchObject({ takenBack: true, fields: nowhere })
    const revise = (opened: number) =>
      reviseFinding(contextOf(db, nora), { ...wholeFinding({ design: 'cohort' }), id, version: opened })
    await expect(revise(version)).rejects.toMatchObject({ status: 409 })
    await revise(version + 1)
    expect(await db.finding.findUnique({ where: { id } })).toMatchObject({ ...nowhere, design: 'cohort' })
  })

  it('keeps its summary when a reply is taken back', async () => {
    const nora = await researcher()
    const { id, threadId } = await publishedFinding(db, nora)
    await post(db, { id: threadId }, { author: nora })
    await withdrawPost(contextOf(db, nora), { threadId, number: 2 })
    expect((await findingPage(contextOf(db), id)).summary).not.toBeNull()
  })

  it('tells where the study was, what it compared, who approved it, and authors’ iDs that nobody has checked', async () => {
    const { id } = await publishedFinding(db, await researcher(), {
      authors: 'Haugen, K. https://orcid.org/0000-0002-1825-0097\nOsman, M.',
      places: 'bergen, vestland\nTroms',
      ...{ pmid: 'PMID: 34541899', comparator: 'Daytime', outcomes: 'Use', ethics: 'REK', registration: 'NCT01234567' },
    })
    expect(await findingPage(contextOf(db), id)).toMatchObject({
      authors: [{ name: 'Haugen, K.', orcid: '0000-0002-1825-0097' }],
      places: ['Bergen, Vestland', 'Troms'],
      ...{ pmid: '34541899', comparator: 'Daytime', outcomes: 'Use', ethics: 'REK' },
      registration: { text: 'NCT01234567', href: 'https://clinicaltrials.gov/study/NCT01234567' },
    })
  })

  it('shows the last replies, but for those of people whom one has muted', async () => {
    const [nora, omar] = [await researcher(), await member(db)]
    const { id, threadId } = await publishedFinding(db, nora)
    for (const author of [nora, nora, omar]) await post(db, { id: threadId }, { author })
    await post(db, { id: threadId }, { withdrawnAt: NOW })
    const numbers = async (context = contextOf(db)) =>
      (await findingPage(context, id)).latest.map(({ number }) => number)
    expect(await numbers()).toEqual([4])
    await post(db, { id: threadId }, { author: nora })
    await post(db, { id: threadId }, { author: omar })
    expect(await numbers()).toEqual([6, 7])
    await muteMember(contextOf(db, nora), { member: omar.publicId, kind: 'mute' })
    expect(await numbers(contextOf(db, nora))).toEqual([6])
  })

  it('is found from its conversation', async () => {
    const { id, threadId, slug } = await publishedFinding(db, await researcher())
    expect(await findingOfThread(contextOf(db), threadId)).toEqual({ id, path: `/findings/${id}/${slug}` })
    expect(await findingOfThread(contextOf(db), threadId + 1)).toBeNull()
  })
})

describe('changing a published finding', () => {
  it('changes its record, and the first post with a new summary', async () => {
    const nora = await researcher()
    const { id, threadId } = await publishedFinding(db, nora, publication())
    const context = contextOf(db, nora)
    const { version } = await findingForm(context, id)
    const changed = { ...wholeFinding({ design: 'cohort', retracted: 'yes' }), id, version }
    await reviseFinding(context, changed)
    expect(await db.postVersion.count()).toBe(0)
    expect(await findingPage(contextOf(db), id)).toMatchObject({ design: 'cohort', retractedAt: expect.any(String) })
    await reviseFinding(context, { ...changed, version: version + 1, summaryFound: 'In daytime it was four of ten.' })
    const post = await db.post.findFirstOrThrow({ where: { threadId, number: 1 }, include: { versions: true } })
    expect(post.body).toContain('In daytime it was four of ten.')
    expect(post.versions).toHaveLength(1)
  })

  it('does not make it one of a work that another finding is about, with a DOI or without', async () => {
    const nora = await researcher()
    for (const doi of ['', '10.5555/taken']) {
      const taken = { title: `A work ${doi}`, doi, year: '2020' }
      await publishedFinding(db, nora, taken)
      const { id } = await publishedFinding(db, nora)
      const renaming = reviseFinding(contextOf(db, nora), { ...wholeFinding(taken), id, version: 2 })
      await expect(renaming).rejects.toMatchObject({ status: 422, fields: { title: { key: 'finding.known' } } })
    }
  })

  it('is its owner’s alone, and no draft can be changed so', async () => {
    const nora = await researcher()
    const { id } = await publishedFinding(db, nora)
    const fields = { ...wholeFinding(), version: 2 }
    await expect(reviseFinding(contextOf(db, await researcher()), { ...fields, id })).rejects.toMatchObject({
      status: 403,
    })
    const draft = await addedFinding(db, nora, { title: 'A draft' })
    const asking = reviseFinding(contextOf(db, nora), { ...fields, id: draft.id, version: 1 })
    await expect(asking).rejects.toMatchObject({ status: 403 })
  })

  it('knows whether another window has changed it', async () => {
    const nora = await researcher()
    const { id } = await publishedFinding(db, nora)
    const late = reviseFinding(contextOf(db, nora), { ...wholeFinding(), id, version: 1 })
    await expect(late).rejects.toMatchObject({ status: 409 })
  })
})

describe('the list of findings', () => {
  it('goes on where its page ended, narrowed by theme and design', async () => {
    const nora = await researcher()
    for (const [index, design] of ['cohort', 'rct', 'cohort', 'cohort', 'ethnography'].entries()) {
      const theme = index === 3 ? 'undocumented' : 'primary-care'
      await publishedFinding(db, nora, { design, theme, headline: `Finding number ${index}` }, minutes(index))
    }
    await addedFinding(db, nora, { title: 'A draft is not there' })
    const context = contextOf(db)
    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const { findings, next } = await findingList(context, { theme: 'primary-care', limit: 2, cursor })
      pages.push(findings.map(({ title }) => title.slice(-1)))
      cursor = next ?? undefined
    } while (cursor)
    expect(pages).toEqual([
      ['4', '2'],
      ['1', '0'],
    ])
    const narrowed = await findingList(context, { design: 'cohort', theme: 'undocumented' })
    expect(narrowed.findings).toMatchObject([
      {
        title: 'Finding number 3',
        authors: 'Haugen, Osman, Norwegian Institute of Examples',
        voices: { researcher: 1 },
      },
    ])
    expect((await findingList(context, { cursor: 'nonsense' })).findings).toHaveLength(5)
  })
})

describe('a record for reference managers', () => {
  it.each(RECORD_FORMATS)('as .%s is read in again as it was', async (format) => {
    const title = 'Tolkebruk på legevakt: en lang tittel som går over mer enn sytti tegn, og som ikke brytes i et ord'
    const { id } = await publishedFinding(db, await researcher(), publication({ title }))
    const { body, mediaType } = await findingExport(contextOf(db), { id, format })
    expect(mediaType).toMatch(/charset=utf-8$/)
    const [read] = readBibliography(body) ?? []
    expect(read?.csl).toMatchObject({
      ...{
        title,
        DOI: '10.5555/njpc.2025.0147',
        volume: '18',
        issue: '2',
        'container-title': 'Nordic Journal of Examples',
      },
      issued: { 'date-parts': [[2025]] },
    })
    expect(read?.csl?.author).toHaveLength(3)
  })
})
