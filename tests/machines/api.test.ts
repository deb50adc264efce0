import { beforeEach, describe, expect, it } from 'vitest'
import { markHelped } from '#server/forum/mark-helped.ts'
import { ENDPOINTS } from '#server/machines/endpoints.ts'
import { problem } from '#server/machines/shapes.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { publication, publishedFinding } from '#tests/findings/filling.ts'
import { tying } from '#tests/relations/tying.ts'
import { testDatabase } from '#tests/support/database.ts'
import { recordBeside } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { jsonOf, programs } from './programs.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const SITE = 'https://allmenning.test'

/** One of everything that the API tells of. */
async function commons() {
  const [amina, nora] = [await member(db, { displayName: 'Amina' }), await member(db, { groups: ['researcher'] })]
  const question = await thread(db, {
    author: amina,
    title: 'Who pays for the interpreter?',
    body: 'See [here](/practice).',
  })
  await post(db, question, { author: nora, body: 'The **municipality** does.', voice: 'researcher' })
  await post(db, question, { withdrawnAt: NOW })
  await markHelped(contextOf(db, amina), { threadId: question.id, number: 2, helped: 'yes' })
  const { id: practice } = await thread(db, { kind: 'practice', author: amina, title: 'Evening groups' })
  await recordBeside(db, practice, { owner: amina, other: nora }, (words) => words)
  const finding = await publishedFinding(db, nora, publication())
  const voice = 'researcher'
  await proposeRelation(contextOf(db, nora), tying(finding.threadId, practice, { voice }))
  const answer = { voice, tie: 'from_answered_by' }
  await proposeRelation(contextOf(db, nora), tying(question.id, finding.threadId, answer))
  return { question: question.id, practice, finding: finding.id, amina }
}

/** The addresses of the API with the records of a commons in them. */
const addresses = ({ question, practice, finding }: { question: number; practice: number; finding: number }) =>
  ENDPOINTS.map((endpoint) => {
    const id = endpoint.path.startsWith('/threads')
      ? question
      : endpoint.path.startsWith('/findings')
        ? finding
        : practice
    return { endpoint, address: `/api/v1${endpoint.path.replace('{id}', String(id))}` }
  })

describe('the API', () => {
  it('answers at every address with what its documentation says, and with nothing else', async () => {
    const all = addresses(await commons())
    const ask = await programs(db)
    for (const { endpoint, address } of all) {
      const answer = await ask(address)
      expect(answer.status, address).toBe(200)
      const said = jsonOf(answer)
      expect(endpoint.answer.parse(said), address).toEqual(said)
      if ('items' in said) expect(said.items.length, address).toBeGreaterThan(0)
    }
    // The styles of citations are read the first time that something is cited.
  }, 60_000)

  it('tells of a question, who asked, and what helped', async () => {
    const { question, amina } = await commons()
    const ask = await programs(db)
    const { items } = jsonOf(await ask('/api/v1/threads?kind=question'))
    expect(items).toMatchObject([
      {
        id: question,
        url: `${SITE}/t/${question}/who-pays-for-the-interpreter`,
        kind: 'question',
        theme: 'language-interpreting',
        author: { name: 'Amina', pseudonym: false, url: `${SITE}/members/${amina.publicId}` },
        html: expect.stringContaining(`href="${SITE}/practice"`),
        createdAt: NOW.toISOString(),
      },
    ])
    const posts = jsonOf(await ask(`/api/v1/threads/${question}/posts`)).items
    expect(posts).toMatchObject([
      { number: 1, helped: false },
      { number: 2, helped: true, voice: 'researcher', url: `${SITE}/t/${question}/who-pays-for-the-interpreter#p2` },
      { number: 3, author: null, html: null, withdrawnAt: NOW.toISOString() },
    ])
  })

  it('tells of a practice and a finding what their pages tell', async () => {
    const { practice, finding } = await commons()
    const ask = await programs(db)
    expect(jsonOf(await ask(`/api/v1/initiatives/${practice}`))).toMatchObject({
      level: 2,
      parts: { why: expect.any(String) },
      owners: [{ name: 'Amina', voice: 'clinician' }],
      claims: [{ fact: 'outcomes', rung: 2 }, { fact: 'comparison' }],
      confirmations: [{ rung: 4, voice: 'service_user' }],
      adoptions: [{ place: 'Oslo', sinceYear: 2024, learnedFrom: null }],
    })
    expect(jsonOf(await ask(`/api/v1/findings/${finding}`))).toMatchObject({
      doi: '10.5555/njpc.2025.0147',
      step: 1,
      population: { age: ['child', 'adult'] },
      csl: { type: 'article-journal', 'container-title': 'Nordic Journal of Examples', volume: '18' },
      summary: { meaning: expect.stringContaining('<strong>') },
    })
  })

  it('tells what ties a practice to a finding', async () => {
    const { practice, finding } = await commons()
    const { items } = jsonOf(await (await programs(db))(`/api/v1/threads/${practice}/relations`))
    expect(items).toMatchObject([
      {
        kind: 'supports',
        cito: 'http://purl.org/spar/cito/supports',
        from: { kind: 'finding', url: expect.stringContaining(`${SITE}/findings/${finding}/`) },
        to: { thread: practice, url: `${SITE}/practice/${practice}/evening-groups` },
        state: 'proposed',
        answers: [],
      },
    ])
  })

  it('names the themes in every language', async () => {
    const { items } = jsonOf(await (await programs(db))('/api/v1/themes'))
    expect(items[1]).toEqual({
      code: 'primary-care',
      url: `${SITE}/themes/primary-care`,
      feed: `${SITE}/feeds/themes/primary-care.atom`,
      names: expect.objectContaining({
        en: 'Primary and municipal care',
        nb: 'Fastlege, legevakt og kommunehelsetjeneste',
      }),
    })
  })

  it('leads through a list page by page, each record once, also while new ones come', async () => {
    const minute = (index: number) => new Date(NOW.getTime() + index * 60_000)
    for (const index of [1, 2, 3, 4, 5]) await thread(db, { title: `Conversation ${index}`, createdAt: minute(index) })
    const ask = await programs(db)
    const titles: string[] = []
    let next: string | null = `${SITE}/api/v1/threads?limit=2`
    for (let page = 0; next && page < 9; page++) {
      const answer = await ask(next.slice(SITE.length))
      const said = jsonOf(answer)
      titles.push(...said.items.map(({ title }: { title: string }) => title))
      expect(answer.headers.link).toBe(said.next ? `<${said.next}>; rel="next"` : undefined)
      next = said.next
      if (page === 0) await thread(db, { title: 'Conversation 6', createdAt: minute(6) })
    }
    expect(titles).toEqual([5, 4, 3, 2, 1].map((index) => `Conversation ${index}`))
  })

  it('leads through posts, and answers whoever has read all with nothing new', async () => {
    const { id } = await thread(db)
    for (const _ of [2, 3, 4]) await post(db, { id })
    const ask = await programs(db)
    const first = jsonOf(await ask(`/api/v1/threads/${id}/posts?limit=3`))
    const second = jsonOf(await ask(first.next.slice(SITE.length)))
    expect([...first.items, ...second.items].map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4])
    expect(second.next).toBeNull()
    const after = Buffer.from('4').toString('base64url')
    expect(jsonOf(await ask(`/api/v1/threads/${id}/posts?after=${after}`))).toEqual({ items: [], next: null })
  })

  it.each<[list: string, narrowed: string, count: number]>([
    ['threads', 'theme=primary-care', 0],
    ['threads', 'theme=language-interpreting&kind=question&language=en', 1],
    ['threads', 'language=ar', 0],
    ['threads', 'since=2026-09-15T10:00:00Z', 3],
    ['threads', 'since=2026-09-15T10:00:01Z', 0],
    ['initiatives', 'theme=language-interpreting', 1],
    ['initiatives', 'since=2100-01-01T00:00:00Z', 0],
    ['findings', 'language=en&since=2026-01-01T00:00:00%2B02:00', 1],
    ['findings', 'language=nb', 0],
  ])('narrows %s by %s', async (list, narrowed, count) => {
    await commons()
    const { items } = jsonOf(await (await programs(db))(`/api/v1/${list}?${narrowed}`))
    expect(items).toHaveLength(count)
  })
})

