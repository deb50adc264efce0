import { currentMembers } from '#server/accounts/current-members.ts'
import type { Group } from '#server/accounts/terms.ts'
import { bakeWritten } from '#server/forum/resolve-mentions.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { knownRule } from './held.plain.ts'
import { type HeldState, knownHeld } from './held-facts.ts'
import { spamFacts } from './spam-facts.ts'
import { type SpamSignal, spamSignals } from './spam-signals.plain.ts'
import { heldStatement } from './statement.ts'
import type { HouseRule } from './terms.ts'

/** A text that waits, as moderators read it. Instants are ISO 8601 strings. */
export interface HeldForStaff {
  id: string
  version: number
  state: HeldState
  heldAt: string
  title: string | null
  kind: string | null
  audience: string
  /** The conversation that it answers in or goes on from, if the asker may see it. */
  thread: { id: number; title: string; slug: string; language: string } | null
  number: number | null
  voice: Group
  language: string
  theme: string | null
  body: string
  /** As people would see it. */
  html: string
  hosts: readonly string[]
  author: { publicId: string; displayName: string; createdAt: string }
  signals: SpamSignal[]
  proposed: { body: string; why: string; declined: boolean } | null
  rule: HouseRule | null
  said: string
  /** Words to the author that one begins with, by rule. */
  statement: { locale: string; words: string }
  /** What its author says to another moderator, and what the first one said; whether that was the one who asks. */
  again: { words: string; rule: HouseRule | null; statement: string; refusedByAsker: boolean } | null
  may: { decide: boolean }
}

/**
 * A held text with what a moderator needs to judge it.
 * @param rule the rule that words to the author are wanted for
 * @throws {Failure} 403 for readers, 404 for what one may not see
 */
export async function heldForStaff(context: Context, id: string, rule: HouseRule = 'spam'): Promise<HeldForStaff> {
  const { db, actor, now, locale } = context
  const { id: askerId } = memberOf(actor)
  const held = await knownHeld(db, actor, id)
  authorize(actor, 'held.read', held)
  // Its author has a page of their own.
  if (held.authorId === askerId) throw notFound()
  const author = await db.member.findUniqueOrThrow({
    where: { id: held.authorId },
    select: { publicId: true, displayName: true, createdAt: true },
  })
  const threadId = held.threadId
  const thread = threadId
    ? await db.thread.findUnique({
        where: { id: threadId },
        select: { id: true, title: true, language: true, audience: true },
      })
    : null
  const theme = held.themeCode
    ? await db.themeText.findFirst({ where: { themeCode: held.themeCode, language: locale }, select: { name: true } })
    : null
  const asAuthor = (await currentMembers(db, [held.authorId])).get(held.authorId) ?? actor
  const text = { body: held.body, threadId: threadId ?? undefined }
  const { html } = await bakeWritten(db, asAuthor, text)
  const facts = await spamFacts(db, held, html, now)
  const { version, state, title, voice, language, body, proposedBody, proposedWhy, declinedAt, statement } = held
  const open = state === 'waiting' || state === 'asked'
  return {
    ...{ id, version, state, title, language, body, html },
    voice: voice as Group,
    heldAt: held.heldAt.toISOString(),
    kind: held.opening.kind ?? null,
    audience: held.opening.audience ?? thread?.audience ?? 'public',
    thread:
      thread && can(actor, 'thread.read', thread)
        ? { id: thread.id, title: thread.title, slug: slugOf(thread.title), language: thread.language }
        : null,
    number: held.replyToNumber ?? held.fromNumber,
    theme: theme?.name ?? held.themeCode,
    hosts: facts.hosts,
    author: { ...author, createdAt: author.createdAt.toISOString() },
    signals: open ? spamSignals(facts) : [],
    proposed: proposedBody === null ? null : { body: proposedBody, why: proposedWhy, declined: declinedAt !== null },
    rule: knownRule(held.rule),
    said: statement,
    statement: heldStatement(rule, language, author.displayName),
    again: held.appealedAt && {
      ...{ words: held.appealWords, rule: knownRule(held.firstRule), statement: held.firstStatement },
      refusedByAsker: held.refusedById === askerId,
    },
    may: { decide: open && can(actor, 'held.decide', held) },
  }
}
