import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addUpload } from '#server/forum/add-upload.ts'
import { deleteUpload } from '#server/forum/delete-upload.ts'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { servedFile } from '#server/forum/served-file.ts'
import { strikeUpload } from '#server/forum/strike-upload.ts'
import { sweepUploads } from '#server/forum/sweep-uploads.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { translationPage } from '#server/forum/translation-page.ts'
import { uploadPage } from '#server/forum/upload-page.ts'
import { referenceTo, type UploadView } from '#server/forum/uploads.plain.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { pdf, sent } from './sent-files.ts'
import { document, keptFiles, picture, showing } from './uploads.ts'

const { db, pool } = await testDatabase()
beforeEach(() =>
  establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }),
)

const NOTHING = { uploads: 0, contents: 0, shown: 0 }

/** Tables of the database in which any row holds these words or bytes, as text or as bytea. */
async function whereIs(words: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hex = Buffer.from(words).toString('hex')
    const hits = await pool.query(`SELECT 1 FROM "${name}" AS r WHERE r::text LIKE $1 OR r::text LIKE $2 LIMIT 1`, [
      `%${words}%`,
      `%${hex}%`,
    ])
    if (hits.rowCount) found.push(name)
  }
  return found
}

describe('a file that is deleted', () => {
  it('is gone from every text, from earlier versions and from the database, and who has the thread open hears of it', async () => {
    const nora = await member(db)
    const [one, two] = [await thread(db), await thread(db)]
    const file = sent(pdf({ objects: '% unmistakable-content' }), 'unmistakable-name.pdf')
    const plan = await addUpload(contextOf(db, nora), { file, fileDescription: 'Unmistakable words' })
    const numbers = [await showing(db, nora, one.id, plan), await showing(db, nora, two.id, plan)]
    const revise = { threadId: one.id, number: 2, revision: 2, body: 'Without it.', language: 'en' }
    await revisePost(contextOf(db, nora), revise)
    for (const trace of ['unmistakable-content', 'unmistakable-name', 'Unmistakable words'])
      expect(await whereIs(trace)).not.toEqual([])
    const before = await threadChanges(contextOf(db), { id: two.id, since: 0 })

    const translator = { voice: 'clinician', idempotencyKey: randomUUID() } as const
    const place = { threadId: two.id, number: numbers[1] ?? 0, language: 'nb' as const }
    const original = await translationPage(contextOf(db, nora), place)
    await offerTranslation(contextOf(db, nora), {
      ...{ ...place, ...translator, madeFrom: original.original.fingerprint },
      body: `Se selv.\n\n[Unmistakable words](upload:${plan.id})`,
    })
    const draft = { body: `So far:\n\n${referenceTo(plan)}`, language: 'en' }
    await db.draft.create({ data: { memberId: nora.id, key: 'open', fields: draft } })
    expect(await whereIs('Unmistakable words')).toEqual(expect.arrayContaining(['draft', 'translation']))

    await deleteUpload(contextOf(db, nora), { id: plan.id })

    expect(await db.translation.findFirst()).toMatchObject({
      body: 'Se selv.\n\n*Dokumentet er fjernet*',
      staleAt: null,
    })
    expect(await db.draft.findFirst()).toMatchObject({ fields: { body: 'So far:\n\n*Document removed*' }, version: 2 })
    for (const trace of ['unmistakable-content', 'unmistakable-name', 'Unmistakable words'])
      expect(await whereIs(trace)).toEqual([])
    expect(await keptFiles(db)).toEqual(NOTHING)
    const after = await threadChanges(contextOf(db), { id: two.id, since: before.revision })
    expect(after.posts.map(({ number, html }) => [number, html])).toEqual([
      [numbers[1], '<p>See for yourselves.</p>\n<p><em>Document removed</em></p>'],
    ])
    const [version] = await db.postVersion.findMany()
    expect(version?.body).toBe('See for yourselves.\n\n*Document removed*')
    expect(await db.signal.count({ where: { name: 'post.revised' } })).toBe(3)
    await expect(deleteUpload(contextOf(db, nora), { id: plan.id })).rejects.toMatchObject({ status: 404 })
  })

  it('leaves other files of the same text where they are', async () => {
    const nora = await member(db)
    const { id } = await thread(db)
    const [door, wall] = [await picture(db, nora, 'A door'), await picture(db, nora, 'A wall')]
    await showing(db, nora, id, door, wall)
    await deleteUpload(contextOf(db, nora), { id: door.id })
    const { html } = await db.post.findFirstOrThrow({ where: { threadId: id, number: 2 } })
    expect(html).toContain('<em>Picture removed</em>')
    expect(html).toContain(wall.src)
    expect(html).not.toContain('A door')
  })

  it('is its owner’s to delete and nobody else’s', async () => {
    const [nora, idris] = [await member(db), await member(db, { roles: ['moderator'] })]
    const { id } = await thread(db)
    const [shown, unused] = [await picture(db, nora), await picture(db, nora)]
    await showing(db, nora, id, shown)
    for (const who of [contextOf(db, idris), contextOf(db)]) {
      for (const ask of [deleteUpload, (context: typeof who, input: { id: string }) => uploadPage(context, input.id)]) {
        await expect(ask(who, { id: shown.id })).rejects.toMatchObject({ status: 403 })
        await expect(ask(who, { id: unused.id })).rejects.toMatchObject({ status: 404 })
      }
    }
    expect(await uploadPage(contextOf(db, nora), shown.id)).toMatchObject({ shownIn: [{ number: 2 }] })
  })

  it.each([
    ['![A door](upload:ID)', '*Picture removed*'],
    ['![A \\[odd\\] door]( <upload:ID> "t")!', '*Picture removed*!'],
    ['see [plan.pdf](upload:ID), thanks', 'see *Document removed*, thanks'],
    ['[x]: upload:ID', '[x]: upload:removed'],
    ['<img src="upload:ID">', '<img src="upload:removed">'],
  ])('%s becomes %s', (text, expected) => {
    const id = '0b2f2f9e-6a0e-4b8e-9c57-1f0c7f0f7a11'
    expect(strikeUpload(text.replace('ID', id), id, 'en')).toBe(expected)
    expect(strikeUpload('x', id, 'so')).toBe('x')
  })

  it('is named removed in the language of the text', () => {
    const id = '0b2f2f9e-6a0e-4b8e-9c57-1f0c7f0f7a11'
    expect(strikeUpload(`![En dør](upload:${id})`, id, 'nb')).toBe('*Bildet er fjernet*')
    expect(strikeUpload(`![Ein dør](upload:${id})`, id, 'se')).toBe('*Bildet er fjernet*')
  })
})

