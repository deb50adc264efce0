import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { plantReference } from '#prisma/reference/plant.ts'
import { followTheme } from '#server/forum/follow-theme.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { mergedInto, themes } from '#server/forum/themes.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { offerHelp } from '#server/initiatives/offer-help.ts'
import { mergeThemes } from '#server/moderation/merge-themes.ts'
import { addTheme, moveTheme, writeThemeText } from '#server/moderation/shape-theme.ts'
import { shapedTheme } from '#server/moderation/shaped-theme.ts'
import { themesToShape, themeTexts } from '#server/moderation/themes-to-shape.ts'
import type { Context } from '#server/platform/context.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { opening } from '#tests/forum/conversation.ts'
import { programs } from '#tests/machines/programs.ts'
import { testDatabase } from '#tests/support/database.ts'
import { failureOf } from '#tests/support/failure-of.ts'
import { restoreThemes } from '#tests/support/themes.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()

let as: Context
beforeEach(async () => {
  await restoreThemes(db)
  as = contextOf(db, await member(db, { roles: ['curator'] }))
})
afterAll(async () => {
  await db.thread.deleteMany({})
  await restoreThemes(db)
})

const codes = async () => (await themes(db, 'en')).map(({ code }) => code)
const text = { code: 'undocumented', language: 'en', name: 'Without papers', description: 'Who is not registered.' }
const merge = { code: 'undocumented', into: 'asylum-arrival', sure: 'yes' }
const added = {
  code: 'dental-health',
  ...Object.fromEntries(LOCALES.map((locale) => [`name_${locale}`, `Teeth (${locale})`])),
}

describe('a theme', () => {
  it('is called otherwise, welcomes and has rules of its own, and the product’s list leaves it alone from then on', async () => {
    await writeThemeText(as, { ...text, welcome: 'Be **welcome**.', rules: '- Name nobody.' })
    expect((await themes(db, 'en')).find(({ code }) => code === 'undocumented')?.name).toBe('Without papers')
    expect(await shapedTheme(contextOf(db), 'undocumented')).toMatchObject({
      welcome: '<p>Be <strong>welcome</strong>.</p>',
      rules: expect.stringContaining('Name nobody.'),
    })
    await plantReference(db)
    expect((await themeTexts(as, 'undocumented')).en.name).toBe('Without papers')
    expect(await db.staffLogEntry.findMany()).toMatchObject([
      { verb: 'theme.written', subjectKey: 'theme:undocumented', details: { language: 'en' } },
    ])
  })

  it('changes places with its neighbour, and stays at either end', async () => {
    const before = await codes()
    await moveTheme(as, { code: before[1], to: 'up' })
    expect((await codes()).slice(0, 3)).toEqual([before[1], before[0], before[2]])
    await moveTheme(as, { code: before[1], to: 'up' })
    await moveTheme(as, { code: before.at(-1), to: 'down' })
    expect((await codes()).slice(0, 3)).toEqual([before[1], before[0], before[2]])
    expect((await codes()).at(-1)).toBe(before.at(-1))
  })

  it('is added behind the others, and conversations are opened in it', async () => {
    await addTheme(as, added)
    expect((await codes()).at(-1)).toBe('dental-health')
    const author = contextOf(db, await member(db))
    await openThread(author, opening({ theme: 'dental-health', voice: 'clinician' }))
    expect((await threadList(contextOf(db), { theme: 'dental-health' })).threads).toHaveLength(1)
    await testSettings(pool)
    const ask = await programs(db)
    expect((await ask('/api/v1/threads?theme=dental-health')).status).toBe(200)
    expect((await ask('/feeds/themes/dental-health.atom')).status).toBe(200)
    expect(String((await ask('/sitemaps/lists.xml')).body)).toContain('/themes/dental-health')
    for (const wrong of [added, { ...added, code: 'Teeth' }, { ...added, code: 'other-teeth', name_ar: '' }])
      expect(await failureOf(addTheme(as, wrong))).toBe(422)
  })

  it('that there is not is refused wherever something is filed under it', async () => {
    const author = contextOf(db, await member(db, { groups: ['researcher'] }))
    const filed = opening({ theme: 'cats' as 'undocumented', voice: 'researcher' })
    await expect(openThread(author, filed)).rejects.toMatchObject({
      status: 422,
      fields: { theme: { key: 'theme.choose' } },
    })
    expect(await failureOf(followTheme(author, { theme: 'cats', follow: 'yes' }))).toBe(422)
    const offer = { active: 'yes', words: 'I can help with the design of an evaluation.', themes: ['cats'] }
    await expect(offerHelp(author, offer)).rejects.toMatchObject({ fields: { themes: { key: 'theme.choose' } } })
  })
})

