import { describe, expect, it } from 'vitest'
import type { Kind } from '#server/forum/terms.ts'
import { alongThePath, endsHere, inOrder, type PathPlace, type PathTie } from '#server/relations/path.plain.ts'

const tie = (text: string): PathTie => {
  const [earlier = 0, later = 0] = text.split('>').map(Number)
  return { earlier, later }
}
const ties = (text: string): PathTie[] => text.split(' ').filter(Boolean).map(tie)
const place = (id: number, at: number, kind: Kind = 'practice', used = false): PathPlace => ({ id, at, kind, used })

describe('along the path', () => {
  it.each<[what: string, start: number, ties: string, reached: number[]]>([
    ['alone', 1, '', [1]],
    ['both ways, the nearest first', 3, '1>2 2>3 3>4 4>5', [3, 2, 4, 1, 5]],
    ['without what else came from the same beginning', 2, '1>2 1>3 3>4', [2, 1]],
    ['without what else led to the same end', 1, '1>2 3>2 4>3', [1, 2]],
    ['round in a circle, once', 1, '1>2 2>3 3>1', [1, 3, 2]],
    ['to itself, nowhere', 1, '1>1', [1]],
    ['to the same by two ways, once', 1, '1>2 1>3 2>4 3>4', [1, 2, 3, 4]],
  ])('one walks %s', (_what, start, said, reached) => {
    expect(alongThePath(start, ties(said))).toEqual(reached)
  })
})

describe('steps are in order', () => {
  it.each<[what: string, opened: Record<number, number>, ties: string, order: number[]]>([
    ['by when they were opened', { 1: 30, 2: 10, 3: 20 }, '', [2, 3, 1]],
    ['after what they came from, though that was written down later', { 1: 30, 2: 10 }, '1>2', [1, 2]],
    ['the one opened first of those that are free', { 1: 10, 2: 40, 3: 20, 4: 30 }, '1>2 1>3 2>4', [1, 3, 2, 4]],
    ['in a circle from the one opened first', { 1: 30, 2: 10, 3: 20 }, '1>2 2>3 3>1', [2, 3, 1]],
    ['though one is tied to itself', { 1: 10, 2: 20 }, '1>1 1>2', [1, 2]],
    ['by number where they were opened at once', { 2: 10, 1: 10 }, '', [1, 2]],
  ])('%s', (_what, opened, said, order) => {
    const places = Object.entries(opened).map(([id, at]) => place(Number(id), at))
    expect(inOrder(places, ties(said)).map(({ id }) => id)).toEqual(order)
  })
})

describe('the way ends', () => {
  it.each<[what: string, at: PathPlace, others: PathPlace[], ties: string, ends: boolean]>([
    ['at a question of which nothing came', place(1, 1, 'question'), [], '', true],
    ['not at a question that led to something', place(1, 1, 'question'), [place(2, 2)], '1>2', false],
    ['at a practice that nobody else uses', place(2, 2), [place(1, 1, 'question')], '1>2', true],
    ['not at a practice that others use', place(2, 2, 'practice', true), [place(1, 1, 'question')], '1>2', false],
    ['not at a finding about a practice', place(2, 2, 'finding'), [place(1, 1)], '1>2', false],
    ['at a finding that answers a question', place(2, 2, 'finding'), [place(1, 1, 'question')], '1>2', true],
    ['not at a finding on which a practice is based', place(1, 1, 'finding'), [place(2, 2)], '1>2', false],
  ])('%s', (_what, at, others, said, ends) => {
    expect(endsHere(at, [at, ...others], ties(said))).toBe(ends)
  })
})
