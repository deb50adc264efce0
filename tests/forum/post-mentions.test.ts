import { describe, expect, it } from 'vitest'
import { linkMentions, mentionedNumbers } from '#server/forum/post-mentions.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'

describe('numbers of posts in a text', () => {
  it.each([
    ['are found each once, in order', 'As #7 and #2 say, and #7 again.', [2, 7]],
    ['are found at the ends and beside signs', '#3, (#4) and **#5**', [3, 4, 5]],
    ['are found at the beginning of a line, which is no heading', '#6 says it', [6]],
    ['are not part of words, addresses or longer numbers', 'no#1, a/#2, ##3, #4a, #1234567890', []],
    ['are not found in code, nor in links', '`#1` and [#2](https://example.org) and https://example.org/#3', []],
    ['are not found in entities', '&#39;8&#39; and A&#38;B', []],
  ])('%s', (_how, source, numbers) => {
    expect(mentionedNumbers(renderMarkdown(source))).toEqual(numbers)
  })

  it('become links, and all else stays as it was', () => {
    const html = renderMarkdown('As #7 says: `#7`, and [so](https://example.org/#7).')
    const linked = linkMentions(html, (number) => `/t/1/x#p${number}`)
    expect(linked).toContain('As <a class="ds-link" href="/t/1/x#p7">#7</a> says: <code>#7</code>')
    expect(linked.replace('<a class="ds-link" href="/t/1/x#p7">#7</a>', '#7')).toBe(html)
  })
})
