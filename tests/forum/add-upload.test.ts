import { beforeEach, describe, expect, it } from 'vitest'
import { addUpload } from '#server/forum/add-upload.ts'
import { UPLOAD_LIMITS } from '#server/forum/uploads.plain.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { pdf, photograph, png, sent } from './sent-files.ts'

const { db, pool } = await testDatabase()
beforeEach(() =>
  establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }),
)

const FNR = '13097248022'

describe('a file that is sent', () => {
  it('is its owner’s, with its description, under a name without tricks', async () => {
    const nora = await member(db)
    const file = sent(await photograph(), '../../Min mappe\\\u202Egpj.evil\u0000.jpg', 'text/html')
    const view = await addUpload(contextOf(db, nora), { file, fileDescription: '  The way to the clinic ' })
    expect(view).toMatchObject({ kind: 'image', name: 'gpj.evil.webp', description: 'The way to the clinic' })
    const row = await db.upload.findUniqueOrThrow({ where: { id: view.id }, include: { content: true } })
    expect(row).toMatchObject({ ownerId: nora.id, mediaType: 'image/webp', size: row.content.size })
    expect(view.href).toBe(`/files/${view.id}/gpj.evil.webp`)
  })

  it('twice with the same words is one upload, and twice by two people is kept once', async () => {
    const [nora, idris] = [await member(db), await member(db)]
    const send = async (who: typeof nora) =>
      addUpload(contextOf(db, who), { file: sent(await png(), 'a.png'), fileDescription: 'A wall' })
    const first = await send(nora)
    expect((await send(nora)).id).toBe(first.id)
    expect((await send(idris)).id).not.toBe(first.id)
    expect(await db.fileContent.findMany({ select: { holders: true } })).toEqual([{ holders: 2 }])
  })

  it.each<[what: string, file: () => Promise<File> | File | undefined | string, description: unknown, wrong: object]>([
    ['nothing at all', () => undefined, '', { file: { key: 'upload.choose' } }],
    ['an empty file', () => sent('', 'a.png'), 'x', { file: { key: 'upload.choose' } }],
    ['words instead of a file', () => 'a.png', 'x', { file: { key: 'upload.choose' } }],
    [
      'a picture that nobody described',
      async () => sent(await png(), 'a.png'),
      ' \u200b',
      { fileDescription: { key: 'upload.describe' } },
    ],
    [
      'a description in a list',
      async () => sent(await png(), 'a.png'),
      ['a', 'b'],
      { fileDescription: { key: 'field.missing' } },
    ],
    [
      'a description without end',
      async () => sent(await png(), 'a.png'),
      'x'.repeat(301),
      { fileDescription: { key: 'field.too_long' } },
    ],
    [
      'an identity number in the description',
      async () => sent(await png(), 'a.png'),
      `Card ${FNR}`,
      { fileDescription: { key: expect.stringMatching(/^identifier/) } },
    ],
    [
      'an identity number in the name',
      () => sent(pdf(), `Journal ${FNR}.pdf`),
      '',
      { file: { key: expect.stringMatching(/^identifier/) } },
    ],
    [
      'a web page that is called a picture',
      () => sent('<html><script>alert(1)</script>', 'cat.png', 'image/png'),
      'A cat',
      { file: { key: 'upload.refused_markup' } },
    ],
    [
      'more than anything may be',
      () => sent(new Uint8Array(10_000_001), 'a.pdf'),
      '',
      { file: { key: 'upload.refused_large', values: { max: 10 } } },
    ],
  ])('is refused in words when it is %s, and nothing is kept', async (_what, make, fileDescription, fields) => {
    const nora = await member(db)
    const input = { file: await make(), fileDescription }
    await expect(addUpload(contextOf(db, nora), input)).rejects.toMatchObject({ status: 422, fields })
    expect(await db.upload.count()).toBe(0)
    expect(await db.fileContent.count()).toBe(0)
  })

  it('by somebody without a session is refused before it is looked at', async () => {
    await expect(addUpload(contextOf(db), { file: 'x' })).rejects.toMatchObject({ status: 403 })
  })

  it('as one too many in a day is refused, whoever else sends', async () => {
    const [nora, idris] = [await member(db), await member(db)]
    const send = (who: typeof nora, number: number) =>
      addUpload(contextOf(db, who), { file: sent(pdf(), `${number}.pdf`), fileDescription: '' })
    for (let number = 0; number < UPLOAD_LIMITS.aDay; number++) await send(nora, number)
    await expect(send(nora, 99)).rejects.toMatchObject({ status: 429, said: { key: 'upload.limit_day' } })
    expect(await send(idris, 1)).toMatchObject({ name: '1.pdf' })
  })

  it('keeps its bytes once however many send it at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => member(db)))
    const bytes = pdf()
    await Promise.all(
      people.map((who) => addUpload(contextOf(db, who), { file: sent(bytes, 'a.pdf'), fileDescription: '' })),
    )
    expect(await db.fileContent.findMany({ select: { holders: true } })).toEqual([{ holders: 6 }])
  })
})
