import { existsSync, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '#server/platform/markdown.ts'
import { ENDLESS_MARKDOWN, HOSTILE_MARKDOWN, UNEVEN_MARKDOWN } from './hostile-markdown.ts'
import { strangers } from './what-remains.ts'

describe('markdown', () => {
  it.each<[what: string, markdown: string, html: string]>([
    ['paragraphs and line breaks', 'a\nb\n\nc', '<p>a<br />b</p>\n<p>c</p>'],
    ['emphasis', '*a* **b** ~~c~~', '<p><em>a</em> <strong>b</strong> <del>c</del></p>'],
    ['quotations', '> a\n> > b', '<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>'],
    ['lists', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['lists that begin later', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['code as it stands', '`<b>` & *c*', '<p><code>&lt;b&gt;</code> &amp; <em>c</em></p>'],
    ['code in several lines', '```sql\nSELECT 1\n```', '<pre><code>SELECT 1\n</code></pre>'],
    ['headings below the page’s own', '# a\n## b\n##### c\n###### d', '<h3>a</h3>\n<h4>b</h4>\n<h6>c</h6>\n<h6>d</h6>'],
    ['headings that were typed as HTML', '<h1>a</h1>', '<h3>a</h3>'],
    [
      'links that search engines do not follow',
      '[a](https://x.example "b")',
      '<p><a rel="nofollow ugc noopener" class="ds-link" href="https://x.example">a</a></p>',
    ],
    [
      'addresses as links',
      'https://x.example/?a=1&b=2',
      '<p><a rel="nofollow ugc noopener" class="ds-link" href="https://x.example/?a=1&amp;b=2">https://x.example/?a=1&amp;b=2</a></p>',
    ],
    [
      'addresses that feign another host as words',
      '[a](https://good.example@x.example) https://good.example:1@x.example/ ![b](//good.example@x.example/y.png)',
      '<p><a rel="nofollow ugc noopener" class="ds-link">a</a> <a rel="nofollow ugc noopener" class="ds-link">https://good.example:1@x.example/</a> <a>b</a></p>',
    ],
    [
      'links of mails',
      '[a](mailto:a@x.example)',
      '<p><a rel="nofollow ugc noopener" class="ds-link" href="mailto:a@x.example">a</a></p>',
    ],
    ['links to a post beside it', '[a](#p7)', '<p><a rel="nofollow ugc noopener" class="ds-link" href="#p7">a</a></p>'],
    [
      'pictures from elsewhere as links',
      '![a](https://x.example/y.png)',
      '<p><a href="https://x.example/y.png" rel="nofollow ugc noopener" class="ds-link">a</a></p>',
    ],
    [
      'pictures without words by their address',
      '![](https://x.example/y.png)',
      '<p><a href="https://x.example/y.png" rel="nofollow ugc noopener" class="ds-link">https://x.example/y.png</a></p>',
    ],
    ['pictures of no known place as words', '![a](data:image/png;base64,x)', '<p><a>a</a></p>'],
    [
      'tables',
      '|a|\n|-|\n|b|',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>b</td>\n</tr>\n</tbody></table>',
    ],
    ['every script of the world', 'שלום مرحبا ሰላም', '<p>שלום مرحبا ሰላም</p>'],
    ['nothing for nothing', ' \n ', ''],
  ])('makes %s', (_what, markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html)
  })

  it.each(HOSTILE_MARKDOWN)('makes nothing but text of %s', (_what, markdown) => {
    const html = renderMarkdown(markdown)
    expect(strangers(html)).toEqual([])
  })

  it.each(HOSTILE_MARKDOWN.slice(0, 20))(
    'makes nothing but text of %s in a quotation, a list and a cell',
    (_what, markdown) => {
      for (const around of [
        `> ${markdown}`,
        `- ${markdown}`,
        `|a|\n|-|\n|${markdown}|`,
        `**${markdown}**`,
        `[${markdown}](https://x.example)`,
      ])
        expect(strangers(renderMarkdown(around))).toEqual([])
    },
  )

  it('nests no deeper than forty elements', () => {
    const html = renderMarkdown(`${'<blockquote>'.repeat(100)}deep down`)
    expect(html.match(/<blockquote>/g)?.length).toBeLessThanOrEqual(40)
  })

  it('loses no word of a text that is nested more deeply than a parser can follow', () => {
    expect(renderMarkdown(`${'> '.repeat(9_000)}deep down`)).toContain('deep down')
  })

  it('comes to an end with 20,000 characters of whatever', async () => {
    const texts = [...ENDLESS_MARKDOWN, ...UNEVEN_MARKDOWN]
    const rendered = await renderAll(texts, 60_000)
    expect(rendered.map(({ what }) => what)).toEqual(texts.map(([what]) => what))
    for (const { what, html } of rendered) {
      expect({ what, found: strangers(html) }).toEqual({ what, found: [] })
      expect({ what, tooLong: html.length > 20_000 * 25 }).toEqual({ what, tooLong: false })
    }
  }, 70_000)
})

describe('what finds strangers', () => {
  it.each([
    '<script>alert(1)</script>',
    '<p onclick="x">a</p>',
    '<a href="javascript:alert(1)" rel="nofollow ugc noopener" class="ds-link">a</a>',
    '<a href="java&#9;script:alert(1)" rel="nofollow ugc noopener" class="ds-link">a</a>',
    '<a href="//evil.example" rel="nofollow ugc noopener" class="ds-link">a</a>',
    '<a href="https://x.example" class="ds-link">a</a>',
    '<img src="https://x.example/y.png" />',
    '<p style="color:red">a</p>',
    '<h1>a</h1>',
    '<p>a < b</p>',
    '<p',
  ])('finds them in %s', (html) => {
    expect(strangers(html)).not.toEqual([])
  })
})

/** Renders texts on a thread of its own, which is ended when it does not come back. */
function renderAll(texts: readonly [string, string][], patience: number): Promise<{ what: string; html: string }[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./markdown-worker.ts', import.meta.url), { workerData: texts })
    const rendered: { what: string; html: string }[] = []
    let begun = ''
    const late = setTimeout(() => {
      fail(new Error(`the renderer did not come back from ${begun}`))
      void worker.terminate()
    }, patience)
    worker.on('message', (message: { begun: string } | { what: string; html: string }) => {
      if ('begun' in message) begun = message.begun
      else rendered.push(message)
    })
    worker.on('error', (error) => fail(new Error(`the renderer fell over ${begun}`, { cause: error })))
    worker.on('exit', () => {
      clearTimeout(late)
      done(rendered)
    })
  })
}

