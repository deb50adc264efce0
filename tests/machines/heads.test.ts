import { beforeEach, describe, expect, it } from 'vitest'
import { findingCsl } from '#server/findings/finding-export.ts'
import { findingPage } from '#server/findings/finding-page.ts'
import { markHelped } from '#server/forum/mark-helped.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { findingHead } from '#server/machines/finding-head.ts'
import { initiativeHead } from '#server/machines/initiative-head.ts'
import type { PageHead } from '#server/machines/page-head.ts'
import { threadHead } from '#server/machines/thread-head.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { publication, publishedFinding } from '#tests/findings/filling.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { breachesOfSchema } from './schema-org.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const SITE = 'https://allmenning.test'
const aboutThread = async (id: number, more = {}) =>
  threadHead(await threadPage(contextOf(db), { id, after: 0, ...more }))
const aboutFinding = async (id: number) =>
  findingHead(await findingPage(contextOf(db), id), await findingCsl(contextOf(db), id))
const aboutInitiative = async (id: number) => initiativeHead(await initiativePage(contextOf(db), id))
const tags = ({ metas = [] }: PageHead, name: string) =>
  metas.filter(([given, content]) => given === name && content).map(([, content]) => content)

/** What schema.org is told, which has to be as schema.org has it. */
function told({ jsonLd }: PageHead) {
  expect(breachesOfSchema(jsonLd)).toEqual([])
  return jsonLd
}

describe('a question', () => {
  it('is told as a page of questions and answers, with what helped as the accepted one', async () => {
    const [amina, nora] = [await member(db, { displayName: 'Amina' }), await member(db, { displayName: 'Nora' })]
    const { id } = await thread(db, { author: amina, title: 'Who pays?', body: 'At **night** & "late".' })
    await post(db, { id }, { author: nora, body: 'The municipality.' })
    await post(db, { id }, { author: nora, body: 'Ask them.' })
    await post(db, { id }, { author: amina, body: 'Thank you.' })
    await post(db, { id }, { withdrawnAt: NOW })
    await markHelped(contextOf(db, amina), { threadId: id, number: 2, helped: 'yes' })
    expect(told(await aboutThread(id))).toMatchObject({
      '@type': 'QAPage',
      mainEntity: {
        '@type': 'Question',
        text: 'At night & "late".',
        author: { name: 'Amina', url: `${SITE}/members/${amina.publicId}` },
        answerCount: 3,
        acceptedAnswer: [{ '@type': 'Answer', text: 'The municipality.', url: `${SITE}/t/${id}/who-pays#p2` }],
        suggestedAnswer: [{ text: 'Ask them.', author: { name: 'Nora' } }],
        comment: [{ '@type': 'Comment', text: 'Thank you.' }],
      },
    })
  })

  it('says nothing of an opening text that was taken back', async () => {
    const amina = await member(db)
    const { id } = await thread(db, { author: amina, body: 'Hush.' })
    await withdrawPost(contextOf(db, amina), { threadId: id, number: 1 })
    const head = await aboutThread(id)
    expect([head.jsonLd, head.description, tags(head, 'DC.creator')]).toEqual([undefined, undefined, []])
  })
})

describe('a discussion', () => {
  it('is told with the comments of the page that is shown', async () => {
    const { id } = await thread(db, { kind: 'discussion', title: 'Tea on Thursdays' })
    for (let number = 2; number <= 25; number++) await post(db, { id }, { body: `Reply ${number}` })
    const first = told(await aboutThread(id)) as unknown as { comment: unknown[] }
    expect(first).toMatchObject({ '@type': 'DiscussionForumPosting', headline: 'Tea on Thursdays', commentCount: 24 })
    expect(first.comment).toHaveLength(19)
    const second = await aboutThread(id, { after: 20 })
    expect(second.path).toBe(`/t/${id}/tea-on-thursdays?after=20`)
    const comments = (told(second) as unknown as { comment: { text: string }[] }).comment
    expect(comments.map(({ text }) => text)).toEqual([21, 22, 23, 24, 25].map((number) => `Reply ${number}`))
    expect(second.jsonLd).not.toHaveProperty('text')
  })

  it('is told by no page that leaves posts out, which names the whole one', async () => {
    const { id } = await thread(db, { kind: 'discussion', title: 'Tea on Thursdays', voice: 'ngo' })
    const head = await aboutThread(id, { group: 'ngo' })
    expect([head.path, head.jsonLd]).toEqual([`/t/${id}/tea-on-thursdays`, undefined])
  })

  it('is described for libraries', async () => {
    const { id } = await thread(db, {
      kind: 'discussion',
      title: 'Tea',
      author: await member(db, { displayName: 'Amina' }),
    })
    const head = await aboutThread(id)
    expect(['DC.title', 'DC.creator', 'DC.date', 'DC.language', 'DC.type'].map((name) => tags(head, name))).toEqual([
      ['Tea'],
      ['Amina'],
      ['2026-09-15'],
      ['en'],
      ['Text'],
    ])
  })
})

