import { describe, expect, it } from 'vitest'
import { partOf } from '#server/i18n/message-parts.plain.ts'
import en from '#server/i18n/messages/en.json' with { type: 'json' }
import { MESSAGE_PARTS, PARTS_OF_PAGES, type PageSort } from '#server/i18n/page-sorts.plain.ts'
import { factsOf, readSources } from '#tests/support/sources.ts'

/** Families of the parts that a sort of page does without: of house rules only the meanings, which are looked for apart. */
const lackedBy = (sort: PageSort): Set<string> =>
  new Set(
    Object.keys(en)
      .filter((key) => !(PARTS_OF_PAGES[sort] as readonly string[]).includes(partOf(key) ?? 'letters'))
      .map((key) => key.split('.', 1)[0] ?? '')
      .filter((family) => family !== 'rule'),
  )
const ELSEWHERE = lackedBy('conversation')
const sources = new Map(readSources().map((source) => [source.path, source]))

/** Every file of the browser's that a page needs, sooner or later. */
function neededBy(...entries: string[]): Set<string> {
  const needed = new Set(entries)
  for (const path of needed) {
    const source = sources.get(path)
    if (!source) continue
    for (const { target, own, typeOnly } of factsOf(source).imports)
      if (own && !typeOnly && /^app\/|\.plain\.ts$|\/terms\.ts$/.test(target)) needed.add(target)
  }
  return needed
}

/** Families of messages that a text mentions: what stands before a point, in quotation marks. */
const familiesIn = (text: string): string[] =>
  [...text.matchAll(/['`]([a-z_]+)\.[a-z_$]/g)].map(([, family = '']) => family)

/** A message in a text, in quotation marks; of one whose key is put together, the beginning. */
const MENTIONED = /['`]([a-z_]+)\.[a-z_$][a-z_.]*/g

describe('the part of the messages that a conversation’s page comes with', () => {
  it('holds all that its files say', () => {
    const needed = neededBy('app/forum/thread.tsx', 'app/root.tsx', 'app/entry.client.tsx')
    expect(needed.size).toBeGreaterThan(50)
    const face = [...needed].filter((path) => path.startsWith('app/'))
    const missing = face.flatMap((path) =>
      familiesIn(sources.get(path)?.text ?? '').flatMap((family) =>
        ELSEWHERE.has(family) ? `${path}: ${family}` : [],
      ),
    )
    expect(missing).toEqual([])
  })

  it('holds all that a refusal of its forms may say', () => {
    const commands = [
      ...['reply-to-thread', 'save-draft', 'discard-draft', 'react-to-post', 'mark-helped', 'mark-read', 'preview'],
      ...['add-upload', 'thread-changes', 'reopen-question'],
    ].map((name) => `server/forum/${name}.ts`)
    const reached = new Set(commands)
    for (const path of reached) {
      const source = sources.get(path)
      expect(source, path).toBeDefined()
      for (const { target, own, typeOnly } of source ? factsOf(source).imports : [])
        if (own && !typeOnly && sources.has(target) && !target.includes('/notifications/')) reached.add(target)
    }
    const missing = [...reached].flatMap((path) =>
      [...(sources.get(path)?.text ?? '').matchAll(/(?:key|error): '([a-z_]+)\./g)].flatMap(([, family = '']) =>
        ELSEWHERE.has(family) ? `${path}: ${family}` : [],
      ),
    )
    expect(missing).toEqual([])
  })

  it('is one of three, and plain pages say nothing of the part of records', () => {
    const records = lackedBy('plain')
    const pages = [...sources.keys()].filter((path) => /^app\/(accounts|edge|forum|notifications)\/.*\.tsx$/.test(path))
    expect(pages.length).toBeGreaterThan(80)
    const missing = [...neededBy(...pages, 'app/root.tsx', 'app/entry.client.tsx')].flatMap((path) =>
      [...(path.startsWith('app/') ? (sources.get(path)?.text ?? '') : '').matchAll(MENTIONED)].flatMap(
        ([key, family = '']) => (records.has(family) && partOf(key.slice(1)) === 'records' ? `${path}: ${key}` : []),
      ),
    )
    expect(missing).toEqual([])
    expect([...records].sort()).toContain('finding')
  })

  it('leaves letters to the server: no file of the browser’s says their words', () => {
    const letters = new Set(
      Object.keys(en).flatMap((key) => (partOf(key) === undefined ? [key.split('.', 1)[0] ?? ''] : [])),
    )
    expect([...letters]).toEqual(['mail'])
    const saying = readSources().filter(({ path }) => path.startsWith('app/') || path.endsWith('.plain.ts'))
    expect(saying.filter(({ text }) => familiesIn(text).some((family) => letters.has(family)))).toEqual([])
  })

  it('names house rules and does not explain them', () => {
    expect([partOf('rule.hate'), partOf('rule.hate_means')]).toEqual(['conversation', 'records'])
    const needed = neededBy('app/forum/thread.tsx', 'app/root.tsx', 'app/entry.client.tsx')
    expect([...needed].filter((path) => sources.get(path)?.text.includes('}_means`'))).toEqual([])
  })

  it('is not all of them', () => {
    for (const part of MESSAGE_PARTS)
      expect(Object.keys(en).filter((key) => partOf(key) === part).length).toBeGreaterThan(100)
  })
})
