import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Company, keepCompany } from '#server/realtime/company.ts'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

/** The company of a process, and what its rooms and the other processes are told. */
function process() {
  const rooms: unknown[] = []
  const lists: unknown[] = []
  const others: string[] = []
  const company: Company = keepCompany({
    here: (threadId, here) => void rooms.push([threadId, here]),
    listed: (threadId, here) => void lists.push([threadId, here]),
    writing: (threadId, voice) => void rooms.push([threadId, voice]),
    others: (words) => void others.push(words),
  })
  return { company, rooms, lists, others }
}

/** What another process with somebody in thread 42 says of it. */
function wordsOfAnother(): string {
  const { company, others } = process()
  company.enter(42, 'a', 'ngo')
  vi.advanceTimersByTime(1_000)
  return others[0] ?? ''
}

describe('company', () => {
  it('in another process is told when it changes, and not when it is only said again', () => {
    const { company, rooms } = process()
    const words = wordsOfAnother()
    for (let time = 0; time < 3; time += 1) company.hear(words)
    expect(rooms).toEqual([[42, { ngo: 1 }]])
  })

  it('of a process that died is forgotten, and the rooms are told', () => {
    const { company, rooms } = process()
    company.hear(wordsOfAnother())
    vi.advanceTimersByTime(89_000)
    company.repeat()
    expect(rooms).toHaveLength(1)
    vi.advanceTimersByTime(2_000)
    company.repeat()
    expect(rooms.at(-1)).toEqual([42, {}])
    expect(company.hereIn([42])).toEqual({})
    company.repeat()
    expect(rooms).toHaveLength(2)
  })

  it('is told within a second, once for all changes, and again by repeating', () => {
    const { company, rooms, others } = process()
    company.enter(42, 'a', 'ngo')
    company.enter(42, 'b', 'clinician')
    vi.advanceTimersByTime(1_000)
    expect(rooms).toEqual([[42, { ngo: 1, clinician: 1 }]])
    company.repeat()
    expect(others).toHaveLength(2)
    expect(others[0]).toBe(others[1])
  })

  it('is told to lists more slowly, and only the last of it', () => {
    const { company, lists } = process()
    company.enter(42, 'a', 'ngo')
    vi.advanceTimersByTime(1_500)
    company.leave(42, 'a')
    company.enter(43, 'a', 'ngo')
    vi.advanceTimersByTime(2_500)
    expect(lists).toEqual([
      [42, {}],
      [43, { ngo: 1 }],
    ])
  })

  it('in five hundred threads is said again, and heard, in a few words', () => {
    const { company, others } = process()
    for (let thread = 1; thread <= 500; thread += 1) company.enter(thread, `member ${thread}`, 'service_user')
    vi.advanceTimersByTime(1_000)
    expect(others.length).toBeLessThanOrEqual(4)
    for (const words of others) expect(Buffer.byteLength(words)).toBeLessThan(7_900)
    const another = process()
    others.forEach(another.company.hear)
    expect(Object.keys(another.company.hereIn(Array.from({ length: 500 }, (_, index) => index + 1)))).toHaveLength(500)
    expect(another.rooms).toHaveLength(500)
    company.repeat()
    expect(others.length).toBeLessThanOrEqual(8)
    another.rooms.length = 0
    others.forEach(another.company.hear)
    expect(another.rooms).toEqual([])
  })

  it('of many who write at once is told to other processes together', () => {
    const { company, others, rooms } = process()
    for (let thread = 1; thread <= 100; thread += 1) company.writes(thread, 'ngo')
    vi.advanceTimersByTime(250)
    expect(others).toHaveLength(1)
    others.forEach(company.hear)
    expect(rooms).toEqual([])
    const another = process()
    others.forEach(another.company.hear)
    expect(another.rooms).toHaveLength(100)
  })
})
