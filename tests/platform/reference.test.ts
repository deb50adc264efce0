import { afterAll, expect, test } from 'vitest'
import { plantReference } from '#prisma/reference/plant.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db } = await testDatabase()
// Reference rows stay between tests: what is changed here is put right.
afterAll(() => plantReference(db))

test('every database knows the 22 themes in their order, named in every language of the interface', async () => {
  const themes = await db.theme.findMany({ orderBy: { position: 'asc' }, include: { texts: true } })
  expect(themes.map(({ code }) => code)).toEqual([...THEME_CODES])
  for (const { texts, whoAgenda } of themes) {
    expect(
      texts
        .filter(({ name, description }) => name && description)
        .map(({ language }) => language)
        .sort(),
    ).toEqual([...LOCALES].sort())
    expect(whoAgenda.length).toBeGreaterThan(0)
  }
})

test('and the 15 counties with their 357 municipalities', async () => {
  expect(await db.place.count({ where: { countyCode: null } })).toBe(15)
  expect(await db.place.count({ where: { county: { isNot: null } } })).toBe(357)
  expect(await db.place.findUnique({ where: { code: '5501' }, include: { county: true } })).toMatchObject({
    name: 'Tromsø',
    county: { name: 'Troms' },
  })
})

test('planting again puts right what was changed and leaves the rest alone', async () => {
  await db.themeText.update({
    where: { themeCode_language: { themeCode: 'undocumented', language: 'nb' } },
    data: { name: 'Noe annet' },
  })
  // As in a database that is older than one of the languages.
  await db.themeText.deleteMany({ where: { language: 'ar' } })
  await db.$executeRaw`UPDATE theme SET position = position + 100`
  await db.place.delete({ where: { code: '5501' } })
  await Promise.all([plantReference(db), plantReference(db)])
  const themes = await db.theme.findMany({ orderBy: { position: 'asc' } })
  expect(themes.map(({ code, position }) => [position, code])).toEqual(
    THEME_CODES.map((code, index) => [index + 1, code]),
  )
  expect(await db.themeText.count({ where: { name: 'Noe annet' } })).toBe(0)
  expect(await db.themeText.count({ where: { language: 'ar' } })).toBe(THEME_CODES.length)
  expect(await db.place.count()).toBe(372)
})
