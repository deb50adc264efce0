import type { Group } from '#server/accounts/terms.ts'
import type { Here } from './terms.ts'

/** Seconds after which another process's word on who is there is forgotten. */
const WORD_STANDS_SECONDS = 90

/**
 * Who has which thread open. Each process counts its own sockets and tells the others a thread's counts when they change;
 * the work is proportional to the people in that thread, never to everyone online. A person with two windows counts once
 * in a process.
 */
export class Presence {
  /** thread → member → group and number of open windows, in this process. */
  readonly #local = new Map<number, Map<string, { group: Group; windows: number }>>()
  /** thread → process → what it said and when. */
  readonly #remote = new Map<number, Map<string, { here: Here; at: number }>>()

  /** @returns whether the counts of the thread changed */
  enter(threadId: number, memberId: string, group: Group): boolean {
    const people = this.#local.get(threadId) ?? new Map()
    this.#local.set(threadId, people)
    const known = people.get(memberId)
    people.set(memberId, { group, windows: (known?.windows ?? 0) + 1 })
    return !known
  }

  /** @returns whether the counts of the thread changed */
  leave(threadId: number, memberId: string): boolean {
    const people = this.#local.get(threadId)
    const known = people?.get(memberId)
    if (!people || !known) return false
    if (known.windows > 1) {
      known.windows -= 1
      return false
    }
    people.delete(memberId)
    if (people.size === 0) this.#local.delete(threadId)
    return true
  }

  /** Somebody who has a thread open belongs to another group now. @returns whether the counts of the thread changed */
  regroup(threadId: number, memberId: string, group: Group): boolean {
    const known = this.#local.get(threadId)?.get(memberId)
    if (!known || known.group === group) return false
    known.group = group
    return true
  }

  /** What another process says of a thread. @returns whether the counts of the thread changed */
  hear(threadId: number, processId: string, here: Here, now: number): boolean {
    const before = this.here(threadId, now)
    const words = this.#remote.get(threadId) ?? new Map()
    if (Object.keys(here).length > 0) words.set(processId, { here, at: now })
    else words.delete(processId)
    if (words.size > 0) this.#remote.set(threadId, words)
    else this.#remote.delete(threadId)
    return !isSame(before, this.here(threadId, now))
  }

  /** Forgets what processes said that have been silent since: they died. @returns the threads whose counts changed */
  forgetSilent(now: number): number[] {
    const changed: number[] = []
    for (const [threadId, words] of this.#remote) {
      const silent = [...words].filter(([, { at }]) => now - at > WORD_STANDS_SECONDS * 1000)
      for (const [processId] of silent) words.delete(processId)
      if (words.size === 0) this.#remote.delete(threadId)
      if (silent.length > 0) changed.push(threadId)
    }
    return changed
  }

  /** The counts of this process, which it tells the others. */
  local(threadId: number): Here {
    const here: Here = {}
    for (const { group } of this.#local.get(threadId)?.values() ?? []) here[group] = (here[group] ?? 0) + 1
    return here
  }

  /** The counts over all processes. */
  here(threadId: number, now: number): Here {
    const here = this.local(threadId)
    for (const { here: theirs, at } of this.#remote.get(threadId)?.values() ?? []) {
      if (now - at > WORD_STANDS_SECONDS * 1000) continue
      for (const [group, count] of Object.entries(theirs) as [Group, number][]) here[group] = (here[group] ?? 0) + count
    }
    return here
  }

  /** Threads that somebody of this process has open. */
  localThreads(): number[] {
    return [...this.#local.keys()]
  }
}

const isSame = (one: Here, other: Here): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)] as Group[])].every((group) => one[group] === other[group])
