import { describe, expect, it } from 'vitest'
import { THEME_CODES } from '#server/forum/terms.ts'
import { theme, themes } from '#server/forum/themes.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db } = await testDatabase()

describe('the themes', () => {
  it.each(LOCALES)(
    'are those of the national list, in its order, each with a name and a description in %s',
    async (locale) => {
      const list = await themes(db, locale)
      expect(list.map(({ code }) => code)).toEqual([...THEME_CODES])
      for (const { code, name } of list) expect([code, name === code, name.length > 3]).toEqual([code, false, true])
    },
  )

  it('are named in the reader’s language', async () => {
    expect((await theme(db, 'nb', 'undocumented')).name).toBe('Papirløse og personer uten fast opphold')
    expect((await theme(db, 'en', 'undocumented')).name).toBe('Undocumented migrants')
  })

  it.each(['', 'football', 'Undocumented', '__proto__', "' OR 1=1"])('do not hold “%s”', async (code) => {
    await expect(theme(db, 'en', code)).rejects.toMatchObject({ status: 404 })
  })
})
