import { describe, expect, test } from 'vitest'
import { commentToMarkdown } from '#server/forum/import/comment-to-markdown.ts'
import { htmlToMarkdown } from '#server/forum/import/html-to-markdown.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'

/** HTML as our renderer gives it back, with links in short and a space where a line ends. */
const again = (html: string): string => short(renderMarkdown(htmlToMarkdown(html)))
const short = (html: string): string => html.replace(/ rel="[^"]*" class="ds-link"/g, '').replace(/\n/g, ' ')

describe('HTML from elsewhere says the same after our renderer', () => {
  test.each([
    [
      'paragraphs and emphasis',
      '<p>One <em>two</em> <strong>three</strong></p>\n<p>four</p>',
      '<p>One <em>two</em> <strong>three</strong></p> <p>four</p>',
    ],
    ['a line that was broken in the source', '<p>one\ntwo</p>', '<p>one two</p>'],
    ['a line break', '<p>one<br>two</p>', '<p>one<br />two</p>'],
    [
      'lists',
      '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3"><li>c</li></ol>',
      '<ul> <li>a<ul> <li>b</li> </ul> </li> </ul> <ol start="3"> <li>c</li> </ol>',
    ],
    [
      'quotes',
      '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
      '<blockquote> <p>a</p> <blockquote> <p>b</p> </blockquote> </blockquote>',
    ],
    [
      'code',
      '<p><code>a`b*c*</code></p><pre><code>x &lt; 1\n  y</code></pre>',
      '<p><code>a`b*c*</code></p> <pre><code>x &lt; 1   y </code></pre>',
    ],
    ['a bare block of code', '<pre>a\n```\nb</pre>', '<pre><code>a ``` b </code></pre>'],
    ['headings, below the page’s own', '<h1>a</h1><h2>b</h2>', '<h3>a</h3> <h4>b</h4>'],
    ['what was struck out', '<p><s>a</s> <del>b</del></p>', '<p><del>a</del> <del>b</del></p>'],
    ['marks of footnotes', '<p>a<sup>12</sup> <sub>small</sub> x<sup>n+1</sup></p>', '<p>a¹² small xn+1</p>'],
    [
      'a link with brackets',
      '<a href="https://x.test/a_(b)?c=1&amp;d=2" title="t">p [q]</a>',
      '<p><a href="https://x.test/a_%28b%29?c=1&amp;d=2">p [q]</a></p>',
    ],
    [
      'an address that is written out',
      '<p>See https://x.test/a_b_c and *this*</p>',
      '<p>See <a href="https://x.test/a_b_c">https://x.test/a_b_c</a> and *this*</p>',
    ],
    [
      'a picture, as a link',
      '<p><img src="https://x.test/i.png" alt="A poster"></p>',
      '<p><a href="https://x.test/i.png">A poster</a></p>',
    ],
    [
      'a picture inside a link',
      '<a href="https://x.test/p"><img src="https://x.test/i.png" alt="A poster"></a>',
      '<p><a href="https://x.test/p">A poster</a></p>',
    ],
    [
      'a picture without words inside a link',
      '<a href="https://x.test/p"><img src="https://x.test/i.png"></a>',
      '<p><a href="https://x.test/p">https://x.test/p</a></p>',
    ],
    [
      'signs that markdown would take for its own',
      '<p>1) a<br># b<br>+ c<br>&gt; d<br>~~e~~ |f| &amp;lt;g&amp;gt; [h](i)</p>',
      '<p>1) a<br /># b<br />+ c<br />&gt; d<br />~~e~~ |f| &amp;lt;g&amp;gt; [h](i)</p>',
    ],
    [
      'tags that are talked about',
      '<p>Use &lt;b&gt; &amp; &lt;script&gt;</p>',
      '<p>Use &lt;b&gt; &amp; &lt;script&gt;</p>',
    ],
  ])('%s', (_what, html, expected) => {
    expect(again(html)).toBe(expected)
  })
})

describe('what must not come through does not', () => {
  test.each([
    ['scripts', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    [
      'handlers',
      '<p onclick="alert(1)">a<img src="x" onerror="alert(1)"><svg onload="alert(1)"></svg></p>',
      '<p>a</p>',
    ],
    [
      'frames and styles',
      '<style>p{}</style><iframe src="https://x.test"></iframe><b style="color:red">a</b>',
      '<p><strong>a</strong></p>',
    ],
    [
      'addresses that run',
      '<a href="javascript:alert(1)">a</a> <a href="data:text/html,b">b</a> <a href="/c">c</a>',
      '<p>a b c</p>',
    ],
    ['forms', '<form><input value="a"><textarea>b</textarea><select><option>c</option></select></form>d', '<p>d</p>'],
  ])('%s', (_what, html, expected) => {
    expect(again(html)).toBe(expected)
  })

  test.each([
    ['never closed', '<div>'.repeat(50_000)],
    ['too long', 'a'.repeat(600_000)],
  ])('HTML that is %s is refused at once', (_what, html) => {
    expect(() => htmlToMarkdown(html)).toThrow(RangeError)
  })
})

describe('a comment keeps its lines and its small markdown', () => {
  test.each([
    [
      'emphasis, code and links',
      '*a* **b** `c<d>` [e](https://x.test)',
      '<p><em>a</em> <strong>b</strong> <code>c&lt;d&gt;</code> <a href="https://x.test">e</a></p>',
    ],
    ['a vote', '+1 yes', '<p>+1 yes</p>'],
    ['what would be blocks', '# a\n- b\n1. c\n> d\n    e', '<p># a<br />- b<br />1. c<br />&gt; d<br />e</p>'],
    ['tags', 'geo <yawn> <3 <script>x</script>', '<p>geo &lt;yawn&gt; &lt;3 &lt;script&gt;x&lt;/script&gt;</p>'],
  ])('%s', (_what, text, expected) => {
    expect(short(renderMarkdown(commentToMarkdown(text)))).toBe(expected)
  })
})
