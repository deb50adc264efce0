import { describe, expect, it } from 'vitest'
import { orcidAddress, orcidOf } from '#server/platform/orcid.plain.ts'

describe('an ORCID iD', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    [' https://orcid.org/0000-0002-1825-0097 ', '0000-0002-1825-0097'],
    ['http://orcid.org/0000-0001-5109-3700', '0000-0001-5109-3700'],
    ['orcid.org/0000-0002-1694-233X', undefined],
    ['ORCID: 0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['0000-0002-1825-0098', undefined],
    ['0000-0002-1825-009X', undefined],
    ['0000-0020-1825-0097', undefined],
    ['0000-0002-1825-009', undefined],
    ['https://example.org/0000-0002-1825-0097', undefined],
    ['', undefined],
  ])('is read from %j as %j [ISO 7064 MOD 11-2]', (text, iD) => {
    expect(orcidOf(text)).toBe(iD)
  })

  it('leads to its owner’s record', () => {
    expect(orcidAddress('0000-0002-1825-0097')).toBe('https://orcid.org/0000-0002-1825-0097')
  })
})
