import { describe, expect, it } from 'vitest'
import { bakePost } from '#server/forum/bake-post.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Failure } from '#server/platform/failures.ts'
import { sayIdentifier } from '#server/platform/identifier-refusal.ts'
import { blockingIdentifier } from '#server/platform/identifiers.plain.ts'

/** What is said of a post that is refused for what people would see. */
function refusal(body: string): unknown {
  try {
    return bakePost(body)
  } catch (failure) {
    return (failure as Failure).fields.body
  }
}

describe('a refused identity number', () => {
  it.each([
    ['13097248022', 'This looks like a national identity number (birth number).', 'Dette ser ut som et fødselsnummer.'],
    ['53097248016', 'This looks like a national identity number (D-number).', 'et fødselsnummer (D-nummer).'],
    ['13527248013', 'This looks like a national identity number (H-number).', 'et fødselsnummer (H-nummer).'],
    [
      '68467038838',
      'This looks like a national identity number (D- and H-number).',
      'et fødselsnummer (D- og H-nummer).',
    ],
    ['201512345609', 'This looks like a national identity number (DUF number).', 'Dette ser ut som et DUF-nummer.'],
  ])('%s is named by its kind, and its digits are not repeated', (number, en, nb) => {
    const found = blockingIdentifier(number)
    if (!found) throw new Error('nothing was found')
    for (const line of [undefined, 4]) {
      const { key, values } = sayIdentifier(found, line)
      const said = { en: translate('en')(key, values), nb: translate('nb')(key, values) }
      expect(said.en).toContain(line ? en.replace('This', 'Line 4') : en)
      expect(said.nb).toContain(line ? nb.replace('Dette', 'Linje 4') : nb)
      expect(said.en).toMatch(/Remove it before you send\. Nothing was stored\.$/)
      expect(said.en + said.nb).not.toMatch(/\d{2}/)
    }
  })

  it.each<[what: string, body: string, line: number | undefined]>([
    ['marks inside it', 'Two lines\n\nShe is 13**0972**48022.', 3],
    ['a link inside it', 'Room 12.\n[130972](https://example.test/)48022', 2],
    ['entities that stand for its digits', 'A line\n\n&#49;3097248022', undefined],
  ])('with %s is refused by what people would see', (_what, body, line) => {
    expect(refusal(body)).toEqual(
      line ? { key: 'identifier.on_line_fnr', values: { line } } : { key: 'identifier.found_fnr' },
    )
  })
})
