import { z } from 'zod'

const thread = { threadId: z.number().int(), revision: z.number().int(), postCount: z.number().int() }
/** Where lists have a thread, and who spoke: so that an open list knows whether it concerns it. Absent on imports. */
const filedUnder = z.object({ theme: z.string(), kind: z.string(), voice: z.string() }).optional()
const post = { ...thread, number: z.number().int() }
const inThread = (p: { threadId: number }): string[] => [`thread:${p.threadId}`]
const inThreadAndLists = (p: { threadId: number }): string[] => [...inThread(p), 'threads']
const toMembers = (p: { memberIds: string[] }): string[] => p.memberIds.map((id) => `member:${id}`)
/** Pages that show an initiative are kept under its thread, and are forgotten with it. */
const ofInitiative = z.object({ threadId: z.number().int() })
/** Between two threads, named by the one it is said of. */
const ofRelation = z.object({ threadId: z.number().int(), toThreadId: z.number().int(), relationId: z.string() })
const ofAttempt = z.object({ threadId: z.number().int(), attemptId: z.number().int() })
const ofMove = z.object({ ...thread, toThreadId: z.number().int(), moveId: z.number().int() })
const members = z.object({ memberIds: z.array(z.string()) })

/**
 * Every signal: what happened, with the ids and numbers that say where, and never content.
 * `rooms` names the rooms whose sockets hear of it; sockets hear `{name, …payload}` as it stands here (members, of what
 * is theirs alone: only that there is something). `jobs` names the follow-ups that are added with it.
 */
