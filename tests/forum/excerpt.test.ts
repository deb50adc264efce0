import { describe, expect, it } from 'vitest'
import { EXCERPT, excerptOf } from '#server/forum/excerpt.ts'

describe('the first words of a text', () => {
  it.each<[html: string, words: string]>([
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['<ul><li>a</li><li>b</li></ul>', 'a b'],
    ['<p>Tea &amp; &lt;b&gt; &quot;x&quot; it&#39;s &amp;lt;</p>', `Tea & <b> "x" it's &lt;`],
    ['<p>Cut in the <a href="https://exa', 'Cut in the'],
    ['<blockquote><p>Theirs</p></blockquote><p>Mine</p>', 'Mine'],
    ['<p>Mine</p><blockquote><p>Theirs, cut', 'Mine'],
    ['', ''],
  ])('of %j are %j', (html, words) => {
    expect(excerptOf(html)).toBe(words)
  })

  it('end at a word, and count characters as people see them', () => {
    const long = excerptOf(`<p>${'word '.repeat(100)}</p>`)
    expect(long).toMatch(/^(word )+…$/)
    expect([...long].length).toBeLessThanOrEqual(EXCERPT.length + 2)
    expect(excerptOf(`<p>${'ኣ'.repeat(EXCERPT.length)}</p>`)).toBe('ኣ'.repeat(EXCERPT.length))
    expect(excerptOf(`<p>${'😀'.repeat(400)}</p>`).isWellFormed()).toBe(true)
  })
})
