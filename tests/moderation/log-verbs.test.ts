import { expect, it } from 'vitest'
import { translate } from '#server/i18n/messages.ts'
import { knownVerb, LOG_VERBS, verbWord } from '#server/moderation/log-verbs.plain.ts'
import { readSources } from '#tests/support/sources.ts'

/** Verbs that the log is given: `noun.past-tense` after the name of the field, or after what may be one of two. */
const VERB = /\b(?:verb|logged)\b(?: =|:)[^\n]*/g
const verbsIn = (text: string): string[] =>
  [...text.matchAll(VERB)].flatMap(([line]) =>
    [...line.matchAll(/(?<!(?:key|error): )'([a-z_]+\.[a-z_-]+)'/g)].map(([, verb]) => verb ?? ''),
  )

it('whatever any command logs, the log has words for', () => {
  const sources = readSources().filter(({ path }) => /^(?:server|prisma\/seed)\//.test(path))
  const logged = [...new Set(sources.flatMap(({ text }) => verbsIn(text)))].sort()
  expect(logged).toEqual(
    expect.arrayContaining(['thread.split', 'thread.merged', 'decision.proposed', 'collection.taken-back']),
  )
  expect(logged.filter((verb) => !knownVerb(verb))).toEqual([])
})

it('the guard sees a verb that has none', () => {
  const text = `await logDeed(tx, { staffId, verb: yes ? 'thread.frozen' : 'thread.split', subjectKey }, now)`
  expect(verbsIn(text).filter((verb) => !knownVerb(verb))).toEqual(['thread.frozen'])
})

it.each(LOG_VERBS)('%s is said in words', (verb) => {
  expect(translate('en')(`log.verb_${verbWord(verb)}`)).toMatch(/^[A-Z].*[a-z]/)
})
