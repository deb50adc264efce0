import { randomUUID } from 'node:crypto'
import { textKey } from '#server/forum/same-text.ts'
import { appealDecision } from '#server/moderation/appeal-decision.ts'
import { careForCase } from '#server/moderation/care-for-post.ts'
import { decideCase } from '#server/moderation/decide-case.ts'
import type { Verb } from '#server/moderation/decisions.plain.ts'
import { READER } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Db, Prisma } from '#server/platform/db.ts'
import { caseAbout, deciding } from '#tests/moderation/deciding.ts'
import { actorOf, contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'

const THEME = 'language-interpreting'

/** Everybody whom moderation tells apart; all of them are there in every world. */
export const PEOPLE = [
  'a reader',
  'a member',
  'the author, a moderator',
  'who reported, a moderator',
  'who decided, a moderator',
  'a moderator',
  'a moderator of other themes',
  'a moderator of other languages',
  'a curator',
  'a coordinator',
  'an administrator',
] as const
export type Person = (typeof PEOPLE)[number]

/** Those who see a case about a post, in English and of a theme, that was not handed up. */
export const SEE: readonly Person[] = ['who reported, a moderator', 'who decided, a moderator', 'a moderator']
export const MODERATORS: readonly Person[] = PEOPLE.filter((name) => name.includes('moderator'))
/** Those who answer for a conversation in English and of that theme. */
export const STEER: readonly Person[] = MODERATORS.filter((name) => !name.includes('other'))
export const SHAPE: readonly Person[] = [...MODERATORS, 'a curator']
export const QUEUE: readonly Person[] = [...MODERATORS, 'a coordinator']
export const COORDINATOR: readonly Person[] = ['a coordinator']
export const AUTHOR: readonly Person[] = ['the author, a moderator']
export const ANY_MEMBER: readonly Person[] = PEOPLE.filter((name) => name !== 'a reader')

/** Makes a thing once, when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Somebody of those people, as the database has them. */
async function somebody(db: Db, name: Exclude<Person, 'a reader'>): Promise<TestMember> {
  if (name === 'a member') return member(db)
  if (name === 'a curator') return member(db, { roles: ['curator'] })
  if (name === 'a coordinator') return member(db, { roles: ['coordinator'] })
  if (name === 'an administrator') return member(db, { roles: ['administrator'] })
  const made = await member(db, { roles: ['moderator'] })
  const themes = name === 'a moderator of other themes' ? ['undocumented'] : []
  const languages = name === 'a moderator of other languages' ? ['ar'] : []
  await db.memberRole.updateMany({ where: { memberId: made.id }, data: { themes, languages } })
  return made
}

/** A world in which everything is there that somebody on the staff may do something with; made piece by piece. */
export async function moderationWorld(db: Db) {
  const people = new Map<Person, Promise<TestMember>>()
  const named = (name: Exclude<Person, 'a reader'>): Promise<TestMember> => {
    const made = people.get(name) ?? somebody(db, name)
    people.set(name, made)
    return made
  }
  const author = await named('the author, a moderator')

  /** A post of the author’s, and a case about it. */
  async function reported(voice = 'clinician') {
    const { id: threadId } = await thread(db, { theme: THEME, language: 'en' })
    const { number } = await post(db, { id: threadId }, { author, language: 'en', body: 'What they told of a family.' })
    const caseId = await caseAbout(db, { subject: 'post', threadId, number }, { authorId: author.id, voice })
    await db.moderationCase.update({ where: { id: caseId }, data: { themeCode: THEME } })
    await db.report.updateMany({
      where: { caseId },
      data: { reporterId: (await named('who reported, a moderator')).id },
    })
    return { threadId, number, caseId }
  }

  async function decided(verb: Verb, voice?: string) {
    const about = await reported(voice)
    const decider = await named('who decided, a moderator')
    const { id: decisionId } = await decideCase(contextOf(db, decider), await deciding(db, about.caseId, { verb }))
    return { ...about, decisionId }
  }

  /** A text of the author’s that no moderator had read when it was written. */
  async function heldText(standing: Partial<Prisma.HeldPostUncheckedCreateInput>) {
    const { id: threadId } = await thread(db, { theme: THEME, language: 'en' })
    const said = { voice: 'clinician', language: 'en', body: 'What I was told.', textKey: textKey('What I was told.') }
    const made = { ...said, authorId: author.id, threadId, idempotencyKey: randomUUID(), heldAt: NOW, ...standing }
    const { id, version } = await db.heldPost.create({ data: made })
    return { id, version }
  }

  const waiting = once(() => reported())
  const hidden = once(() => decided('hide'))
  return {
    named,
    actor: async (name: Person): Promise<Actor> => (name === 'a reader' ? READER : actorOf(await named(name))),
    waiting,
    hidden,
    asked: once(() => decided('rewrite')),
    /** What was proposed to a second person. */
    proposed: once(() => decided('remove', 'service_user')),
    appealed: once(async () => {
      // Where nobody could answer it, it would be handed up at once.
      await named('a moderator')
      const { decisionId } = await decided('hide')
      const appeal = 'Nobody can be recognised by what I told of them.'
      await appealDecision(contextOf(db, author), { decisionId, appeal })
      return db.moderationCase.findFirstOrThrow({ where: { appealOfId: decisionId } })
    }),
    versionOf: async (id: number) => (await db.moderationCase.findUniqueOrThrow({ where: { id } })).version,
    talk: once(() => thread(db, { theme: THEME })),
    /** A conversation with an answer. */
    answered: once(async () => {
      const made = await thread(db, { theme: THEME })
      await post(db, made)
      return made
    }),
    caredFor: once(async () => {
      const about = await reported()
      await careForCase(contextOf(db, await named('who decided, a moderator')), { caseId: about.caseId })
      return about
    }),
    held: {
      waiting: once(() => heldText({ state: 'waiting' })),
      asked: once(async () => {
        const { id: decidedById } = await named('who decided, a moderator')
        return heldText({ state: 'asked', proposedBody: 'Other words.', proposedWhy: 'Why.', decidedById })
      }),
      refused: once(() => heldText({ state: 'refused', rule: 'spam', statement: 'Why.', decidedAt: NOW })),
    },
    helpline: once(async () => {
      const line = { position: 1, number: '113', texts: { nb: { name: 'Nød', hours: '' } } }
      return (await db.helpline.create({ data: line })).id
    }),
    somebody: once(() => member(db)),
    collection: once(async () => {
      const { id: threadId } = await thread(db, { theme: THEME })
      const said = { title: 'A collection', intro: 'Its words', language: 'en', createdById: author.id }
      const { id } = await db.collection.create({ data: { ...said, publishedAt: NOW } })
      for (const [position, each] of [threadId, (await thread(db)).id].entries())
        await db.collectionItem.create({
          data: { collectionId: id, threadId: each, words: '', position: position + 1, addedById: author.id },
        })
      return { id, threadId }
    }),
  }
}

export type ModerationWorld = Awaited<ReturnType<typeof moderationWorld>>
