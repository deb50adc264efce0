import { beforeEach, describe, expect, it } from 'vitest'
import { deleteUpload } from '#server/forum/delete-upload.ts'
import { servedFile } from '#server/forum/served-file.ts'
import { AUDIENCES } from '#server/forum/terms.ts'
import { uploadPage } from '#server/forum/upload-page.ts'
import { can } from '#server/permissions/can.ts'
import { uploadRules, visibleUploads } from '#server/permissions/uploads.ts'
import type { Actor } from '#server/platform/context.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { picture, showing } from '#tests/forum/uploads.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { actorOf, contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { ACTORS, type ActorName, asked, cases, EVERYBODY, MEMBERS, type RuleTable } from './rule-table.ts'

const { db, pool } = await testDatabase()
beforeEach(() =>
  establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 'test', wakePostman: null }),
)

const post = (audience: string, withdrawnAt: Date | null = null) => ({ withdrawnAt, thread: { audience } })
const material = (...audiences: string[]) => ({
  ownerId: 'author',
  posts: [],
  materialOf: audiences.map((audience) => ({ audience })),
})
const upload = (...posts: ReturnType<typeof post>[]) => ({ ownerId: 'author', posts })

const TABLE: RuleTable = {
  'upload.add': [['a file', undefined, MEMBERS]],
  'upload.read': [
    ['one that no post shows', upload(), ['the author']],
    ['one in a public post', upload(post('public')), EVERYBODY],
    ['one in a post among members', upload(post('members')), MEMBERS],
    ['one in a text that waits', { ...upload(), waits: true }, ['the author', 'a moderator']],
    ['a material of an initiative', material('public'), EVERYBODY],
    ['a material of an initiative among members', material('members'), MEMBERS],
    ['a material of two initiatives', material('members', 'public'), EVERYBODY],
    ['one in both', upload(post('members'), post('public')), EVERYBODY],
    ['one in a post that was taken back', upload(post('public', NOW)), ['the author']],
    ['one in a post that was taken back and one that stands', upload(post('public', NOW), post('members')), MEMBERS],
  ],
  'upload.delete': [['a file', upload(post('public')), ['the author']]],
}

const outcomeOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    (answer) => ({ answer }),
    ({ name, status, said, fields }) => ({ name, status, said, fields }),
  )

describe('a file of a conversation among members', () => {
  it('is to a reader as if there were none', async () => {
    const nora = await member(db)
    const { id } = await thread(db, { audience: 'members' })
    const door = await picture(db, nora)
    await showing(db, nora, id, door)
    const other = '3f0c8a1e-5f0e-4d0a-8a55-2b8c0a8a9a11'
    for (const ask of [
      (uploadId: string) => servedFile(contextOf(db), { id: uploadId, name: door.name, small: false }),
      (uploadId: string) => uploadPage(contextOf(db), uploadId),
      (uploadId: string) => deleteUpload(contextOf(db), { id: uploadId }),
    ]) {
      const answer = await outcomeOf(ask(door.id))
      expect(answer).toEqual(await outcomeOf(ask(other)))
      expect(answer).toMatchObject({ name: 'Failure', status: 404 })
    }
    // Otherwise the questions would prove nothing.
    expect(await uploadPage(contextOf(db, nora), door.id)).toMatchObject({ shownIn: [{ number: 2 }] })
  })
})

describe('of uploads', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(uploadRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })

  it.each(Object.keys(ACTORS) as ActorName[])(
    'what a query finds and what may be seen is the same for %s',
    async (name) => {
      const like: Actor = ACTORS[name]
      const asking = like.kind === 'member' ? await member(db, { groups: like.groups, roles: like.roles }) : undefined
      const other = await member(db)
      await picture(db, other)
      if (asking) await picture(db, asking)
      for (const audience of AUDIENCES) {
        const { id } = await thread(db)
        await showing(db, other, id, await picture(db, other))
        const number = await showing(db, other, id, await picture(db, other))
        await db.post.updateMany({ where: { threadId: id, number }, data: { body: '', html: '', withdrawnAt: NOW } })
        await db.thread.update({ where: { id }, data: { audience } })
        const there = await initiative(db, { audience, owner: other })
        const { id: uploadId } = await picture(db, other)
        const told = { title: 'A poster', language: 'en', licence: 'cc0', position: 1 }
        await db.initiativeMaterial.create({ data: { ...told, threadId: there.id, uploadId, addedById: other.id } })
      }
      const { id: unread } = await picture(db, other)
      const said = { voice: 'clinician', language: 'en', body: `![A door](upload:${unread})`, textKey: 'x' }
      const held = { ...said, authorId: other.id, threadId: (await thread(db)).id, idempotencyKey: crypto.randomUUID() }
      await db.heldPost.create({ data: held })
      const actor = asking ? actorOf(asking) : like
      const rows = await db.$queryRaw<{ id: string }[]>`SELECT upload.id FROM upload WHERE ${visibleUploads(actor)}`
      const found = new Set(rows.map(({ id }) => id))
      const all = await db.upload.findMany({
        include: {
          posts: { select: { post: { include: { thread: true } } } },
          materials: { select: { initiative: { select: { thread: true } } } },
        },
      })
      expect(all.length).toBeGreaterThanOrEqual(7)
      for (const { id, ownerId, posts, materials } of all) {
        const materialOf = materials.map(({ initiative }) => initiative.thread)
        const facts = { ownerId, posts: posts.map((each) => each.post), materialOf, waits: id === unread }
        expect(found.has(id)).toBe(can(actor, 'upload.read', facts))
      }
    },
  )
})
