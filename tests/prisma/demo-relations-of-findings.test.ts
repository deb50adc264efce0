import { describe, expect, test } from 'vitest'
import { findings } from '#prisma/seed/commons/findings.ts'
import type { SeedThread } from '#prisma/seed/commons/format.ts'
import { initiatives } from '#prisma/seed/commons/initiatives.ts'
import { people } from '#prisma/seed/commons/people.ts'
import { type RelationSeed, relations } from '#prisma/seed/commons/relations.ts'
import { RELATIONS_OF_FINDINGS } from '#prisma/seed/commons/relations-of-findings.ts'
import { threads } from '#prisma/seed/commons/threads.ts'
import { findIdentifiers } from '#server/platform/identifiers.plain.ts'
import { mayTie } from '#server/relations/kinds.plain.ts'
import { RELATION_KINDS, RELATION_LIMITS, RELATION_STATES } from '#server/relations/terms.ts'

/** Days in which somebody may read, think, and tie. */
const SETTLED = 2

const threadOf = (called: string): SeedThread | undefined => threads.find(({ title }) => title === called)
/** Keys of the people who answer for an end. */
const answerable = (title: string): readonly string[] =>
  initiatives.find((each) => each.title === title)?.owners ?? [
    findings.find(({ headline }) => headline === title)?.by ?? threadOf(title)?.posts[0].by ?? '',
  ]

/** Everything that keeps a relation from standing. */
function faults(relation: RelationSeed): string[] {
  const { from, to, kind, reason, language, by, state, answer } = relation
  const found: string[] = []
  const check = (holds: boolean, fault: string): void => void (holds || found.push(fault))
  const [here, there] = [threadOf(from), threadOf(to)]
  check(Boolean(here), `there is no “${from}”`)
  check(Boolean(there), `there is no “${to}”`)
  check(
    !here || !there || mayTie(kind, here.kind, there.kind),
    `${kind} is not said of a ${here?.kind} and a ${there?.kind}`,
  )
  for (const end of [here, there]) check(!end || end.openedDaysAgo > SETTLED, `“${end?.title}” is too new`)
  check(from !== to, 'both ends are one')
  check([...reason].length >= RELATION_LIMITS.reason.min, 'the reason is too short')
  const person = people.find(({ key }) => key === by)
  check(person?.languages.includes(language) === true, `${by} does not write ${language}`)
  const others = [from, to].filter((end) => !answerable(end).includes(by)).flatMap(answerable)
  check(state === 'confirmed' || others.length > 0, `${by} answers for both ends, so it is confirmed`)
  check(state !== 'disputed' || [...(answer ?? '')].length >= RELATION_LIMITS.answer.min, 'a dispute has no words')
  check(!answer || state !== 'proposed', 'it was answered and is only proposed')
  const reads = (key: string) => people.find((each) => each.key === key)?.languages.includes(language) === true
  // The first of them is the one who answers.
  check(!answer || reads(others[0] ?? ''), `nobody at the other end writes ${language}`)
  check(!findIdentifiers(`${reason}\n${answer}`).some(({ severity }) => severity === 'block'), 'it holds a number')
  return found
}

describe('what ties the findings of the demo', () => {
  test('is about forty relations of every kind and state, each without a fault', () => {
    expect(RELATIONS_OF_FINDINGS.length).toBeGreaterThanOrEqual(40)
    expect(new Set(RELATIONS_OF_FINDINGS.map(({ kind }) => kind))).toEqual(new Set(RELATION_KINDS))
    expect(new Set(RELATIONS_OF_FINDINGS.map(({ state }) => state))).toEqual(new Set(RELATION_STATES))
    expect(new Set(RELATIONS_OF_FINDINGS.map(({ language }) => language)).size).toBe(3)
    expect(RELATIONS_OF_FINDINGS.flatMap((each) => faults(each).map((fault) => `${each.reason}: ${fault}`))).toEqual([])
  })

  test('says nothing twice', () => {
    const all = [...relations, ...RELATIONS_OF_FINDINGS]
    expect(new Set(all.map(({ from, to, kind }) => `${from}|${kind}|${to}`)).size).toBe(all.length)
    expect(new Set(all.map(({ reason }) => reason)).size).toBe(all.length)
  })

  test('reaches most of the findings', () => {
    const tied = new Set(RELATIONS_OF_FINDINGS.flatMap(({ from, to }) => [from, to]))
    expect(findings.filter(({ headline }) => tied.has(headline)).length).toBeGreaterThanOrEqual(25)
  })

  test.each<[Partial<RelationSeed>, string]>([
    [{ to: 'What nobody wrote' }, 'there is no “What nobody wrote”'],
    [{ kind: 'answered_by' }, 'answered_by is not said of a practice and a finding'],
    [{ reason: 'It fits.' }, 'the reason is too short'],
    [{ by: 'oksana' }, 'oksana does not write en'],
    [{ state: 'proposed' }, 'it was answered and is only proposed'],
    [{ state: 'disputed', answer: 'No.' }, 'a dispute has no words'],
    [{ answer: '13097248022 is who says so' }, 'it holds a number'],
  ])('has a fault found when there is one: %j', (changes, fault) => {
    const [sound] = RELATIONS_OF_FINDINGS as [RelationSeed]
    expect(faults({ ...sound, ...changes })).toContain(fault)
  })
})