describe('a post that is taken back', () => {
  it('takes its files along, from everywhere', async () => {
    const nora = await member(db)
    const { id } = await thread(db)
    const door = await picture(db, nora)
    const number = await showing(db, nora, id, door, await document(db, nora))
    await withdrawPost(contextOf(db, nora), { threadId: id, number })
    expect(await keptFiles(db)).toEqual(NOTHING)
    const asked = { id: door.id, name: door.name, small: false }
    await expect(servedFile(contextOf(db, nora), asked)).rejects.toMatchObject({ status: 404 })
  })

  it('leaves what another post shows, and the bytes that somebody else sent too', async () => {
    const [nora, idris] = [await member(db), await member(db)]
    const { id } = await thread(db)
    const same = async (who: typeof nora): Promise<UploadView> =>
      addUpload(contextOf(db, who), { file: sent(pdf(), 'plan.pdf'), fileDescription: '' })
    const [hers, his] = [await same(nora), await same(idris)]
    const [first, second] = [await showing(db, nora, id, hers), await showing(db, nora, id, hers)]
    await showing(db, idris, id, his)
    await withdrawPost(contextOf(db, nora), { threadId: id, number: first })
    expect(await keptFiles(db)).toEqual({ uploads: 2, contents: 1, shown: 2 })
    await withdrawPost(contextOf(db, nora), { threadId: id, number: second })
    expect(await keptFiles(db)).toEqual({ uploads: 1, contents: 1, shown: 1 })
  })

  it('at the same moment as another one with the same file leaves nothing behind', async () => {
    const nora = await member(db)
    const threads = await Promise.all([thread(db), thread(db)])
    const door = await picture(db, nora)
    for (const { id } of threads) await showing(db, nora, id, door)
    await Promise.all(threads.map(({ id }) => withdrawPost(contextOf(db, nora), { threadId: id, number: 2 })))
    expect(await keptFiles(db)).toEqual(NOTHING)
  })
})

describe('a file that no post shows', () => {
  it('is swept away after a day, and not before, unless a draft shows it', async () => {
    const nora = await member(db)
    const kept = referenceTo(await picture(db, nora))
    await db.draft.create({ data: { memberId: nora.id, key: 'open', fields: { body: kept } } })
    const { id } = await thread(db)
    await showing(db, nora, id, await picture(db, nora))
    await picture(db, nora)
    const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
    expect(await sweepUploads(db, later(23))).toBe(0)
    expect(await sweepUploads(db, later(25))).toBe(1)
    expect(await keptFiles(db)).toEqual({ uploads: 2, contents: 2, shown: 1 })
    await db.draft.deleteMany()
    expect(await sweepUploads(db, later(25))).toBe(1)
    expect(await keptFiles(db)).toEqual({ uploads: 1, contents: 1, shown: 1 })
  })
})