const SHARED = new URL('../../../shared/data/', import.meta.url)
const shared = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8')

/** The collections are not part of the project: where they are not, there is nothing to register. */
const collections = () =>
  describe('whole collections of hostile input', () => {
    it('holds nothing but text of the HTML5 security vectors', () => {
      const vectors = JSON.parse(shared('xss-h5sc/vectors.json')) as { id: number; data: string }[]
      expect(vectors.length).toBeGreaterThan(100)
      for (const { id, data } of vectors)
        for (const text of [data, `> ${data}`, `[${data}](${data})`, `![${data}](${data})`, `\`${data}\``])
          expect({ id, found: strangers(renderMarkdown(text)) }).toEqual({ id, found: [] })
    })

    it('holds nothing but text of the examples of CommonMark', () => {
      const examples = JSON.parse(shared('commonmark/spec-0.31.2.json')) as { example: number; markdown: string }[]
      expect(examples.length).toBeGreaterThan(600)
      for (const { example, markdown } of examples)
        expect({ example, found: strangers(renderMarkdown(markdown)) }).toEqual({ example, found: [] })
    })

    it('holds nothing but text of naughty strings and turned sources', () => {
      const strings = JSON.parse(shared('blns/blns.json')) as string[]
      const cases = JSON.parse(shared('trojan-source/cases.json')) as { name: string; text: string }[]
      for (const text of [...strings, ...cases.map((each) => each.text)])
        expect({ text: text.slice(0, 80), found: strangers(renderMarkdown(text)) }).toEqual({
          text: text.slice(0, 80),
          found: [],
        })
    })
  })

if (existsSync(SHARED)) collections()
