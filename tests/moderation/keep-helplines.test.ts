import { beforeEach, describe, expect, it } from 'vitest'
import { helpNow } from '#server/directory/help-now.ts'
import { helplines } from '#server/directory/helplines.ts'
import { helplinesToKeep, helplineToKeep } from '#server/moderation/helplines-to-keep.ts'
import { moveHelpline, removeHelpline, writeHelpline } from '#server/moderation/keep-helplines.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const coordinator = async () => contextOf(db, await member(db, { roles: ['coordinator'] }))
const numbers = async () => (await helplines(db)).map(({ number }) => number)
const OWN = ['113', '112', '116 117', '116 123', '22 40 00 40', '116 111', '116 006']
const LINE = { number: '+47 55 00 00 00', languages: ['so', 'nb'], name_nb: 'Nabotelefonen', name_en: 'Neighbours' }
const verbs = async () => (await db.staffLogEntry.findMany({ orderBy: { id: 'asc' } })).map(({ verb }) => verb)

describe('the numbers that somebody in danger can ring', () => {
  it('are the product’s own until a coordinator changes one, and again when all are taken out', async () => {
    const context = await coordinator()
    expect(await numbers()).toEqual(OWN)
    await writeHelpline(context, LINE)
    expect(await numbers()).toEqual([...OWN, LINE.number])
    const added = (await helplines(db)).at(-1)
    expect(added).toMatchObject({ languages: ['so', 'nb'], texts: { nb: { name: 'Nabotelefonen', hours: '' } } })
    await moveHelpline(context, { id: added?.id, to: 'up' })
    expect(await numbers()).toEqual([...OWN.slice(0, -1), LINE.number, '116 006'])
    for (const { id } of await helplines(db)) await removeHelpline(context, { id })
    expect(await numbers()).toEqual(OWN)
    expect((await verbs()).slice(0, 3)).toEqual(['helpline.added', 'helpline.moved', 'helpline.removed'])
    expect((await announced(db)).filter(({ name }) => name === 'helpline.changed')).toHaveLength(10)
  })

  it('one of the product’s own can be changed, and keeps its place', async () => {
    const context = await coordinator()
    const [, , legevakt] = await helplinesToKeep(context)
    await writeHelpline(context, { id: legevakt?.id, ...LINE, languages: [] })
    expect(await numbers()).toEqual([...OWN.slice(0, 2), LINE.number, ...OWN.slice(3)])
    expect((await helplineToKeep(context, legevakt?.id ?? ''))?.texts).toEqual({
      nb: { name: 'Nabotelefonen', hours: '' },
      en: { name: 'Neighbours', hours: '' },
    })
  })

  it('at the ends of the list nothing moves', async () => {
    const context = await coordinator()
    const [first] = await helplines(db)
    await moveHelpline(context, { id: first?.id, to: 'up' })
    expect(await numbers()).toEqual(OWN)
    expect(await verbs()).toEqual([])
  })

  it.each<[string, object, object]>([
    ['no number', { number: '' }, { number: { key: 'field.missing' } }],
    ['words for a number', { number: 'ring us' }, { number: { key: 'helpline.not_a_number' } }],
    ['a link', { number: '113;javascript' }, { number: { key: 'helpline.not_a_number' } }],
    ['an identity number', { number: '13097248022' }, {}],
    ['no Norwegian name', { name_nb: '' }, { name_nb: { key: 'field.missing' } }],
    ['no English name', { name_en: '' }, { name_en: { key: 'field.missing' } }],
    ['a language that nobody speaks', { languages: ['xx'] }, { languages: { key: 'field.invalid' } }],
  ])('%s is refused, and the list stands', async (_what, changes, fields) => {
    const asking = writeHelpline(await coordinator(), { ...LINE, ...changes })
    await expect(asking).rejects.toMatchObject({ status: 422, fields })
    expect(await numbers()).toEqual(OWN)
    expect(await db.staffLogEntry.count()).toBe(0)
  })

  it('no more than can be read in need', async () => {
    const context = await coordinator()
    for (let n = OWN.length; n < 20; n += 1) await writeHelpline(context, LINE)
    const fields = { number: { key: 'helpline.list_full' } }
    await expect(writeHelpline(context, LINE)).rejects.toMatchObject({ status: 422, fields })
  })

  it('a number that is not there is not found', async () => {
    const context = await coordinator()
    const id = '0b0e4f0a-7d5e-4c11-9a60-000000000099'
    const ways = [
      () => writeHelpline(context, { ...LINE, id }),
      () => moveHelpline(context, { id, to: 'up' }),
      () => removeHelpline(context, { id }),
      () => helplineToKeep(context, id),
    ]
    for (const ask of ways) await expect(ask()).rejects.toMatchObject({ status: 404 })
  })

  it.each([['moderator'], ['curator'], [undefined]] as const)('are not kept by a %s', async (role) => {
    const context = contextOf(db, await member(db, { roles: role ? [role] : [] }))
    const [{ id } = { id: '' }] = await helplines(db)
    const ways = [
      () => writeHelpline(context, LINE),
      () => moveHelpline(context, { id, to: 'down' }),
      () => removeHelpline(context, { id }),
      () => helplinesToKeep(context),
      () => helplineToKeep(context, id),
    ]
    for (const ask of ways) await expect(ask()).rejects.toMatchObject({ status: 403 })
    expect(await db.helpline.count()).toBe(0)
  })

  it('stand on the page for everybody, in every language, the reader’s first', async () => {
    await writeHelpline(await coordinator(), { ...LINE, name_nb: 'A & <b>B</b>' })
    const cards = await helpNow({ db, locale: 'ar' })
    expect(cards.map(({ language }) => language)).toEqual(['ar', 'nb', 'nn', 'en', 'uk'])
    expect(cards.every(({ html }) => html.includes('href="tel:+4755000000"'))).toBe(true)
    expect(cards[1]?.html).toContain('A &amp; &lt;b&gt;B&lt;/b&gt;')
    expect(cards[0]?.html).toContain('<span lang="en" dir="ltr">Neighbours')
  })
})
