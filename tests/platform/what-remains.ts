import sanitizeHtml from 'sanitize-html'

const TAGS = new Set(
  'p br strong em del blockquote ul ol li code pre a hr h3 h4 h5 h6 table thead tbody tr th td'.split(' '),
)
const ATTRIBUTES: Record<string, readonly string[]> = { a: ['href', 'rel', 'class'], ol: ['start'] }
const SCHEMES = ['http:', 'https:', 'mailto:']
/** How our own HTML is written, which every parser reads alike: nothing else may hold `<` or `>`. */
const WRITTEN = /^(?:[^<>]+|<[a-z][a-z0-9]*(?: [a-z]+="[^"<>]*")*(?: \/)?>|<\/[a-z][a-z0-9]*>)*$/

/** What a parser finds in rendered markdown that the allow-list does not hold. */
export function strangers(html: string): string[] {
  const found: string[] = WRITTEN.test(html) ? [] : ['it is not written as our HTML is']
  sanitizeHtml(html, {
    allowedTags: false,
    allowVulnerableTags: true,
    allowedAttributes: false,
    transformTags: {
      '*': (tagName, attribs) => {
        if (!TAGS.has(tagName)) found.push(`<${tagName}>`)
        for (const name of Object.keys(attribs))
          if (!ATTRIBUTES[tagName]?.includes(name)) found.push(`${tagName} ${name}`)
        if (tagName === 'a' && attribs.href !== undefined) found.push(...strangeLink(attribs))
        return { tagName, attribs }
      },
    },
  })
  return found
}

function* strangeLink({ href = '', rel, class: look }: Record<string, string>): Generator<string> {
  const read = URL.parse(href, 'https://allmenning.test/t/42/')
  if (read && !SCHEMES.includes(read.protocol)) yield `leads to ${href}`
  if (href.startsWith('//')) yield `leads to ${href}, wherever that is`
  if (rel !== 'nofollow ugc noopener') yield `is ${rel} for search engines`
  if (look !== 'ds-link') yield `looks like ${look}`
}
