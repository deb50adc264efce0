import { randomUUID } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import { Presence } from './presence.ts'
import type { Here } from './terms.ts'
import { readWhisper, type Whisper } from './whispers.ts'

/** Milliseconds within which the changes of presence in a thread are told together. */
const PRESENCE_PAUSE = 1_000

/** Whom a process tells who is there. */
export interface CompanyTold {
  /** Rooms of this process: the counts of a thread changed. */
  here(threadId: number, here: Here): void
  /** Rooms of this process: somebody in another one is writing. */
  writing(threadId: number, voice: Group): void
  /** The other processes. */
  others(words: string): void
}

/** Who has which thread open over all processes, and who writes; told when it changes. */
export interface Company {
  enter(threadId: number, memberId: string, group: Group): void
  leave(threadId: number, memberId: string): void
  /** A member belongs to another group than when they came. */
  regroup(threadId: number, memberId: string, group: Group): void
  here(threadId: number): Here
  /** The counts of every thread that anybody has open. */
  everywhere(): Record<number, Here>
  /** Somebody of this process is writing. */
  writes(threadId: number, voice: Group): void
  /** Another process spoke. */
  hear(text: string): void
  /** Says again what the others would otherwise forget, and forgets what no process has said again. */
  repeat(): void
  stop(): void
}

/** Keeps company: nobody in a process yet, nothing heard of the others. */
export function keepCompany(told: CompanyTold): Company {
  const processId = randomUUID()
  const presence = new Presence()
  const pending = new Map<number, NodeJS.Timeout>()

  const tell = (words: Whisper): void => told.others(JSON.stringify(words))
  const tellLocal = (threadId: number): void => tell({ from: processId, threadId, here: presence.local(threadId) })
  const tellRooms = (threadId: number): void => told.here(threadId, presence.here(threadId, Date.now()))

  /** Tells rooms and other processes, at most once a second. */
  function changed(threadId: number): void {
    if (pending.has(threadId)) return
    pending.set(
      threadId,
      setTimeout(() => {
        pending.delete(threadId)
        tellRooms(threadId)
        tellLocal(threadId)
      }, PRESENCE_PAUSE),
    )
  }

  return {
    enter(threadId, memberId, group) {
      if (presence.enter(threadId, memberId, group)) changed(threadId)
    },
    leave(threadId, memberId) {
      if (presence.leave(threadId, memberId)) changed(threadId)
    },
    regroup(threadId, memberId, group) {
      if (presence.regroup(threadId, memberId, group)) changed(threadId)
    },
    here: (threadId) => presence.here(threadId, Date.now()),
    everywhere: () => Object.fromEntries(presence.threads().map((id) => [id, presence.here(id, Date.now())])),
    writes: (threadId, voice) => tell({ from: processId, threadId, writing: voice }),
    hear(text) {
      const words = readWhisper(text)
      if (!words || words.from === processId) return
      const { from, threadId } = words
      if ('writing' in words) told.writing(threadId, words.writing)
      else if (presence.hear(threadId, from, words.here, Date.now())) tellRooms(threadId)
    },
    // Others forget what is not repeated, so a process that dies does not leave people sitting in a thread.
    repeat() {
      presence.localThreads().forEach(tellLocal)
      presence.forgetSilent(Date.now()).forEach(tellRooms)
    },
    stop() {
      for (const timer of pending.values()) clearTimeout(timer)
    },
  }
}
