import { beforeEach, describe, expect, it } from 'vitest'
import { muteMember } from '#server/accounts/mute-member.ts'
import { suspendMember } from '#server/accounts/suspend-member.ts'
import { BLOCK_KINDS } from '#server/accounts/terms.ts'
import { findingCsl, findingExport } from '#server/findings/finding-export.ts'
import { findingPage } from '#server/findings/finding-page.ts'
import { RECORD_FORMATS } from '#server/findings/terms.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { KINDS, THEME_CODES } from '#server/forum/terms.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { withdrawAdoption } from '#server/initiatives/withdraw-adoption.ts'
import { ENDPOINTS } from '#server/machines/endpoints.ts'
import { findingHead } from '#server/machines/finding-head.ts'
import { initiativeHead } from '#server/machines/initiative-head.ts'
import { headMarkup, type PageHead } from '#server/machines/page-head.ts'
import { PART } from '#server/machines/sitemap.ts'
import { threadHead } from '#server/machines/thread-head.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { withdrawRelation } from '#server/relations/withdraw-relation.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { addedFinding, publishedFinding } from '#tests/findings/filling.ts'
import { programs } from '#tests/machines/programs.ts'
import { REASON, tying } from '#tests/relations/tying.ts'
import { testDatabase } from '#tests/support/database.ts'
import { adopting, initiative, recordBeside } from '#tests/support/initiatives.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

/** Words that stand in what programs are not told, each in one place only. */
const MARKERS = {
  'a conversation among members': 'Zebra',
  'a practice among members': 'Yak',
  'a finding among members': 'Xerus',
  'a post that was withdrawn': 'Walrus',
  'an opening text that was withdrawn': 'Vulture',
  'why somebody is suspended': 'Urchin',
  'a draft of a finding': 'Tapir',
  'a draft of a post': 'Salmon',
  'an adoption that was withdrawn': 'Raccoon',
  'a relation that was withdrawn': 'Quail',
  'what ties to a finding among members': 'Panther',
} as const
const EVERYBODY = 'Lighthouse'

/** The numbers of everything that is there, seen or not. */
interface Numbers {
  threads: number[]
  findings: number[]
}

/** One of everything, with its marker in all that people write of it. */
async function world(): Promise<Numbers> {
  const [owner, other] = [await member(db, { groups: ['researcher', 'clinician'] }), await member(db)]
  const word = (name: keyof typeof MARKERS) => MARKERS[name]
  const named = (marker: string) => member(db, { displayName: `${marker} the author`, groups: ['researcher', 'ngo'] })
  const telling = (marker: string) => ({ title: `${marker} in the title`, body: `${marker} in the text` })

  const open = await thread(db, { ...telling(EVERYBODY), author: owner, kind: 'discussion', voice: 'clinician' })
  const walrus = await named(word('a post that was withdrawn'))
  const gone = await post(db, open, { author: walrus, body: 'Walrus in the text' })
  await withdrawPost(contextOf(db, walrus), { threadId: open.id, number: gone.number })
  const vulture = await named(word('an opening text that was withdrawn'))
  const { id: unsaid } = await thread(db, { author: vulture, body: 'Vulture in the text', title: 'A title that stays' })
  await withdrawPost(contextOf(db, vulture), { threadId: unsaid, number: 1 })
  const zebra = word('a conversation among members')
  await thread(db, { ...telling(zebra), author: await named(zebra), audience: 'members' })

  const { id: practice } = await initiative(db, { owner, title: `${EVERYBODY} evenings` })
  const raccoon = await named(word('an adoption that was withdrawn'))
  const using = adopting(practice, { organisation: 'Raccoon health centre', voice: 'ngo' })
  const adopted = await adoptInitiative(contextOf(db, raccoon), using)
  await withdrawAdoption(contextOf(db, raccoon), { threadId: practice, adoptionId: adopted.adoptionId })
  const yak = word('a practice among members')
  const hidden = await thread(db, { ...telling(yak), author: owner, kind: 'practice', audience: 'members' })
  await recordBeside(db, hidden.id, { owner, other }, (words) => `${yak} ${words}`)

  const found = await publishedFinding(db, owner, { headline: `${EVERYBODY} was found` })
  const xerus = word('a finding among members')
  const facts = { title: `${xerus} study`, headline: `${xerus} was found`, authors: xerus, audience: 'members' }
  const secret = await publishedFinding(db, owner, facts)
  const tie = (from: number, to: number, marker: string, what = 'from_supports') =>
    proposeRelation(contextOf(db, owner), tying(from, to, { reason: `${marker}: ${REASON}`, tie: what }))
  await tie(found.threadId, practice, EVERYBODY)
  await tie(secret.threadId, practice, 'Panther')
  const { relationId } = await tie(found.threadId, practice, 'Quail', 'from_evaluates')
  await withdrawRelation(contextOf(db, owner), { threadId: practice, relationId })
  await addedFinding(db, owner, { title: 'Tapir study', authors: 'Tapir', doi: '10.5555/tapir' })
  await saveDraft(contextOf(db, owner), { draft: `reply:${open.id}`, body: 'Salmon in a draft' })
  const suspended = await member(db)
  await post(db, open, { author: suspended })
  const coordinator = await member(db, { roles: ['coordinator'] })
  await suspendMember(contextOf(db, coordinator), { member: suspended.id, reason: 'Urchin in the reason for it' })
  return {
    threads: (await db.thread.findMany({ select: { id: true } })).map(({ id }) => id),
    findings: (await db.finding.findMany({ select: { id: true } })).map(({ id }) => id),
  }
}

