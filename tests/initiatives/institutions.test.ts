import { beforeEach, describe, expect, it } from 'vitest'
import registry from '#prisma/reference/institutions.json' with { type: 'json' }
import { findInstitution, institutions } from '#server/directory/find-institutions.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { leaveOutInstitution, nameInstitution } from '#server/initiatives/name-institution.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const HAUKELAND = registry.institutions.find(({ name }) => name === 'Haukeland University Hospital')?.rorId ?? ''

describe('organisations of the registry', () => {
  it('are all there, each with an id whose check digits hold', async () => {
    expect(await db.institution.count()).toBe(310)
    // ISO 7064 MOD 97-10 over the six signs after the nought, in Crockford's base 32 [ROR, “Identifier structure”].
    const signs = '0123456789abcdefghjkmnpqrstvwxyz'
    for (const { rorId } of registry.institutions) {
      const number = [...rorId.slice(1, 7)].reduce((sum, sign) => sum * 32 + signs.indexOf(sign), 0)
      expect(`${rorId} ${String(98 - ((number * 100) % 97)).padStart(2, '0')}`).toBe(`${rorId} ${rorId.slice(7)}`)
    }
  })

  it.each([
    ['its English name', 'Haukeland University Hospital'],
    ['its name and town', 'Haukeland University Hospital, Bergen'],
    ['its Norwegian name', 'Haukeland universitetssykehus'],
    ['its address in the registry', `https://ror.org/${HAUKELAND}`],
  ])('are found by %s', async (_what, words) => {
    expect(await findInstitution(db, words)).toEqual({ rorId: HAUKELAND })
  })

  it.each([
    ['Haukland University Hospital', 'Haukeland University Hospital'],
    ['Something quite else, far away', undefined],
  ])('that are not known are met with the most like: %s', async (words, like) => {
    expect(await findInstitution(db, words)).toEqual({ rorId: undefined, like })
  })

  it('are chosen among those that are active', async () => {
    const gone = registry.institutions.find(({ active }) => !active)
    expect(await findInstitution(db, gone?.name ?? '')).not.toMatchObject({ rorId: gone?.rorId })
    expect(await institutions(db, 'en')).toHaveLength(271)
  })

  it.each([
    ['universitetet i oslo', 'University of Oslo'],
    ['Sami University of Applied Sciences', 'Sámi University of Applied Sciences'],
    ['UiO', 'University of Oslo'],
  ])('are found without capitals and accents, in Norwegian and by short forms: %s', async (words, name) => {
    const { rorId } = await findInstitution(db, words)
    expect(registry.institutions.find((one) => one.rorId === rorId)?.name).toBe(name)
  })
})

it('hospitals are called in Norwegian what they call themselves', async () => {
  const named = (await institutions(db, 'nb')).map(({ name }) => name)
  expect(named).toContain('Haukeland universitetssykehus')
  expect(named.filter((name) => /University (Hospital|College)/.test(name))).toEqual([])
})

describe('an organisation that answers for an initiative', () => {
  it('is named by its people, once, in the language of whoever reads, on page and card; and left out', async () => {
    const { id, owner } = await initiative(db)
    const as = contextOf(db, owner)
    for (const institution of ['University of Oslo', 'Universitetet i Oslo'])
      await nameInstitution(as, { threadId: id, institution })
    const { initiative: shown } = await initiativePage(contextOf(db), id)
    expect(shown.institutions).toMatchObject([{ name: 'University of Oslo' }])
    const { initiatives } = await initiativeList(contextOf(db, undefined, { locale: 'nb' }), {})
    expect(initiatives[0]?.institutions).toMatchObject([{ name: 'Universitetet i Oslo' }])
    await leaveOutInstitution(as, { threadId: id, rorId: shown.institutions[0]?.rorId })
    expect((await initiativePage(contextOf(db), id)).initiative.institutions).toEqual([])
  })

  it.each(['\0', '03np4e098\0', '\ud800'])('is not left out by signs that nothing is called by: %j', async (rorId) => {
    const { id, owner } = await initiative(db)
    const leaving = leaveOutInstitution(contextOf(db, owner), { threadId: id, rorId })
    await expect(leaving).rejects.toMatchObject({ status: 422, fields: { rorId: { key: 'field.characters' } } })
  })

  it('is refused in words where it is not known, and by whoever is no owner', async () => {
    const { id, owner } = await initiative(db)
    await expect(
      nameInstitution(contextOf(db, owner), { threadId: id, institution: 'Haukland University Hospital' }),
    ).rejects.toMatchObject({
      status: 422,
      fields: { institution: { key: 'owners.did_you_mean', values: { like: 'Haukeland University Hospital' } } },
    })
    const other = contextOf(db, await member(db))
    const institution = 'University of Oslo'
    await expect(nameInstitution(other, { threadId: id, institution })).rejects.toMatchObject({ status: 403 })
    await nameInstitution(contextOf(db, owner), { threadId: id, institution })
    const rorId = (await db.initiativeInstitution.findFirstOrThrow()).rorId
    await expect(leaveOutInstitution(other, { threadId: id, rorId })).rejects.toMatchObject({ status: 403 })
    expect(await db.initiativeInstitution.count()).toBe(1)
  })
})
