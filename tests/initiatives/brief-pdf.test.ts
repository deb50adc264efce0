import { describe, expect, it } from 'vitest'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { briefPdf } from '#server/initiatives/brief-pdf.ts'
import { claimEvidence } from '#server/initiatives/claim-evidence.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { type BriefLanguage, PARTS } from '#server/initiatives/terms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { adopting, initiative, WORDS } from '#tests/support/initiatives.ts'
import { readPdf } from '#tests/support/pdf-text.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { described, shared } from './sharing.ts'

const { db } = await testDatabase()
const setting = { zone: 'Europe/Oslo', origin: 'https://commons.example' }
const reader = contextOf(db)
const nurse = async () =>
  contextOf(db, await member(db, { groups: ['clinician'], displayName: 'Marit Lunde' }), { now: NOW })

async function made(id: number, language: BriefLanguage = 'en') {
  const pdf = await briefPdf(reader, id, { ...setting, language })
  const bytes = await pdf.bytes()
  if (!bytes) throw new Error('no PDF was made')
  const read = readPdf(bytes)
  return { ...pdf, ...read, bytes, words: read.text.replace(/\s+/g, ' ') }
}

describe('the one-page brief as a PDF', () => {
  it('tells what, for whom, how well known, at what cost, where, by whom, and how to cite it', async () => {
    const context = await nurse()
    const id = await shared(context)
    await reviseInitiative(
      context,
      described(id, { line: 'Tea and one question', cost: 'NOK 1 900 each', settings: ['gp'] }),
    )
    await claimEvidence(context, { threadId: id, fact: 'outcomes', words: WORDS })
    await adoptInitiative(contextOf(db, await member(db)), adopting(id))
    const { pages, tagged, standard, language, links, words, fileName } = await made(id)
    expect({ pages, tagged, standard, language }).toEqual({ pages: 1, tagged: true, standard: '1', language: 'en' })
    for (const said of [
      'Thursday tea at the library',
      'Tea and one question',
      'Parents of children under six',
      'NOK 1 900 each',
      'Measured · Measured with those who use it',
      WORDS,
      'Bergen (started here)',
      'Stavanger (2024)',
      'Whom to ask',
      'Marit Lunde (2026). Thursday tea at the library (version 2,',
    ])
      expect(words).toContain(said)
    expect(words).not.toContain('Shortened')
    expect(links).toEqual(
      expect.arrayContaining([expect.stringMatching(/\/t\/\d+$/), expect.stringMatching(/\/practice\/\d+$/)]),
    )
    expect(fileName).toBe('thursday-tea-at-the-library.en.pdf')
  })

  it('has its labels in the language asked for, and texts in theirs: Arabic shaped, and told to be Arabic', async () => {
    const id = await shared(await nurse(), {
      language: 'ar',
      title: 'شاي الخميس في المكتبة',
      body: 'تدعو ممرضة ومساعدة ثنائية اللغة الوالدين إلى المكتبة.',
    })
    const { words, language, pages, standard, bytes } = await made(id, 'nb')
    expect({ language, pages, standard }).toEqual({ language: 'nb', pages: 1, standard: '1' })
    expect(words).toContain('Kortversjon på én side')
    const arabic = words.match(/\p{Script=Arabic}/gu) ?? []
    for (const letter of 'تدعوممرضةالمكتبة') expect(arabic).toContain(letter)
    const raw = bytes.toString('latin1')
    expect(raw).toContain('NotoNaskhArabic')
    expect(raw).toContain('/Lang (ar)')
    // Letters that join take another form within a word than at its end: more glyphs than letters.
    const { forms } = readPdf(bytes)
    expect(Math.max(...['م', 'ة', 'ت'].map((letter) => forms.get(letter) ?? 0))).toBeGreaterThan(1)
  })

  it.each([
    ['calls and reading of files', '#read("/etc/passwd") #panic("x") #sys.inputs'],
    ['marks', '*strong* _weak_ `raw` $x^2$ = Heading'],
    ['labels and references', '@nowhere <label> @@'],
    ['comments and escapes', '// gone /* gone */ \\ \\u{41} \\#'],
    ['the end of a string', '"] #text(red)[x] ("'],
    ['brackets that do not close', '[[[ {{{ ((('],
  ])('takes what people write for words, not for Typst: %s', async (_what, hostile) => {
    const id = await shared(await nurse(), { title: `Tea ${hostile}`, body: hostile, why: hostile })
    const { words, pages } = await made(id)
    expect(pages).toBe(1)
    expect(words.split(hostile).length - 1).toBeGreaterThanOrEqual(3)
  })

  it('stays on one page whatever is told, cut at a sentence, and says where all of it is', async () => {
    const context = await nurse()
    const places = ['Bergen', 'Oslo', 'Voss', 'Tromsø', 'Bodø', 'Skien', 'Drammen', 'Hamar', 'Molde', 'Florø'].slice(
      0,
      9,
    )
    const id = await shared(context, { title: `Tea ${'and more tea '.repeat(8)}`.trim() })
    const long = `First things first. ${'This sentence is told again. '.repeat(130)}`
    const parts = Object.fromEntries(PARTS.map((part) => [part, part === 'line' ? 'In one line' : long]))
    await reviseInitiative(context, described(id, { ...parts, where: places.join('\n') }))
    for (const fact of ['outcomes', 'comparison', 'outside_evaluator', 'manual'])
      await claimEvidence(context, { threadId: id, fact, words: long.slice(0, 1_900) })
    const { words, pages } = await made(id)
    expect(pages).toBe(1)
    expect(words).toContain('First things first.')
    expect(words).toContain('again. […]')
    expect(words).toMatch(/Shortened to one page\. All of it: \S+\/practice\/\d+/)
  })

  it('breaks words that no line could hold', async () => {
    const id = await shared(await nurse(), { body: 'x'.repeat(3_000), why: 'y'.repeat(3_000) })
    expect((await made(id)).pages).toBe(1)
  })

  it('is tagged also where the fonts lack a sign', async () => {
    const id = await shared(await nurse(), { body: 'ትግርኛ ማለት \u{10ABCD}', language: 'ti' })
    expect(await made(id)).toMatchObject({ pages: 1, tagged: true })
  })

  it('is made once for the same words, and anew when anything on it changes', async () => {
    const context = await nurse()
    const id = await shared(context)
    const first = await made(id)
    const again = await made(id)
    expect(again.etag).toBe(first.etag)
    expect(again.bytes).toBe(first.bytes)
    expect((await made(id, 'nb')).etag).not.toBe(first.etag)
    await adoptInitiative(contextOf(db, await member(db)), adopting(id))
    const used = await made(id)
    expect(used.etag).not.toBe(first.etag)
    expect(used.words).toContain('Stavanger (2024)')
  })

  it('of an initiative among members is not there for a reader', async () => {
    const { id, owner } = await initiative(db, { audience: 'members' })
    const asked = { ...setting, language: 'en' } as const
    await expect(briefPdf(reader, id, asked)).rejects.toMatchObject({ status: 404 })
    await expect(briefPdf(reader, 2_000_000_000, asked)).rejects.toMatchObject({ status: 404 })
    expect((await briefPdf(contextOf(db, owner), id, asked)).fileName).toMatch(/\.en\.pdf$/)
  })
})