describe('the API refuses in words', () => {
  it.each<[query: string, name: string, reason: string]>([
    ['threads?after=garbage', 'after', 'must come from'],
    ['threads?after=..%2F', 'after', 'must come from'],
    [`threads?after=${Buffer.from('1.2.3').toString('base64url')}`, 'after', 'must come from'],
    [`threads?after=${Buffer.from("1' OR 1=1").toString('base64url')}`, 'after', 'must come from'],
    ['threads?limit=0', 'limit', '1 to 100'],
    ['threads?limit=-1', 'limit', '1 to 100'],
    ['threads?limit=101', 'limit', '1 to 100'],
    ['threads?limit=1000000000', 'limit', '1 to 100'],
    ['threads?limit=1e1', 'limit', '1 to 100'],
    ['threads?limit=', 'limit', '1 to 100'],
    ['threads?theme=cats', 'theme', 'primary-care'],
    ['threads?kind=abstract', 'kind', 'question'],
    ['threads?since=yesterday', 'since', 'ISO 8601'],
    ['threads?since=0000-01-01T00:00:00Z', 'since', 'ISO 8601'],
    ['threads?language=xx', 'language', 'must be one of nb'],
    ['threads?page=2', 'page', 'known are: theme'],
    ['threads?__proto__=x', '__proto__', 'is not known'],
    ['threads?constructor=x', 'constructor', 'is not known'],
    ['threads?limit=1&limit=2', 'limit', 'once'],
    ['themes?x=1', 'x', 'known are: none'],
    ['threads/1?expand=posts', 'expand', 'known are: none'],
  ])('%s', async (query, name, reason) => {
    const answer = await (await programs(db))(`/api/v1/${query}`)
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
    const said = problem.strict().parse(jsonOf(answer))
    expect(said.parameters).toEqual([{ name, reason: expect.stringContaining(reason) }])
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
  })

  it.each([
    'threads/0',
    'threads/999999999',
    'threads/2147483648',
    'threads/-1',
    'threads/1.5',
    'threads/x/posts',
    'threads/%2e%2e%2fx',
    'threads/%',
    'initiatives/0',
    'findings/0',
    'findings/999999999',
    'THREADS',
    'nothing',
    '',
  ])('/%s is not there', async (path) => {
    const answer = await (await programs(db))(`/api/v1/${path}`)
    expect(answer.status).toBe(404)
    expect(jsonOf(answer)).toMatchObject({ status: 404, title: 'Not found' })
  })

  it('takes cursors as far as time goes', async () => {
    const after = Buffer.from('9999999999999.999999999').toString('base64url')
    for (const list of ['threads', 'initiatives', 'findings'])
      expect((await (await programs(db))(`/api/v1/${list}?after=${after}`)).status).toBe(200)
  })
})
