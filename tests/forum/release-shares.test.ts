import { describe, expect, it } from 'vitest'
import { firstWords } from '#server/forum/agreed-posts.ts'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { releaseShares } from '#server/forum/release-shares.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { announced } from './conversation.ts'
import { crowdSays } from './reactions.ts'

const { db, reset } = await testDatabase()

const HOUR = 3_600_000
const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR)
const agreedIn = async (id: number) => (await threadPage(contextOf(db), { id, after: 0 })).agreed

describe('what the groups agree on', () => {
  it('is shown once several groups have answered, by whoever looks next, and not before', async () => {
    const { id } = await thread(db, { body: 'Say it to the parent, not to the child.' })
    await crowdSays(db, { threadId: id, number: 1 }, { clinician: 7, service_user: 3 })
    expect(await releaseShares(db, inHours(1))).toBe(0)
    await crowdSays(db, { threadId: id, number: 1 }, { researcher: 4 })
    await crowdSays(db, { threadId: id, number: 1 }, { researcher: 1 }, 'differs_from_experience')
    expect(await agreedIn(id)).toEqual([])
    expect(await releaseShares(db, inHours(2))).toBe(1)
    const cells = [
      { group: 'researcher', answered: 5, share: 80 },
      { group: 'clinician', answered: 5, share: 90 },
    ]
    const [agreed] = await agreedIn(id)
    expect(agreed).toMatchObject({ number: 1, words: 'Say it to the parent, not to the child.', cells })
    const { revision } = await db.thread.findUniqueOrThrow({ where: { id } })
    expect((await announced(db)).at(-1)).toEqual({
      name: 'shares.released',
      payload: { threadId: id, number: 1, revision, postCount: 1 },
    })
    expect((await threadChanges(contextOf(db), { id, since: revision - 1 })).agreed).toEqual([agreed])
    expect(await releaseShares(db, inHours(3))).toBe(0)
  })

  it('lists the posts that most groups find useful, at most three, and none that one group alone does', async () => {
    const { id } = await thread(db)
    for (let count = 0; count < 4; count += 1) await post(db, { id })
    const here = (number: number) => ({ threadId: id, number })
    await crowdSays(db, here(1), { clinician: 5, researcher: 5 })
    await crowdSays(db, here(2), { clinician: 5, researcher: 5, interpreter: 5 })
    await crowdSays(db, here(3), { clinician: 5 })
    await crowdSays(db, here(3), { researcher: 5 }, 'differs_from_experience')
    await crowdSays(db, here(4), { clinician: 5, researcher: 4 })
    await crowdSays(db, here(4), { researcher: 1 }, 'has_evidence')
    await crowdSays(db, here(5), { ngo: 5, researcher: 5 })
    expect(await releaseShares(db, inHours(2))).toBe(5)
    expect((await agreedIn(id)).map(({ number }) => number)).toEqual([2, 1, 5])
  })

  it.each([
    ['<p>Say <em>it</em> &amp; wait.</p>', 'Say it & wait.'],
    ['<blockquote><p>You said</p></blockquote><p>And I say</p>', 'And I say'],
    ['<p>One</p><blockquote><p>cut off in the mid', 'One'],
    ['<p>cut <stro', 'cut'],
    [`<p>${'word '.repeat(40)}</p>`, `${'word '.repeat(17)}word…`],
  ])('quotes the first words of %s', (html, words) => {
    expect(firstWords(html)).toBe(words)
  })
})

/** All that the page, the changes since the beginning and the pulse tell of a thread, with pills and revisions apart. */
async function everythingTold(id: number) {
  const context = contextOf(db)
  const told = {
    page: await threadPage(context, { id, after: 0 }),
    changes: await threadChanges(context, { id, since: 0 }),
  }
  return {
    whole: JSON.stringify(told),
    apart: JSON.stringify(told, (key, value) => (key === 'revision' || key === 'reactions' ? undefined : value)),
  }
}

describe('one who takes a reaction back between two releases', () => {
  const CROWD = { researcher: 7, clinician: 5, interpreter: 6, ngo: 4, service_user: 3, policymaker: 1 } as const

  /** A thread with a release, from which one of a group then withdraws; the clock comes round afterwards. */
  async function withdrawn(group?: keyof typeof CROWD) {
    const { id } = await thread(db, { title: 'What do you say, in the room?', body: 'I need the interpreter.' })
    const where = { threadId: id, number: 1 }
    const came = await crowdSays(db, where, CROWD)
    await releaseShares(db, inHours(1))
    const before = await everythingTold(id)
    const who: TestMember | undefined = group && came[group]?.at(-1)
    if (who) await reactToPost(contextOf(db, who, { now: inHours(1.5) }), { ...where, unsay: 'useful_in_work' })
    await releaseShares(db, inHours(2))
    return { id, before, now: await everythingTold(id) }
  }

  it.each(Object.keys(CROWD) as (keyof typeof CROWD)[])(
    'changes no byte but the total, when one of %s',
    async (group) => {
      const { id, before, now } = await withdrawn(group)
      expect((await agreedIn(id))[0]?.cells.length).toBeGreaterThan(2)
      expect(now.apart).toBe(before.apart)
      expect(now.whole).not.toBe(before.whole)
    },
  )

  it('leaves the same bytes, totals too, whichever group it was', async () => {
    const told: string[] = []
    for (const group of Object.keys(CROWD) as (keyof typeof CROWD)[]) {
      await reset()
      const { id, now } = await withdrawn(group)
      const { author } = (await threadPage(contextOf(db), { id, after: 0 })).thread
      told.push(
        now.whole
          .replaceAll(author.publicId, 'author')
          .replaceAll(author.displayName, 'Author')
          .replaceAll(`:${id},`, ':1,'),
      )
    }
    expect(new Set(told).size).toBe(1)
  })

  it('is not seen at the next release either, which shows what k others brought', async () => {
    const { id } = await withdrawn('clinician')
    const [before] = await agreedIn(id)
    const more = { researcher: 5, clinician: 5, interpreter: 5 } as const
    await crowdSays(db, { threadId: id, number: 1 }, more)
    await releaseShares(db, inHours(4))
    expect(await agreedIn(id), 'clinicians have grown by four only').toEqual([before])
    await crowdSays(db, { threadId: id, number: 1 }, { clinician: 1 })
    await releaseShares(db, inHours(6))
    expect(await agreedIn(id)).not.toEqual([before])
  })
})