describe('a theme that goes into another', () => {
  it('takes along all that is filed under it, follows it and moderates it, and nothing is lost', async () => {
    const { id } = await thread(db, { theme: 'undocumented' })
    const [follower, both] = [await member(db), await member(db, { roles: ['moderator'] })]
    await followTheme(contextOf(db, follower), { theme: 'undocumented', follow: 'yes' })
    for (const theme of ['undocumented', 'asylum-arrival'])
      await followTheme(contextOf(db, both), { theme, follow: 'yes' })
    const scope = { themes: ['undocumented', 'asylum-arrival', 'primary-care'] }
    await db.memberRole.updateMany({ where: { memberId: both.id }, data: scope })
    await mergeThemes(as, merge)
    expect(await db.thread.findUnique({ where: { id } })).toMatchObject({ themeCode: 'asylum-arrival' })
    expect(await db.themeFollow.groupBy({ by: ['themeCode'], _count: true })).toEqual([
      { themeCode: 'asylum-arrival', _count: 2 },
    ])
    const role = await db.memberRole.findFirst({ where: { memberId: both.id } })
    expect(role?.themes.sort()).toEqual(['asylum-arrival', 'primary-care'])
    expect(await db.staffLogEntry.findMany({ where: { verb: 'staff.rescoped' } })).toMatchObject([
      { subjectKey: `member:${both.id}`, details: { role: 'moderator' } },
    ])
    // Who answers for some themes alone does not widen that by merging them.
    await expect(mergeThemes(contextOf(db, both), { ...merge, code: 'primary-care' })).rejects.toMatchObject({
      status: 403,
    })
    expect(await codes()).not.toContain('undocumented')
    expect(await db.staffLogEntry.findMany({ where: { verb: 'theme.merged' } })).toMatchObject([
      { details: { into: 'asylum-arrival', threads: 1 } },
    ])
    expect((await themesToShape(as)).at(-1)).toMatchObject({ code: 'undocumented', mergedInto: 'asylum-arrival' })
  })

  it('is found where it went, by its lists, its feeds and forms that were open', async () => {
    await mergeThemes(as, merge)
    await mergeThemes(as, { ...merge, code: 'asylum-arrival', into: 'primary-care' })
    expect(await mergedInto(db, 'undocumented')).toBe('primary-care')
    const author = contextOf(db, await member(db))
    await openThread(author, opening({ theme: 'undocumented', voice: 'clinician' }))
    await followTheme(author, { theme: 'undocumented', follow: 'yes' })
    expect(await db.thread.findMany({ select: { themeCode: true } })).toEqual([{ themeCode: 'primary-care' }])
    expect(await db.themeFollow.findMany({ select: { themeCode: true } })).toEqual([{ themeCode: 'primary-care' }])
    expect((await threadList(contextOf(db), { theme: 'undocumented' })).threads).toHaveLength(1)
    await testSettings(pool)
    const answer = await (await programs(db))('/feeds/themes/undocumented.atom?kind=question&locale=en')
    expect([answer.status, answer.headers.location]).toEqual([
      301,
      'https://allmenning.test/feeds/themes/primary-care.atom?kind=question&locale=en',
    ])
  })

  it('goes with what is being filed under it at the same time', async () => {
    const author = contextOf(db, await member(db))
    const openings = Array.from({ length: 6 }, () => opening({ theme: 'undocumented', voice: 'clinician' }))
    await Promise.all([...openings.map((one) => openThread(author, one)), mergeThemes(as, merge)])
    expect(await db.thread.groupBy({ by: ['themeCode'], _count: true })).toEqual([
      { themeCode: 'asylum-arrival', _count: 6 },
    ])
  })

  it('goes nowhere by mistake, into itself, or by somebody who is no curator', async () => {
    expect(await failureOf(mergeThemes(as, { ...merge, sure: undefined }))).toBe(422)
    expect(await failureOf(mergeThemes(as, { ...merge, into: 'undocumented' }))).toBe(422)
    expect(await failureOf(mergeThemes(as, { ...merge, into: 'cats' }))).toBe(404)
    const other = contextOf(db, await member(db, { roles: ['coordinator'] }))
    const ways = [
      () => mergeThemes(other, merge),
      () => moveTheme(other, { code: 'undocumented', to: 'up' }),
      () => writeThemeText(other, text),
      () => addTheme(other, added),
      () => themesToShape(other),
      () => themeTexts(other, 'undocumented'),
    ]
    for (const ask of ways) expect(await failureOf(ask())).toBe(403)
    await mergeThemes(as, merge)
    expect(await failureOf(mergeThemes(as, merge))).toBe(404)
    expect(await failureOf(writeThemeText(as, text))).toBe(404)
    expect(await failureOf(themeTexts(as, 'undocumented'))).toBe(404)
  })
})