export const SIGNALS = {
  'thread.opened': {
    payload: z.object({ ...thread, filedUnder }),
    rooms: () => ['threads'],
    jobs: ['tell-of-question', 'tell-of-mention'],
  },
  'post.added': {
    payload: z.object({ ...post, filedUnder }),
    rooms: inThreadAndLists,
    jobs: ['tell-of-reply', 'tell-of-mention'],
  },
  'post.revised': {
    payload: z.object(post),
    rooms: inThread,
    jobs: ['tell-of-mention'],
  },
  'post.withdrawn': {
    payload: z.object(post),
    rooms: inThreadAndLists,
  },
  /** Moderators took a post out of sight, or put it back: pages that quote it change too. */
  'post.set_aside': { payload: z.object(post), rooms: inThreadAndLists },
  'post.restored': { payload: z.object(post), rooms: inThreadAndLists },
  /** The same with a whole thread: whoever may not read it any more leaves its room. */
  'thread.set_aside': { payload: z.object(thread), rooms: inThreadAndLists },
  'thread.restored': { payload: z.object(thread), rooms: () => ['threads'] },
  /** The one who asked said that a post helped, or took that back. */
  'post.marked': {
    payload: z.object(post),
    rooms: inThread,
    jobs: ['tell-of-help'],
  },
  'outcome.written': {
    payload: z.object(thread),
    rooms: inThreadAndLists,
    jobs: ['tell-of-outcome'],
  },
  'question.reopened': {
    payload: z.object(thread),
    rooms: inThreadAndLists,
  },
  'invitation.sent': {
    payload: z.object({ invitationId: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-invitation'],
  },
  /** Somebody says that they use an initiative too. */
  'initiative.adopted': {
    payload: z.object({ threadId: z.number().int(), adoptionId: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-adoption'],
  },
  /** Somebody is asked to answer for an initiative too. */
  'ownership.offered': {
    payload: z.object({ threadId: z.number().int(), offerId: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-ownership'],
  },
  /** They say yes or no to whoever asked them. */
  'ownership.answered': {
    payload: ofInitiative.extend({
      offerId: z.string(),
      askedById: z.string(),
      memberId: z.string(),
      yes: z.boolean(),
    }),
    rooms: () => [],
    jobs: ['tell-of-ownership-answer'],
  },
  /** Who answers for an initiative, what goes with it or whom to ask is not what it was. */
  'initiative.changed': { payload: ofInitiative, rooms: () => [] },
  'adoption.withdrawn': { payload: ofInitiative, rooms: () => [] },
  /** Somebody has tried an initiative, and it did not work as planned. */
  'attempt.told': { payload: ofAttempt, rooms: () => [], jobs: ['tell-of-attempt'] },
  'attempt.answered': { payload: ofAttempt, rooms: () => [], jobs: ['tell-of-attempt-answer'] },
  'attempt.withdrawn': { payload: ofInitiative, rooms: () => [] },
  'attempt.restored': { payload: ofInitiative, rooms: () => [] },
  /** A passage of a post is quoted beside an initiative. */
  'quotation.picked': {
    payload: z.object({ threadId: z.number().int(), quotationId: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-quotation'],
  },
  'quotation.removed': { payload: ofInitiative, rooms: () => [] },
  /** The owners of an initiative ask researchers for help; one of these offers it. */
  'help.asked': { payload: z.object({ callId: z.string() }), rooms: () => [], jobs: ['tell-of-help-call'] },
  'help.offered': {
    payload: z.object({ callId: z.string(), memberId: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-help-offer'],
  },
  /** An owner says that an initiative is still running, or that it is not. */
  'running.answered': { payload: ofInitiative, rooms: () => [] },
  /** What the evidence of an initiative rests on, or who confirms it, is not what it was. */
  'evidence.changed': { payload: ofInitiative, rooms: () => [] },
  /** Somebody said what ties two threads: the pages of both show it. */
  'relation.proposed': { payload: ofRelation, rooms: () => [], jobs: ['tell-of-relation'] },
  /** Somebody who answers for one end confirmed or disputed it. */
  'relation.answered': {
    payload: ofRelation.extend({ memberId: z.string(), verdict: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-relation-answer'],
  },
  'relation.withdrawn': { payload: ofRelation, rooms: () => [] },
  /** Moderators decided something: its author is told, and who reported it. */
  'decision.made': {
    payload: z.object({ decisionId: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-decision'],
  },
  /** A text waits for a moderator, or is not what it was: open queues look again. */
  'held.changed': { payload: z.object({ heldId: z.string() }), rooms: () => ['moderators'] },
  /** A moderator answered: its author is told. */
  'held.answered': {
    payload: z.object({ heldId: z.string(), memberId: z.string(), answer: z.enum(['approved', 'asked', 'refused']) }),
    rooms: () => [],
    jobs: ['tell-of-held'],
  },
  /** Somebody may be in danger: all staff who may see the case are told at once. */
  'danger.reported': { payload: z.object({ caseId: z.number().int() }), rooms: () => [], jobs: ['tell-of-danger'] },
  /** The numbers that somebody in need can ring are not what they were. */
  'helpline.changed': { payload: z.object({}), rooms: () => [] },
  /** A theme is called otherwise, stands elsewhere in the list, or went into another. */
  'theme.changed': { payload: z.object({ theme: z.string() }), rooms: () => [] },
  'collection.changed': { payload: z.object({ collectionId: z.number().int() }), rooms: () => [] },
  /** A thread was added to a published collection. */
  'collection.grown': {
    payload: z.object({ threadId: z.number().int(), collectionId: z.number().int(), memberId: z.string() }),
    rooms: () => [],
    jobs: ['tell-of-collection'],
  },
  /** A thread is among what is worth reading this week, or no longer. */
  'worth.picked': { payload: z.object({ threadId: z.number().int() }), rooms: () => [] },
  /** A body answers a thread officially, or answers something else now. */
  'response.written': {
    payload: z.object({
      ...{ threadId: z.number().int(), responseId: z.string() },
      ...{ version: z.number().int(), memberId: z.string() },
    }),
    rooms: () => [],
    jobs: ['tell-of-response'],
  },
  /** Members have something new to be told of. */
  'notice.added': { payload: members, rooms: toMembers },
  /** Members have seen some of what they were told, perhaps in another window. */
  'notice.seen': { payload: members, rooms: toMembers },
  /** A translation came, changed or went; number 0 is that of the title, which lists show too. */
  'translation.changed': {
    payload: z.object(post),
    rooms: (p: { threadId: number; number?: number }) => [
      `thread:${p.threadId}`,
      ...(p.number === 0 ? ['threads'] : []),
    ],
  },
  'post.reacted': {
    payload: z.object(post),
    rooms: inThread,
  },
  'shares.released': {
    payload: z.object(post),
    rooms: inThread,
  },
  'post.continued': {
    payload: z.object(post),
    rooms: inThread,
  },
  /** `alsoShownIn`: threads whose pages show the title, since the one began at a post of the other. */
  'thread.retitled': {
    payload: z.object({ ...thread, alsoShownIn: z.array(z.number().int()) }),
    rooms: inThreadAndLists,
  },
  /** A case came, or is not what it was: open queues of moderators look again. */
  'case.changed': { payload: z.object({ caseId: z.number().int() }), rooms: () => ['moderators'] },
  /** Moderators took posts to another thread: some of them (into a new one, or one that stands), or all into one that stands. */
  'thread.split': { payload: ofMove, rooms: inThreadAndLists, jobs: ['tell-of-move'] },
  'thread.merged': { payload: ofMove, rooms: inThreadAndLists, jobs: ['tell-of-move'] },
  /** Staff locked, slowed, pinned, featured or refiled it, or put another one below it: its page and every list show that. */
  'thread.steered': {
    payload: z.object(thread),
    rooms: inThreadAndLists,
  },
  /** Staff did something to a conversation that its author is told of; `at` in milliseconds, as the deed was done. */
  'author.concerned': {
    payload: z.object({
      ...{ threadId: z.number().int(), deed: z.enum(['thread_locked', 'thread_unlocked', 'thread_refiled']) },
      ...{ at: z.number().int(), memberId: z.string() },
    }),
    rooms: () => [],
    jobs: ['tell-of-steering'],
  },
  'session.ended': {
    payload: z.object({ memberId: z.string(), sessionIds: z.array(z.string()) }),
    rooms: () => [],
  },
  'member.suspended': {
    payload: z.object({ memberId: z.string() }),
    rooms: () => [],
    // A moderator who is suspended answers for nothing any more.
    jobs: ['hand-up-cases'],
  },
  'member.changed': {
    payload: z.object({ memberId: z.string() }),
    rooms: () => [],
  },
} as const

export type SignalName = keyof typeof SIGNALS
export type SignalPayload<N extends SignalName> = z.infer<(typeof SIGNALS)[N]['payload']>
/** A signal as the listener hears it. */
export type HeardSignal = { [N in SignalName]: { id: string; name: N; payload: SignalPayload<N> } }[SignalName]
