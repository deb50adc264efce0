import { describe, expect, it } from 'vitest'
import { KINDS, type Kind } from '#server/forum/terms.ts'
import { citoOf, laterEnd, mayTie, readTie, tiesBetween } from '#server/relations/kinds.plain.ts'
import { readSought } from '#server/relations/sought.plain.ts'
import { stateAfter } from '#server/relations/state.plain.ts'
import { RELATION_KINDS, type RelationKind, TIES, type Verdict } from '#server/relations/terms.ts'

/** Between which kinds each can be said, its term in CiTO, and which end comes later. */
const TABLE: Record<RelationKind, [from: Kind | 'any', to: Kind | 'any', cito: string | null, later: 'from' | 'to']> = {
  based_on: ['practice', 'finding', 'usesConclusionsFrom', 'from'],
  motivated_by: ['practice', 'finding', 'obtainsBackgroundFrom', 'from'],
  evaluates: ['finding', 'practice', 'reviews', 'from'],
  supports: ['finding', 'practice', 'supports', 'from'],
  qualifies: ['finding', 'practice', 'qualifies', 'from'],
  challenges: ['finding', 'practice', 'disputes', 'from'],
  adapted_from: ['practice', 'practice', 'extends', 'from'],
  answered_by: ['question', 'finding', 'citesAsEvidence', 'to'],
  partly_answered_by: ['question', 'finding', 'citesAsEvidence', 'to'],
  led_to: ['any', 'any', null, 'to'],
}

describe('what can be said of two', () => {
  it.each(RELATION_KINDS.flatMap((kind) => KINDS.flatMap((from) => KINDS.map((to) => [kind, from, to] as const))))(
    '%s from a %s to a %s',
    (kind, from, to) => {
      const [saysOf, saysTo] = TABLE[kind]
      expect(mayTie(kind, from, to)).toBe([from, 'any'].includes(saysOf) && [to, 'any'].includes(saysTo))
    },
  )

  it.each(RELATION_KINDS)('%s has its term in CiTO, and a later end', (kind) => {
    expect([citoOf(kind), laterEnd(kind)]).toEqual(TABLE[kind].slice(2))
  })

  it.each(TIES)('%s is read apart again', (tie) => {
    const { way, kind } = readTie(tie)
    expect(`${way}_${kind}`).toBe(tie)
  })

  it.each<[here: Kind, others: Kind[], ties: string[]]>([
    ['question', ['finding'], ['from_answered_by', 'from_partly_answered_by', 'from_led_to', 'to_led_to']],
    ['finding', ['question'], ['from_led_to', 'to_answered_by', 'to_partly_answered_by', 'to_led_to']],
    ['practice', ['practice'], ['from_adapted_from', 'from_led_to', 'to_adapted_from', 'to_led_to']],
    ['discussion', ['call', 'question'], ['from_led_to', 'to_led_to']],
    ['discussion', [], []],
  ])('a %s says of %s', (here, others, ties) => {
    expect(tiesBetween(here, others)).toEqual(ties)
  })

  it('a practice says of a finding what it rests on, and what the finding says of it', () => {
    expect(tiesBetween('practice', ['finding'])).toEqual([
      ...['from_based_on', 'from_motivated_by', 'from_led_to'],
      ...['to_evaluates', 'to_supports', 'to_qualifies', 'to_challenges', 'to_led_to'],
    ])
  })
})

describe('a relation stands', () => {
  it.each<[verdicts: Verdict[], state: string]>([
    [[], 'proposed'],
    [['confirmed'], 'confirmed'],
    [['confirmed', 'confirmed'], 'confirmed'],
    [['disputed'], 'disputed'],
    [['confirmed', 'disputed'], 'disputed'],
    [['disputed', 'confirmed'], 'disputed'],
  ])('after %s as %s', (verdicts, state) => {
    expect(stateAfter(verdicts)).toBe(state)
  })
})

describe('what names the other end', () => {
  it.each<[words: string, place: ReturnType<typeof readSought>]>([
    ['42', { thread: 42 }],
    ['#42', { thread: 42 }],
    ['/t/42', { thread: 42 }],
    ['/t/42/hvem-betaler#p7', { thread: 42 }],
    ['https://forum.example/t/42/hvem-betaler?after=20', { thread: 42 }],
    ['/practice/42/the-card', { thread: 42 }],
    ['http://127.0.0.1:3000/findings/7/use-of-interpreters', { finding: 7 }],
    ['/findings/7.bib', { finding: 7 }],
    ['42 interpreters', undefined],
    ['/findings/new', undefined],
    ['/t/42x', undefined],
    ['12345678901', undefined],
    ['the card by the telephone', undefined],
  ])('%s', (words, place) => {
    expect(readSought(words)).toEqual(place)
  })
})
