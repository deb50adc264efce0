import { beforeEach, describe, expect, it } from 'vitest'
import { deleteUpload } from '#server/forum/delete-upload.ts'
import { servedFile } from '#server/forum/served-file.ts'
import { sweepUploads } from '#server/forum/sweep-uploads.ts'
import { addMaterial } from '#server/initiatives/add-material.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { ownMaterials } from '#server/initiatives/materials-of.ts'
import { moveMaterialUp, removeMaterial } from '#server/initiatives/order-materials.ts'
import type { Context } from '#server/platform/context.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { pdf, sent } from '#tests/forum/sent-files.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const linking = (threadId: number, changes: Record<string, unknown> = {}) => ({
  threadId,
  title: 'Guide for those who lead a group',
  language: 'nb',
  licence: 'cc_by',
  url: 'https://example.org/guide.pdf',
  ...changes,
})
const filing = (threadId: number, changes: Record<string, unknown> = {}) =>
  linking(threadId, { url: '', file: sent(pdf({ objects: '% guide' }), 'guide.pdf'), ...changes })

const titles = async (context: Context, id: number) =>
  (await ownMaterials(context, id)).materials.map(({ title }) => title)

describe('materials of an initiative', () => {
  it('are links and files, with language and licence, and tell the third item of TIDieR', async () => {
    const { id, owner } = await initiative(db)
    const as = contextOf(db, owner)
    const before = (await initiativePage(as, id)).initiative.told
    await addMaterial(as, linking(id, { url: 'example.org/guide' }))
    await addMaterial(as, filing(id, { title: 'دليل', language: 'ar', licence: 'other', licenceWords: 'Ask first' }))
    const page = await initiativePage(contextOf(db), id)
    expect(page.initiative.told).toBe(before + 1)
    expect(page.materials).toMatchObject([
      { title: 'Guide for those who lead a group', licence: 'cc_by', href: 'https://example.org/guide', file: null },
      { title: 'دليل', language: 'ar', licence: 'other', licenceWords: 'Ask first', file: { ending: 'PDF' } },
    ])
  })

  it('are moved up and taken out; the first stays first', async () => {
    const { id, owner } = await initiative(db)
    const as = contextOf(db, owner)
    for (const title of ['One', 'Two', 'Three']) await addMaterial(as, linking(id, { title }))
    const idOf = async (title: string) =>
      (await ownMaterials(as, id)).materials.find((one) => one.title === title)?.id ?? ''
    await moveMaterialUp(as, { threadId: id, materialId: await idOf('Three') })
    await moveMaterialUp(as, { threadId: id, materialId: await idOf('One') })
    expect(await titles(as, id)).toEqual(['One', 'Three', 'Two'])
    await removeMaterial(as, { threadId: id, materialId: await idOf('Three') })
    expect(await titles(as, id)).toEqual(['One', 'Two'])
    await moveMaterialUp(as, { threadId: id, materialId: await idOf('Two') })
    expect(await titles(as, id)).toEqual(['Two', 'One'])
  })

  it.each([
    ['no address and no file', { url: '' }, { url: { key: 'material.neither' } }],
    ['an address without protection', { url: 'http://example.org/' }, { url: { key: 'material.address' } }],
    ['a script', { url: 'javascript:alert(1)' }, { url: { key: 'material.address' } }],
    ['a machine of one’s own', { url: 'https://127.0.0.1/x' }, { url: { key: 'material.address' } }],
    ['no licence', { licence: '' }, { licence: { key: 'material.choose_licence' } }],
    ['another licence without words', { licence: 'other' }, { licenceWords: { key: 'field.missing' } }],
    ['an identity number', { title: 'For 13097248022' }, { title: { key: 'identifier.found_fnr' } }],
    ['no title', { title: ' ' }, { title: {} }],
    [
      'a file that is a page',
      { url: '', file: sent('<html><script>', 'x.pdf') },
      { file: { key: 'upload.refused_markup' } },
    ],
  ])('are refused with %s, and nothing is kept', async (_what, changes, fields) => {
    const { id, owner } = await initiative(db)
    const adding = addMaterial(contextOf(db, owner), linking(id, changes))
    await expect(adding).rejects.toMatchObject({ status: 422, fields })
    expect([await db.initiativeMaterial.count(), await db.upload.count()]).toEqual([0, 0])
  })

  it('are refused with an address and a file, and one too many', async () => {
    const { id, owner } = await initiative(db)
    const as = contextOf(db, owner)
    const both = addMaterial(as, filing(id, { url: 'https://example.org/' }))
    await expect(both).rejects.toMatchObject({ fields: { url: { key: 'material.one_of_them' } } })
    for (let count = 0; count < 20; count++) await addMaterial(as, linking(id))
    await expect(addMaterial(as, linking(id))).rejects.toMatchObject({ fields: { title: { key: 'field.at_most' } } })
  })

  it('are for owners: nobody else adds, sends a file, moves or takes out', async () => {
    const { id, owner } = await initiative(db)
    await addMaterial(contextOf(db, owner), linking(id))
    const other = contextOf(db, await member(db))
    const materialId = (await db.initiativeMaterial.findFirstOrThrow()).id
    for (const work of [
      () => addMaterial(other, filing(id)),
      () => moveMaterialUp(other, { threadId: id, materialId }),
      () => removeMaterial(other, { threadId: id, materialId }),
      () => ownMaterials(other, id),
    ])
      await expect(work()).rejects.toMatchObject({ status: 403 })
    expect([await db.initiativeMaterial.count(), await db.upload.count()]).toEqual([1, 0])
  })

  it('of another initiative are not moved or taken out from here', async () => {
    const { id, owner } = await initiative(db)
    const there = await initiative(db)
    await addMaterial(contextOf(db, there.owner), linking(there.id))
    const materialId = (await db.initiativeMaterial.findFirstOrThrow()).id
    await removeMaterial(contextOf(db, owner), { threadId: id, materialId })
    expect(await db.initiativeMaterial.count()).toBe(1)
  })
})

