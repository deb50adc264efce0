import TurndownService from 'turndown'

/** Addresses written out in a text: they become links by themselves, so nothing inside them may be escaped. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w.-]{1,250}/g
/** Characters that mean something to our renderer but not to the converter. */
const MEANS_MORE = /[<~|]|&(?=#?\w+;)/g

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
}

const converter = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
})
const escapeText = converter.escape.bind(converter)
converter.escape = (text) => {
  const plain = text.split(ADDRESS)
  const addresses = text.match(ADDRESS) ?? []
  return plain.map((part, index) => escapePlain(part) + (addresses[index] ?? '')).join('')
}
const escapePlain = (text: string): string =>
  escapeText(text)
    .replace(MEANS_MORE, '\\$&')
    .replace(/^(\d+)\)(?= |$)/, '$1\\)')

converter.remove(['script', 'style', 'noscript', 'iframe', 'object', 'template', 'title', 'textarea', 'select'])

converter.addRule('links', {
  filter: 'a',
  replacement: (content, node) => {
    const link = node as Element
    const address = webAddress(link.getAttribute('href'))
    // A picture without words stands for the page it leads to.
    const text = content.replace(/\s+/g, ' ') || (address && link.querySelector('img') ? address : '')
    return address && text.trim() ? `[${text.trim()}](${address})${text.endsWith(' ') ? ' ' : ''}` : text
  },
})
converter.addRule('pictures', {
  filter: 'img',
  replacement: (_content, node) => {
    const picture = node as Element
    const words = escapePlain((picture.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim())
    const address = webAddress(picture.getAttribute('src'))
    // A picture inside a link is told in words: a link cannot hold another.
    return address && !picture.closest('a') ? `[${words || address}](${address})` : words
  },
})
converter.addRule('struck out', {
  filter: (node) => ['S', 'STRIKE', 'DEL'].includes(node.nodeName),
  replacement: (content) => (content.trim() ? `~~${content}~~` : content),
})
converter.addRule('raised', {
  filter: ['sup'],
  // Marks of footnotes; longer things that are raised stay in the line.
  replacement: (content) =>
    /^\d{1,3}$/.test(content) ? content.replace(/\d/g, (digit) => SUPERSCRIPT[digit] ?? digit) : content,
})
converter.addRule('keys', {
  filter: ['kbd', 'samp'],
  replacement: (content) => (content.trim() ? `\`${content.replace(/[\\`]/g, '')}\`` : content),
})
converter.addRule('bare blocks of code', {
  filter: (node) => node.nodeName === 'PRE' && node.firstChild?.nodeName !== 'CODE',
  replacement: (_content, node) => {
    const text = (node.textContent ?? '').replace(/\n$/, '')
    const longest = Math.max(2, ...(text.match(/^`+/gm) ?? []).map((run) => run.length))
    const fence = '`'.repeat(longest + 1)
    return `\n\n${fence}\n${text}\n${fence}\n\n`
  },
})

/** An address that people may follow, written so that markdown takes it whole; undefined for anything else. */
function webAddress(raw: string | null): string | undefined {
  if (!raw || !URL.canParse(raw)) return undefined
  const url = new URL(raw)
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined
  const address = /^[\w\-.~:/?#[\]@!$&'*+,;=%]+$/.test(raw) ? raw : url.href
  return address.replace(/[()\\<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** Elements that hold nothing, or that end by themselves where the next of their kind begins. */
const NEVER_NESTS = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|option)$/
/** Levels of elements that a text may be deep. */
const DEEPEST = 100
/** HTML that is longer is refused unread, in UTF-16 units. */
const LONGEST = 500_000

/** How deep elements stand in each other at the most, counting those that are never closed. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (NEVER_NESTS.test(name.toLowerCase())) continue
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/**
 * Turns HTML from elsewhere into markdown that says the same when our renderer has rendered it: text, links, lists,
 * quotes, code, emphasis. Scripts, styles and frames are left out; pictures become links.
 * @throws {RangeError} for HTML that is longer or nested deeper than anything a person writes
 */
export function htmlToMarkdown(html: string): string {
  if (html.length > LONGEST || depthOf(html) > DEEPEST) throw new RangeError('HTML is too long or nested too deep')
  return converter.turndown(html)
}
