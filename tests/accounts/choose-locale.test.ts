import { describe, expect, it } from 'vitest'
import { chooseLocale } from '#server/accounts/choose-locale.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('the language of the pages', () => {
  it('is kept with one’s own account, and with nobody else’s', async () => {
    const [nora, idris] = [await member(db, { locale: 'nb' }), await member(db, { locale: 'en' })]
    await chooseLocale(contextOf(db, nora), { locale: 'uk' })
    const localeOf = async ({ id }: { id: string }) => (await db.member.findUniqueOrThrow({ where: { id } })).locale
    expect([await localeOf(nora), await localeOf(idris)]).toEqual(['uk', 'en'])
  })

  it('is the browser’s affair for a reader', async () => {
    await member(db, { locale: 'nb' })
    await chooseLocale(contextOf(db), { locale: 'ar' })
    expect(await db.member.count({ where: { locale: 'ar' } })).toBe(0)
  })

  it.each([{ locale: 'tlh' }, { locale: ['nb'] }, {}])('is one of ours: %j', async (input) => {
    await expect(chooseLocale(contextOf(db, await member(db)), input)).rejects.toMatchObject({ status: 422 })
  })
})
