import { describe, expect, it } from 'vitest'
import { citationLine, doiOf } from '#server/platform/doi.plain.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'

const shown = (doi: string, address = doi): string =>
  `<a href="https://doi.org/${address}" rel="nofollow ugc noopener" class="ds-link">doi:${doi}</a>`
/** Attributes in the order in which they are compared. */
const plain = (html: string): string =>
  html.replace(/<a rel="([^"]*)" class="([^"]*)" href="([^"]*)">/g, '<a href="$3" rel="$1" class="$2">')

describe('a DOI', () => {
  it.each([
    ['10.1177/14034948211032494', '10.1177/14034948211032494'],
    ['doi:10.1136/bmj.g1687', '10.1136/bmj.g1687'],
    ['DOI: 10.1136/bmj.g1687.', '10.1136/bmj.g1687'],
    [' https://doi.org/10.1016/S0140-6736(20)30752-2 ', '10.1016/S0140-6736(20)30752-2'],
    ['http://dx.doi.org/10.1000/a%28b%29', '10.1000/a(b)'],
    ['doi.org/10.1000.10/123', '10.1000.10/123'],
    ['(10.1000/x)', undefined],
    ['10.1/x', undefined],
    ['10.1000/', undefined],
    ['https://example.org/10.1000/x', undefined],
    ['see 10.1000/x', undefined],
    ['https://doi.org/10.1000/%', undefined],
    [`10.1000/${'x'.repeat(400)}`, undefined],
    ['', undefined],
  ])('is read from %j as %j', (text, doi) => {
    expect(doiOf(text)).toBe(doi)
  })

  it.each(['10.1177/14034948211032494', '10.1016/S0140-6736(20)30752-2', '10.1000/a_b*c[d]~e', '10.1000/a?b#c'])(
    'becomes a line that is shown as a link with %s',
    (doi) => {
      const html = renderMarkdown(citationLine(doi))
      expect(html).toContain(`>doi:${doi}</a>`)
      const address = /href="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(doiOf(address)).toBe(doi)
    },
  )

  it('is a link without one’s doing, as a word and as an address', () => {
    expect(plain(renderMarkdown('See doi:10.1136/bmj.g1687.'))).toBe(`<p>See ${shown('10.1136/bmj.g1687')}.</p>`)
    expect(plain(renderMarkdown('https://doi.org/10.1136/bmj.g1687'))).toBe(`<p>${shown('10.1136/bmj.g1687')}</p>`)
    expect(plain(renderMarkdown('[Hoffmann](https://doi.org/10.1136/bmj.g1687)'))).toContain('>Hoffmann</a>')
    expect(renderMarkdown('`doi:10.1136/bmj.g1687` xdoi:10.1136/bmj')).not.toContain('<a')
    expect(renderMarkdown('doi:10.1136/<script>')).not.toContain('<script')
  })

  it('costs no more than its text is long', () => {
    const start = performance.now()
    renderMarkdown('doi:10.1136/'.repeat(1_600))
    renderMarkdown('doi:10.1136/x '.repeat(1_400))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
