import { randomUUID } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import { gather } from './gather.ts'
import { Presence } from './presence.ts'
import type { Here } from './terms.ts'
import { readWhisper, whispersOf } from './whispers.ts'

/**
 * Milliseconds within which changes are told together: to those in a thread; to lists that show it, which only say a
 * number; and, of typing, to other processes.
 */
const PAUSE = { thread: 1_000, lists: 3_000, writing: 250 }

/** Whom a process tells who is there. */
export interface CompanyTold {
  /** Those of this process who have the thread open: its counts changed. */
  here(threadId: number, here: Here): void
  /** Those of this process who have a list open that shows the thread. */
  listed(threadId: number, here: Here): void
  /** Those of this process who have the thread open: somebody in another process is writing. */
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
  /** The counts of some threads, without those that nobody has open. */
  hereIn(threadIds: readonly number[]): Record<number, Here>
  /** Somebody of this process is writing. */
  writes(threadId: number, voice: Group): void
  /** Another process spoke. */
  hear(text: string): void
  /** Says again what the others would otherwise forget, and forgets what no process has said again. */
  repeat(): void
  stop(): void
}

/**
 * Keeps company: nobody in a process yet, nothing heard of the others. However many come and go, there is one timer for
 * each kind of listener, one message to each who looks at the thread in question, and a few words to other processes.
 */
export function keepCompany(told: CompanyTold): Company {
  const processId = randomUUID()
  const own = `{"from":"${processId}"`
  const presence = new Presence()
  const hereNow = (threadId: number): Here => presence.here(threadId, Date.now())

  const lists = gather<number>(PAUSE.lists, (ids) => {
    for (const id of ids) told.listed(id, hereNow(id))
  })
  const tellRooms = (threadId: number): void => {
    told.here(threadId, hereNow(threadId))
    lists.add(threadId)
  }
  const tellOthers = (ids: readonly number[]): void => {
    const words = ids.map((id) => [id, presence.local(id)])
    whispersOf(processId, 'here', words).forEach(told.others)
  }
  const changed = gather<number>(PAUSE.thread, (ids) => {
    ids.forEach(tellRooms)
    tellOthers(ids)
  })
  const writing = gather<readonly [number, Group]>(PAUSE.writing, (words) => {
    whispersOf(processId, 'writing', words).forEach(told.others)
  })

  return {
    enter(threadId, memberId, group) {
      if (presence.enter(threadId, memberId, group)) changed.add(threadId)
    },
    leave(threadId, memberId) {
      if (presence.leave(threadId, memberId)) changed.add(threadId)
    },
    regroup(threadId, memberId, group) {
      if (presence.regroup(threadId, memberId, group)) changed.add(threadId)
    },
    here: hereNow,
    hereIn: (ids) =>
      Object.fromEntries(
        ids.map((id) => [id, hereNow(id)] as const).filter(([, here]) => Object.keys(here).length > 0),
      ),
    writes: (threadId, voice) => writing.add([threadId, voice]),
    hear(text) {
      // What a process says comes back to it as well.
      if (text.startsWith(own)) return
      const words = readWhisper(text)
      if (!words) return
      if ('writing' in words) for (const [threadId, voice] of words.writing) told.writing(threadId, voice)
      else
        for (const [threadId, here] of words.here)
          if (presence.hear(threadId, words.from, here, Date.now())) tellRooms(threadId)
    },
    // Others forget what is not repeated, so a process that dies does not leave people sitting in a thread.
    repeat() {
      tellOthers(presence.localThreads())
      presence.forgetSilent(Date.now()).forEach(tellRooms)
    },
    stop() {
      for (const gathering of [lists, changed, writing]) gathering.stop()
    },
  }
}
