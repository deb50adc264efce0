import { describe, expect, it } from 'vitest'
import { evidenceMap } from '#server/findings/evidence-map.ts'
import { evidenceMapFile, fieldFiguresFile } from '#server/findings/evidence-map-file.ts'
import { fieldFigures } from '#server/findings/field-figures.ts'
import { findingList } from '#server/findings/finding-list.ts'
import { answerGroups, type PopulationAspect } from '#server/findings/population.plain.ts'
import { threadList } from '#server/forum/thread-list.ts'
import type { Context } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'
import { addedFinding, publishedFinding } from './filling.ts'

const { db } = await testDatabase()
const researcher = () => member(db, { groups: ['researcher'] })

const rowOf = async (context: Context, theme: string, by: PopulationAspect = 'status') => {
  const row = (await evidenceMap(context, { by })).rows.find((each) => each.theme.code === theme)
  if (!row) throw new Error(`no row of ${theme}`)
  const at = new Map(answerGroups(by).map(({ code }, index) => [code, row.cells[index]]))
  return { ...row, at: (code: string) => at.get(code) }
}

describe('the evidence-and-gap map', () => {
  it('counts findings and initiatives where they belong, and each number leads to as many', async () => {
    const nora = await researcher()
    const theme = 'primary-care'
    await publishedFinding(db, nora, { theme, status: ['refugee', 'student'], design: 'rct' })
    await publishedFinding(db, nora, { theme, status: ['refugee'], design: 'scoping_review' })
    await publishedFinding(db, nora, { theme, status: ['pooled'], design: '' })
    await publishedFinding(db, nora, { theme, status: [] })
    await publishedFinding(db, nora, { theme: 'undocumented', status: ['refugee'] })
    await addedFinding(db, nora, { title: 'Only a draft', doi: '', theme, status: ['refugee'] })
    const { id } = await initiative(db, {})
    await db.thread.update({ where: { id }, data: { themeCode: theme } })
    await db.initiative.update({ where: { threadId: id }, data: { statuses: ['refugee'] } })
    const context = contextOf(db)
    const row = await rowOf(context, theme)
    expect(row.at('refugee')).toMatchObject({ findings: 2, strongest: 'synthesis', gap: null, initiatives: 1 })
    expect(row.at('student')).toMatchObject({ findings: 1, strongest: 'trial', gap: 'synthesis', initiatives: 0 })
    expect(row.at('pooled')).toMatchObject({ findings: 1, strongest: 'rest', gap: null })
    expect(row.whoAgenda).toEqual(['T1'])
    const { rows, columns, unsaid } = await evidenceMap(context, { by: 'status' })
    expect(rows).toHaveLength(22)
    expect(columns.slice(-2).map(({ name }) => name)).toEqual(['Pooled', 'Not reported in the study'])
    expect(unsaid).toEqual({ findings: 1, initiatives: 0 })
    for (const { code } of columns) {
      const { findings } = await findingList(context, { theme, population: { status: code } })
      expect(findings).toHaveLength(row.at(code)?.findings ?? -1)
    }
    const trials = await findingList(context, { theme, population: { status: 'refugee' }, designs: 'trial' })
    expect(trials.findings).toHaveLength(1)
    expect((await findingList(context, { theme, designs: 'rest' })).findings).toHaveLength(1)
    expect((await findingList(context, { population: { status: 'nonsense' } })).findings).toHaveLength(5)
  })

  it('looks at one group of designs alone', async () => {
    await publishedFinding(db, await researcher(), { theme: 'primary-care', status: ['refugee'], design: 'rct' })
    const numbers = async (group: 'trial' | 'synthesis') =>
      (await evidenceMap(contextOf(db), { by: 'status', group })).rows.flatMap(({ cells }) =>
        cells.filter(({ findings }) => findings > 0),
      )
    expect(await numbers('trial')).toHaveLength(1)
    expect(await numbers('synthesis')).toHaveLength(0)
  })

  it('counts by region of the world, which initiatives do not tell', async () => {
    await publishedFinding(db, await researcher(), { theme: 'primary-care', origin: ['014', '015'] })
    const { id } = await initiative(db, {})
    await db.thread.update({ where: { id }, data: { themeCode: 'primary-care' } })
    const row = await rowOf(contextOf(db), 'primary-care', 'origin')
    expect(row.at('002')).toMatchObject({ findings: 1, initiatives: 0 })
    expect((await findingList(contextOf(db), { population: { origin: '002' } })).findings).toHaveLength(1)
    expect((await findingList(contextOf(db), { population: { origin: '142' } })).findings).toHaveLength(0)
  })

  it('leaves out what was retracted', async () => {
    await publishedFinding(db, await researcher(), { theme: 'primary-care', status: ['refugee'], retracted: 'yes' })
    expect(await db.finding.count({ where: { retractedAt: { not: null } } })).toBe(1)
    expect((await rowOf(contextOf(db), 'primary-care')).at('refugee')?.findings).toBe(0)
    expect((await fieldFigures(contextOf(db)))[0]?.of).toBe(0)
  })

  it('lays open questions over it, those of service users told apart', async () => {
    const theme = 'primary-care'
    await thread(db, { theme, voice: 'clinician' })
    await thread(db, { theme, voice: 'service_user' })
    await thread(db, { theme, voice: 'service_user', audience: 'members' })
    await thread(db, { theme, kind: 'discussion', voice: 'service_user' })
    await post(db, await thread(db, { theme, voice: 'service_user' }))
    const context = contextOf(db)
    expect(await rowOf(context, theme)).toMatchObject({ questions: 2, usersQuestions: 1 })
    expect((await threadList(context, { theme, waiting: true })).threads).toHaveLength(2)
    expect((await threadList(context, { theme, waiting: true, group: 'service_user' })).threads).toHaveLength(1)
    expect(await rowOf(contextOf(db, await member(db)), theme)).toMatchObject({ questions: 3, usersQuestions: 2 })
    expect(await rowOf(context, 'undocumented')).toMatchObject({ questions: 0, usersQuestions: 0 })
  })

  it('betrays nothing of findings and practice among members, in files neither', async () => {
    const nora = await researcher()
    const ask = (context: Context) =>
      Promise.all([
        evidenceMap(context, { by: 'status' }),
        evidenceMapFile(context, { by: 'status' }),
        fieldFigures(context),
        fieldFiguresFile(context),
      ])
    const before = await ask(contextOf(db))
    const hidden = { audience: 'members', theme: 'primary-care', status: ['refugee'], origin: ['pooled'] }
    await publishedFinding(db, nora, { ...hidden, involvement: 'user_led' })
    await publishedFinding(db, nora, { ...hidden, status: [], origin: [] })
    const { id } = await initiative(db, { audience: 'members' })
    await db.initiative.update({ where: { threadId: id }, data: { statuses: ['refugee'] } })
    expect(await ask(contextOf(db))).toEqual(before)
    // Otherwise the question would prove nothing.
    for (const [index, answer] of (await ask(contextOf(db, nora))).entries()) expect(answer).not.toEqual(before[index])
  })
})

