import { randomUUID } from 'node:crypto'
import type { Group, StaffRole } from '#server/accounts/terms.ts'
import type { Audience } from '#server/forum/terms.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { READER } from '#server/permissions/actor.ts'
import type { Actor, Context, MemberActor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import { BAKED_WITH, renderMarkdown } from '#server/platform/markdown.ts'

/** The instant at which tests happen unless they say otherwise. */
export const NOW = new Date('2026-09-15T10:00:00Z')

/** A member as tests know them. */
export interface TestMember {
  id: string
  publicId: string
  displayName: string
  groups: readonly Group[]
  roles: readonly StaffRole[]
  email: string | null
}

/** What may be said about a member; the rest is invented. */
export interface MemberFacts {
  displayName?: string
  groups?: readonly Group[]
  roles?: readonly StaffRole[]
  email?: string | null
  passwordHash?: string
  pseudonym?: boolean
  locale?: Locale
  languages?: string[]
  suspendedAt?: Date
  createdAt?: Date
}

let invented = 0
const next = (): number => ++invented

/** Somebody who has joined, verified: a clinician unless said otherwise. */
export async function member(db: Db, facts: MemberFacts = {}): Promise<TestMember> {
  const { groups = ['clinician'], roles = [], ...said } = facts
  const number = next()
  const row = await db.member.create({
    data: {
      displayName: `Member ${number}`,
      email: `member-${number}-${randomUUID().slice(0, 8)}@example.test`,
      emailVerifiedAt: NOW,
      languages: ['nb', 'en'],
      createdAt: NOW,
      ...said,
      groups: { create: groups.map((group, position) => ({ group, position })) },
      roles: { create: roles.map((role) => ({ role })) },
    },
    select: { id: true, publicId: true, displayName: true, email: true },
  })
  return { ...row, groups, roles }
}

/** The member, signed in. */
export const actorOf = ({ id, publicId, displayName, groups, roles }: Omit<TestMember, 'email'>): MemberActor => ({
  kind: 'member',
  id,
  publicId,
  displayName,
  groups,
  roles,
})

/** What a command or query is given: the actor's request at an instant. Without an actor, a reader's. */
export const contextOf = (
  db: Db,
  actor: Actor | TestMember = READER,
  { now = NOW, locale = 'en' }: { now?: Date; locale?: Locale } = {},
): Context => ({ db, actor: 'kind' in actor ? actor : actorOf(actor), now, locale })

/** A thread as tests know it. */
export interface TestThread {
  id: number
  authorId: string
  voice: Group
}

/** What may be said about a thread; the rest is invented, its author too. */
export interface ThreadFacts {
  author?: TestMember
  voice?: Group
  title?: string
  kind?: string
  theme?: string
  language?: string
  place?: string
  audience?: Audience
  body?: string
  createdAt?: Date
}

/** A thread with its opening text, written as opening one writes it, without the signal. */
export async function thread(db: Db, facts: ThreadFacts = {}): Promise<TestThread> {
  const author = facts.author ?? (await member(db, facts.voice ? { groups: [facts.voice] } : {}))
  const voice = facts.voice ?? author.groups[0] ?? 'clinician'
  const language = facts.language ?? 'en'
  const createdAt = facts.createdAt ?? NOW
  const row = await db.thread.create({
    data: {
      title: facts.title ?? `A conversation, the ${next()}th that was made up`,
      kind: facts.kind ?? 'question',
      themeCode: facts.theme ?? 'language-interpreting',
      language,
      placeCode: facts.place ?? null,
      audience: facts.audience ?? 'public',
      authorId: author.id,
      voice,
      createdAt,
      lastActivityAt: createdAt,
      posts: {
        create: { number: 1, authorId: author.id, voice, language, ...baked(facts.body), revision: 1, createdAt },
      },
      voices: { create: { voice, postCount: 1 } },
    },
    select: { id: true },
  })
  return { id: row.id, authorId: author.id, voice }
}

/** What may be said about a post; the rest is invented, its author too. */
export interface PostFacts {
  author?: TestMember
  voice?: Group
  language?: string
  body?: string
  replyTo?: number
  createdAt?: Date
  withdrawnAt?: Date
}

/** A post as tests know it. */
export interface TestPost {
  id: string
  threadId: number
  number: number
  authorId: string
  /** The thread's revision after it was added (and withdrawn). */
  revision: number
}

/** A reply, written as replying writes it, without the signal; with `withdrawnAt` one that was taken back. */
export async function post(db: Db, { id: threadId }: { id: number }, facts: PostFacts = {}): Promise<TestPost> {
  const author = facts.author ?? (await member(db, facts.voice ? { groups: [facts.voice] } : {}))
  const voice = facts.voice ?? author.groups[0] ?? 'clinician'
  const { withdrawnAt = null, createdAt = NOW } = facts
  const before = await db.thread.update({
    where: { id: threadId },
    data: { lastNumber: { increment: 1 }, revision: { increment: withdrawnAt ? 2 : 1 }, lastActivityAt: createdAt },
    select: { lastNumber: true, revision: true },
  })
  const row = await db.post.create({
    data: {
      threadId,
      number: before.lastNumber,
      authorId: author.id,
      voice,
      language: facts.language ?? 'en',
      ...(withdrawnAt ? { body: '', html: '', bakedWith: BAKED_WITH } : baked(facts.body)),
      revision: before.revision,
      replyToNumber: facts.replyTo ?? null,
      createdAt,
      withdrawnAt,
    },
    select: { id: true },
  })
  await count(db, threadId)
  return { id: row.id, threadId, number: before.lastNumber, authorId: author.id, revision: before.revision }
}

/** Counts a thread's standing posts anew, so that its counters are right whatever was written. */
async function count(db: Db, threadId: number): Promise<void> {
  await db.$executeRaw`DELETE FROM thread_voice WHERE thread_id = ${threadId}`
  await db.$executeRaw`
    INSERT INTO thread_voice (thread_id, voice, post_count)
    SELECT thread_id, voice, count(*) FROM post WHERE thread_id = ${threadId} AND withdrawn_at IS NULL GROUP BY thread_id, voice`
  await db.$executeRaw`
    UPDATE thread SET
      post_count = (SELECT count(*) FROM post WHERE thread_id = thread.id AND withdrawn_at IS NULL),
      answer_count = (SELECT count(*) FROM post WHERE thread_id = thread.id AND withdrawn_at IS NULL AND author_id <> thread.author_id),
      group_count = (SELECT count(*) FROM thread_voice WHERE thread_id = thread.id)
    WHERE id = ${threadId}`
}

function baked(body = `Something that somebody would say, number ${next()}.`): {
  body: string
  html: string
  bakedWith: number
} {
  return { body, html: renderMarkdown(body), bakedWith: BAKED_WITH }
}