const answer = (asking: Promise<string>): Promise<string> => asking.catch(({ message }) => `refused: ${message}`)
const head = (about: () => Promise<PageHead>): Promise<string> => answer(about().then((said) => headMarkup(said, 'en')))

/** All that programs can read, by where: each asked of everything that is there. */
const SURFACES: Record<string, (numbers: Numbers) => Promise<string[]>> = {
  'the API': async ({ threads, findings }) => {
    const numbers = (path: string) => (path.startsWith('/findings') ? findings : threads)
    const paths = ENDPOINTS.flatMap(({ path }) =>
      path.includes('{id}') ? numbers(path).map((id) => path.replace('{id}', String(id))) : [path],
    )
    return overTheWire(paths.map((path) => `/api/v1${path}`))
  },
  feeds: () =>
    overTheWire([
      '/feeds/all.atom',
      ...KINDS.map((kind) => `/feeds/kinds/${kind}.atom`),
      ...THEME_CODES.map((theme) => `/feeds/themes/${theme}.atom`),
    ]),
  'the sitemap': ({ threads, findings }) => {
    const last = Math.ceil(Math.max(...threads, ...findings) / PART)
    const parts = Array.from({ length: last }, (_, index) => index + 1)
    const sorts = ['threads', 'practice', 'findings']
    const names = sorts.flatMap((sort) => parts.map((part) => `/sitemaps/${sort}-${part}.xml`))
    return overTheWire(['/sitemap.xml', '/sitemaps/lists.xml', ...names])
  },
  'the heads of conversations': ({ threads }) =>
    Promise.all(threads.map((id) => head(async () => threadHead(await threadPage(contextOf(db), { id, after: 0 }))))),
  'the heads of initiatives': ({ threads }) =>
    Promise.all(threads.map((id) => head(async () => initiativeHead(await initiativePage(contextOf(db), id))))),
  'the heads of findings': ({ findings }) =>
    Promise.all(
      findings.map((id) =>
        head(async () => findingHead(await findingPage(contextOf(db), id), await findingCsl(contextOf(db), id))),
      ),
    ),
  'files for reference managers': ({ findings }) =>
    Promise.all(
      findings.flatMap((id) =>
        RECORD_FORMATS.map((format) => answer(findingExport(contextOf(db), { id, format }).then(({ body }) => body))),
      ),
    ),
}

async function overTheWire(paths: readonly string[]): Promise<string[]> {
  const ask = await programs(db)
  const said: string[] = []
  for (const path of paths) said.push((await ask(path)).body.toString())
  return said
}

describe.each(Object.entries(SURFACES))('%s', (name, ask) => {
  it('tell nobody what a reader may not see, nor who people are inside', async () => {
    const numbers = await world()
    const said = (await ask(numbers)).join('\n')
    const leaks = Object.entries(MARKERS).filter(([, marker]) => new RegExp(marker, 'i').test(said))
    expect(leaks).toEqual([])
    const people = await db.member.findMany({ select: { id: true, email: true } })
    expect(people.filter(({ id, email }) => said.includes(id) || (email && said.includes(email)))).toEqual([])
    // Otherwise the question would prove nothing. Files hold what was published, and no word of ours.
    expect(said).toMatch(name === 'files for reference managers' ? /Nordic Journal/ : /lighthouse/i)
    // The styles of citations are read the first time that something is cited.
  }, 60_000)

  it('say the same whoever is muted or blocked', async () => {
    const numbers = await world()
    const before = await ask(numbers)
    const [one, two] = await db.member.findMany({ where: { posts: { some: {} } }, take: 2 })
    if (!one || !two) throw new Error('there is nobody')
    const actor = { ...one, groups: [], roles: [], email: null }
    for (const kind of BLOCK_KINDS) await muteMember(contextOf(db, actor), { member: two.publicId, kind })
    expect(await ask(numbers)).toEqual(before)
  }, 60_000)
})

it('every marker is there for somebody, or was', async () => {
  await world()
  const among = contextOf(db, await member(db))
  const hidden = await db.thread.findMany({ where: { audience: 'members' }, select: { id: true } })
  const pages = await Promise.all(hidden.map(({ id }) => threadPage(among, { id, after: 0 })))
  for (const marker of ['Zebra', 'Yak', 'Xerus']) expect(JSON.stringify(pages)).toContain(marker)
  expect(await db.finding.count({ where: { title: 'Tapir study' } })).toBe(1)
  expect(await db.relation.count()).toBe(3)
  expect(await db.adoption.count({ where: { withdrawnAt: { not: null } } })).toBe(1)
  expect(await db.post.count({ where: { withdrawnAt: { not: null } } })).toBe(2)
  expect(await db.member.count({ where: { suspensionReason: { contains: 'Urchin' } } })).toBe(1)
})
