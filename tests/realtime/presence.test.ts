import { describe, expect, it } from 'vitest'
import { Presence } from '#server/realtime/presence.ts'
import type { Here } from '#server/realtime/terms.ts'

const NOON = Date.UTC(2026, 8, 15, 12)

type Step = (presence: Presence) => unknown
const enter =
  (member: string, group: 'ngo' | 'clinician' = 'ngo', thread = 42): Step =>
  (presence) =>
    presence.enter(thread, member, group)
const leave =
  (member: string, thread = 42): Step =>
  (presence) =>
    presence.leave(thread, member)
const hear =
  (process: string, here: Here, at = NOON, thread = 42): Step =>
  (presence) =>
    presence.hear(thread, process, here, at)

describe('who is here', () => {
  it.each<[what: string, steps: Step[], here: Here]>([
    ['nobody, at first', [], {}],
    ['somebody who has come', [enter('a')], { ngo: 1 }],
    ['two of a group', [enter('a'), enter('b')], { ngo: 2 }],
    ['one of each of two groups', [enter('a'), enter('b', 'clinician')], { ngo: 1, clinician: 1 }],
    ['one person in two windows', [enter('a'), enter('a')], { ngo: 1 }],
    ['one who closed one of two windows', [enter('a'), enter('a'), leave('a')], { ngo: 1 }],
    ['nobody who closed both', [enter('a'), enter('a'), leave('a'), leave('a')], {}],
    ['nobody fewer than nobody', [leave('a'), leave('a'), enter('b')], { ngo: 1 }],
    ['nobody from another thread', [enter('a', 'ngo', 43)], {}],
    ['those of another process', [hear('p', { clinician: 2 })], { clinician: 2 }],
    [
      'those of all processes',
      [enter('a'), hear('p', { ngo: 1 }), hear('q', { ngo: 1, clinician: 1 })],
      { ngo: 3, clinician: 1 },
    ],
    ['what a process said last', [hear('p', { ngo: 5 }), hear('p', { clinician: 1 })], { clinician: 1 }],
    ['nobody of a process that says so', [hear('p', { ngo: 5 }), hear('p', {})], {}],
    ['nobody of a process that has been silent for ninety seconds', [hear('p', { ngo: 5 }, NOON - 90_001)], {}],
    ['those of a process that spoke just before', [hear('p', { ngo: 5 }, NOON - 90_000)], { ngo: 5 }],
  ])('is %s', (_what, steps, here) => {
    const presence = new Presence()
    for (const step of steps) step(presence)
    expect(presence.here(42, NOON)).toEqual(here)
  })

  it('changes when the first window opens and the last one closes, and not between', () => {
    const presence = new Presence()
    const steps = [enter('a'), enter('a'), leave('a'), leave('a'), leave('a')]
    expect(steps.map((step) => step(presence))).toEqual([true, false, false, true, false])
  })

  it('is forgotten of processes that fell silent, and only of them', () => {
    const presence = new Presence()
    for (const step of [hear('p', { ngo: 1 }), hear('q', { ngo: 1 }, NOON + 1), hear('p', { ngo: 1 }, NOON, 43)])
      step(presence)
    expect(presence.forgetSilent(NOON + 90_000)).toEqual([])
    expect(presence.forgetSilent(NOON + 90_001)).toEqual([42, 43])
    expect([42, 43].map((id) => presence.here(id, NOON + 90_001))).toEqual([{ ngo: 1 }, {}])
  })

  it('changes by what a process says only if it says something else', () => {
    const presence = new Presence()
    const steps = [hear('p', { ngo: 1 }), hear('p', { ngo: 1 }), hear('p', { ngo: 2 }), hear('p', {}), hear('q', {})]
    expect(steps.map((step) => step(presence))).toEqual([true, false, true, true, false])
    // After a long silence the same words are news again.
    expect([hear('p', { ngo: 1 })(presence), hear('p', { ngo: 1 }, NOON + 90_001)(presence)]).toEqual([true, true])
  })

  it('is told to the others without what they have told', () => {
    const presence = new Presence()
    for (const step of [enter('a'), hear('p', { clinician: 2 })]) step(presence)
    expect(presence.local(42)).toEqual({ ngo: 1 })
  })

  it('leaves nothing behind of threads that nobody has open', () => {
    const presence = new Presence()
    for (const step of [enter('a'), hear('p', { ngo: 1 }, NOON, 43), leave('a')]) step(presence)
    expect([presence.localThreads(), presence.here(43, NOON)]).toEqual([[], { ngo: 1 }])
    hear('p', {}, NOON, 43)(presence)
    expect(presence.here(43, NOON)).toEqual({})
    expect(presence.forgetSilent(NOON + 90_001)).toEqual([])
  })
})