describe('a file among the materials', () => {
  const open = async (context: Context) => {
    const { id, name } = await db.upload.findFirstOrThrow()
    return servedFile(context, { id, name, small: false })
  }

  it.each([
    ['public', false, true],
    ['members', true, false],
  ] as const)('of an initiative for %s is opened by whoever may read it', async (audience, refused, forEveryone) => {
    const { id, owner } = await initiative(db, { audience })
    await addMaterial(contextOf(db, owner), filing(id))
    expect(await open(contextOf(db, await member(db)))).toMatchObject({ forEveryone })
    if (refused) await expect(open(contextOf(db))).rejects.toMatchObject({ status: 404 })
    else expect(await open(contextOf(db))).toMatchObject({ mediaType: 'application/pdf' })
  })

  it('is not swept away while it is listed, and gone a day after it is listed no more', async () => {
    const { id, owner } = await initiative(db)
    const as = contextOf(db, owner)
    await addMaterial(as, filing(id))
    const later = new Date(NOW.getTime() + 48 * 3_600_000)
    expect(await sweepUploads(db, later)).toBe(0)
    await removeMaterial(as, { threadId: id, materialId: (await db.initiativeMaterial.findFirstOrThrow()).id })
    await expect(open(contextOf(db))).rejects.toMatchObject({ status: 404 })
    expect(await sweepUploads(db, later)).toBe(1)
    expect(await db.fileContent.count()).toBe(0)
  })

  it('leaves the list when whoever sent it deletes it', async () => {
    const { id, owner } = await initiative(db)
    await addMaterial(contextOf(db, owner), filing(id))
    await deleteUpload(contextOf(db, owner), { id: (await db.upload.findFirstOrThrow()).id })
    expect((await initiativePage(contextOf(db), id)).materials).toEqual([])
  })
})
