import { describe, expect, it } from 'vitest'
import { type Learned, type SpreadNode, spreadTree } from '#server/initiatives/spread.plain.ts'

const one = (id: string, learnedFromId: string | null = null): Learned => ({ id, learnedFromId })
const [A, B, C, D] = [one('a'), one('b', 'a'), one('c', 'b'), one('d')]

/** A tree in a line: `a(b(c)) d`. */
const drawn = (nodes: readonly SpreadNode<Learned>[]): string =>
  nodes.map(({ adoption, taught }) => adoption.id + (taught.length > 0 ? `(${drawn(taught)})` : '')).join(' ')

describe('who learned from whom', () => {
  it.each<[what: string, standing: Learned[], tree: string]>([
    ['nobody', [], ''],
    ['each from the owners', [A, D], 'a d'],
    ['one from the other', [A, B, C, D], 'a(b(c)) d'],
    ['a pupil who began in an earlier year', [B, D, A], 'd a(b)'],
    ['somebody who was taken back', [A, C, D], 'a(c) d'],
    ['somebody whose teachers were all taken back', [C, D], 'c d'],
  ])('%s', (_what, standing, tree) => {
    expect(drawn(spreadTree(standing, [A, B, C, D]))).toBe(tree)
  })
})
