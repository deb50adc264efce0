import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importFindings } from '#server/findings/import-findings.ts'
import { lastImport } from '#server/findings/last-import.ts'
import { ownFindingDrafts } from '#server/findings/own-finding-drafts.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { addedFinding, publishedFinding } from './filling.ts'

const { db } = await testDatabase()
const sample = (ending: string): string =>
  readFileSync(new URL(`../samples/bibliographies/four-records.${ending}`, import.meta.url), 'utf8')
const record = (changes: Record<string, unknown> = {}) => ({
  type: 'article-journal',
  title: 'A study',
  issued: { 'date-parts': [[2020]] },
  ...changes,
})
const json = (...records: unknown[]) => ({ bibliography: JSON.stringify(records) })
const outcomes = (records: readonly { outcome: string }[]) => records.map(({ outcome }) => outcome)

describe('an import', () => {
  it.each(['bib', 'ris', 'json'])(
    'of .%s makes drafts, joins what is the same, and says what became of each',
    async (ending) => {
      const nora = await member(db)
      const context = contextOf(db, nora)
      const records = await importFindings(context, { bibliography: sample(ending) })
      expect(outcomes(records)).toEqual(['added', 'merged', 'added', 'added'])
      expect(records[1]?.findingId).toBe(records[0]?.findingId)
      const { drafts, count } = await ownFindingDrafts(context)
      expect(count).toBe(3)
      expect(drafts.map(({ title }) => title)).toContain('Brexit : An Introduction')
      expect((await lastImport(context)).records).toEqual(records)
      expect(await db.thread.count()).toBe(0)
    },
  )

  it('sent again adds nothing', async () => {
    const context = contextOf(db, await member(db))
    await importFindings(context, { bibliography: sample('bib') })
    expect(outcomes(await importFindings(context, { bibliography: sample('ris') }))).toEqual(Array(4).fill('merged'))
    expect(await db.finding.count()).toBe(3)
  })

  it('sent five times at once adds each work once', async () => {
    const context = contextOf(db, await member(db))
    await Promise.all(Array.from({ length: 5 }, () => importFindings(context, { bibliography: sample('bib') })))
    expect(await db.finding.count()).toBe(3)
  })

  it('fills in what a draft leaves out, and changes nothing that stands there', async () => {
    const context = contextOf(db, await member(db))
    await importFindings(context, json(record({ publisher: 'First' })))
    await importFindings(context, json(record({ publisher: 'Second', DOI: '10.5555/A' })))
    const [draft] = await db.finding.findMany()
    expect(draft).toMatchObject({ doi: '10.5555/a', version: 2 })
    expect(draft?.csl).toMatchObject({ publisher: 'First', DOI: '10.5555/A' })
  })

  it('knows what is published, and says nothing of others’ drafts', async () => {
    const [nora, omar] = [await member(db), await member(db)]
    const facts = { title: 'A study', year: '2020', doi: '', authors: '' }
    await addedFinding(db, nora, facts)
    const context = contextOf(db, omar)
    expect(outcomes(await importFindings(context, json(record())))).toEqual(['added'])
    const { id } = await publishedFinding(db, await member(db), { ...facts, title: 'Another study' })
    const [known] = await importFindings(context, json(record({ title: 'Another study' })))
    expect(known).toMatchObject({ outcome: 'published_before', findingId: id })
  })

  it('leaves out records that cannot be taken, says why, and takes the others', async () => {
    const records = await importFindings(
      contextOf(db, await member(db)),
      json(record(), record({ title: '' }), record({ issued: null }), record({ title: 'Of 13097248022' }), 7),
    )
    expect(records).toEqual([
      expect.objectContaining({ outcome: 'added' }),
      { outcome: 'refused', problem: 'no_title' },
      { outcome: 'refused', problem: 'no_year', title: 'A study' },
      { outcome: 'refused', problem: 'identifier' },
      { outcome: 'refused', problem: 'unreadable' },
    ])
    const kept = await db.findingImport.findFirstOrThrow()
    expect(JSON.stringify(kept.records)).not.toContain('13097248022')
  })

  it('comes as a file as well, in UTF-8 or as older programs write', async () => {
    const context = contextOf(db, await member(db))
    const bib = (title: string) => `@article{a, title = {${title}}, year = {2020}}`
    await importFindings(context, { file: new File([`\ufeff${bib('Første')}`], 'a.bib') })
    await importFindings(context, { file: new File([Buffer.from(bib('Andre på øya'), 'latin1')], 'b.bib') })
    expect((await db.finding.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title)).toEqual([
      'Første',
      'Andre på øya',
    ])
  })

  it.each([
    ['nothing', { bibliography: ' ' }, { bibliography: { key: 'finding.import_missing' } }],
    ['a sentence', { bibliography: 'Haugen 2025' }, { bibliography: { key: 'finding.import_unreadable' } }],
    ['an empty list', { bibliography: '[]' }, { bibliography: { key: 'finding.import_unreadable' } }],
    [
      'a picture',
      { file: new File([new Uint8Array([137, 80, 78, 71])], 'a.png') },
      { file: { key: 'finding.import_unreadable' } },
    ],
    [
      'too large a file',
      { file: new File(['x'.repeat(1_000_001)], 'a.bib') },
      { file: { key: 'finding.file_too_large' } },
    ],
    [
      'too many',
      json(...Array(501).fill(record())),
      { bibliography: { key: 'finding.import_over_limit', values: { max: 500 } } },
    ],
  ])('of %s is refused, in words beside the field', async (_what, input, fields) => {
    const asking = importFindings(contextOf(db, await member(db)), input)
    await expect(asking).rejects.toMatchObject({ status: 422, fields })
    expect(await db.finding.count()).toBe(0)
  })

  it('is not for readers', async () => {
    await expect(importFindings(contextOf(db), json(record()))).rejects.toMatchObject({ status: 403 })
  })
})