describe('a finding', () => {
  const researcher = () => member(db, { groups: ['researcher'] })

  it('is told as the publication, beside the summary that is based on it', async () => {
    const { id, slug } = await publishedFinding(db, await researcher(), publication())
    expect(told(await aboutFinding(id))).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: 'Interpreter use by time of day in Norwegian primary care',
      author: [
        { '@type': 'Person', name: 'Haugen, K.', familyName: 'Haugen' },
        { name: 'Osman, M.' },
        { '@type': 'Organization', name: 'Norwegian Institute of Examples' },
      ],
      datePublished: '2025',
      identifier: [{ propertyID: 'DOI', value: '10.5555/njpc.2025.0147' }],
      sameAs: 'https://doi.org/10.5555/njpc.2025.0147',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '2',
        isPartOf: { volumeNumber: '18', isPartOf: { '@type': 'Periodical', name: 'Nordic Journal of Examples' } },
      },
      pagination: '211-220',
      mainEntityOfPage: `${SITE}/findings/${id}/${slug}`,
      subjectOf: {
        headline: 'Use of interpreters falls by half after 16:00',
        isBasedOn: { '@type': 'ScholarlyArticle' },
      },
    })
  })

  it('is cited by the tags that reference managers read', async () => {
    const open = { openAccessUrl: 'https://journal.example/147.pdf' }
    const { id, slug } = await publishedFinding(db, await researcher(), { ...publication(), ...open })
    const head = await aboutFinding(id)
    expect(head.metas?.filter(([, content]) => content)).toEqual([
      ['citation_title', 'Interpreter use by time of day in Norwegian primary care'],
      ['citation_author', 'Haugen, K.'],
      ['citation_author', 'Osman, M.'],
      ['citation_author', 'Norwegian Institute of Examples'],
      ['citation_publication_date', '2025'],
      ['citation_journal_title', 'Nordic Journal of Examples'],
      ['citation_volume', '18'],
      ['citation_issue', '2'],
      ['citation_firstpage', '211'],
      ['citation_lastpage', '220'],
      ['citation_doi', '10.5555/njpc.2025.0147'],
      ['citation_pdf_url', 'https://journal.example/147.pdf'],
      ['citation_abstract_html_url', `${SITE}/findings/${id}/${slug}`],
    ])
    expect(head.alternates?.map(({ path }) => path)).toEqual(
      ['bib', 'ris', 'json'].map((end) => `/findings/${id}.${end}`),
    )
  })

  it.each<[type: string, is: string]>([
    ['chapter', 'Chapter'],
    ['book', 'Book'],
    ['report', 'Report'],
    ['thesis', 'Thesis'],
    ['paper-conference', 'ScholarlyArticle'],
    ['webpage', 'WebPage'],
    ['document', 'CreativeWork'],
  ])('that is a %s is told as a %s', async (type, is) => {
    const { id } = await publishedFinding(db, await researcher(), { type, publisher: 'The Press' })
    expect(told(await aboutFinding(id))).toMatchObject({ '@type': is, name: expect.any(String) })
  })

  it('tells no summary that its writer took back', async () => {
    const nora = await researcher()
    const { id, threadId } = await publishedFinding(db, nora)
    await withdrawPost(contextOf(db, nora), { threadId, number: 1 })
    const head = await aboutFinding(id)
    expect([head.description, told(head)?.subjectOf]).toEqual([undefined, undefined])
  })
})

describe('an initiative', () => {
  it('is told as how it is done, step by step', async () => {
    const parts = {
      why: 'Peers ask.',
      procedures: 'Six evenings:\n1. Invite\n2) Meet\n\n- Ask',
      whom: 'Parents',
      cost: 'NOK 1 900',
    }
    const { id } = await initiative(db, { parts, places: ['4601'] })
    expect(told(await aboutInitiative(id))).toMatchObject({
      '@type': 'HowTo',
      step: ['Six evenings:', 'Invite', 'Meet', 'Ask'].map((text) => ({ '@type': 'HowToStep', text })),
      estimatedCost: 'NOK 1 900',
      about: {
        '@type': 'Service',
        areaServed: [{ '@type': 'AdministrativeArea', name: 'Bergen' }],
        audience: { audienceType: 'Parents' },
      },
    })
  })

  it('is told as a service until it says how', async () => {
    const { id } = await initiative(db, { parts: { whom: 'Parents' }, places: [] })
    const service = told(await aboutInitiative(id))
    expect(service).toMatchObject({ '@type': 'Service', name: 'Evening groups in pregnancy' })
    expect(service).not.toHaveProperty('areaServed')
  })
})