describe('figures beside the baseline', () => {
  it('count among the findings in which the question is answered', async () => {
    const nora = await researcher()
    await publishedFinding(db, nora, { status: ['refugee'], origin: ['014'], involvement: 'user_led' })
    await publishedFinding(db, nora, { status: ['pooled'], origin: ['pooled', '014'], involvement: 'informed' })
    await publishedFinding(db, nora, { status: ['not_reported'], origin: ['not_reported'], involvement: 'none_stated' })
    const { id } = await publishedFinding(db, nora, { status: [], origin: [] })
    // As findings are from before it had to be said.
    await db.finding.update({ where: { id }, data: { involvement: null } })
    const figures = (await fieldFigures(contextOf(db))).map(({ figure, count, of }) => [figure, count, of])
    expect(figures).toEqual([
      ['states_status', 1, 3],
      ['pools_origin', 2, 3],
      ['involves_users', 1, 3],
    ])
    const file = await fieldFiguresFile(contextOf(db))
    expect(file.rows[1]?.slice(2)).toEqual([2, 3, null, 36])
    expect(file.source).toContain('10.1177/14034948211032494')
  })
})

it('the map as a file has a line for every cell, in the language of the page', async () => {
  await publishedFinding(db, await researcher(), { theme: 'primary-care', status: ['refugee'], design: 'rct' })
  const file = await evidenceMapFile(contextOf(db, undefined, { locale: 'nb' }), { by: 'status' })
  expect(file.rows).toHaveLength(22 * answerGroups('status').length)
  for (const row of file.rows) expect(row).toHaveLength(file.columns.length)
  const named = file.rows.map((row) => Object.fromEntries(file.columns.map(({ name }, at) => [name, row[at]])))
  expect(named.filter(({ findings }) => findings)).toEqual([
    expect.objectContaining({
      ...{ theme_code: 'primary-care', theme: 'Fastlege, legevakt og kommunehelsetjeneste', who_agenda: 'T1' },
      ...{ dimension: 'status', population_code: 'refugee', population: 'Flyktninger', findings: 1 },
      ...{ findings_trial: 1, findings_synthesis: 0, strongest: 'trial', gap: 'synthesis', initiatives: 0 },
    }),
  ])
})
