import type { LockedThread } from '#server/forum/lock-thread.ts'
import type { Tx } from '#server/platform/db.ts'
import type { KnownCase } from './case-facts.ts'
import type { Aside } from './decisions.plain.ts'
import type { HouseRule } from './terms.ts'

/** A decision that takes its subject out of sight. */
export interface Taking {
  how: Aside
  rule: HouseRule
  decisionId: string
  eraseAt: Date
  now: Date
}

/** What a decision is about, under lock. */
export interface LockedSubject {
  facts: KnownCase
  /** The thread that it stands in, if it stands in one; its row is locked. */
  thread: LockedThread | undefined
}

/** What a text said, for whoever may still see it. */
export interface KeptWords {
  /** Markdown or plain words. */
  text: string
  language: string | null
}

/** How one kind of subject is taken out of sight, put back exactly as it was, and erased for good. */
export interface Side {
  /** @returns what is needed to put it back; undefined when there is nothing in sight */
  take(tx: Tx, subject: LockedSubject, taking: Taking): Promise<object | undefined>
  /** What was in custody already is out of sight in another way now. */
  again?(tx: Tx, subject: LockedSubject, taking: Taking): Promise<void>
  /** @returns false when it cannot be put back any more */
  restore(tx: Tx, subject: LockedSubject, kept: unknown, now: Date): Promise<boolean>
  erase(tx: Tx, subject: Pick<KnownCase, 'threadId' | 'number' | 'uploadId'>, kept: unknown): Promise<void>
  words(kept: unknown): KeptWords
}
