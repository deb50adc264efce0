import TurndownService from 'turndown'

/** Addresses written out in a text: they become links by themselves, so nothing inside them may be escaped. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]+|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+/g
/** Characters that mean something to our renderer but not to the converter. */
const MEANS_MORE = /[<~|]|&(?=#?\w+;)/g

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹',
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
  escapeText(text).replace(MEANS_MORE, '\\$&').replace(/^(\d+)\)(?= |$)/, '$1\\)')

converter.remove(['script', 'style', 'noscript', 'iframe', 'object', 'template', 'title', 'textarea', 'select'])

converter.addRule('links', {
  filter: 'a',
  replacement: (content, node) => {
    const text = content.replace(/\s+/g, ' ')
    const address = webAddress((node as Element).getAttribute('href'))
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
  replacement: (content) => content.replace(/\d/g, (digit) => SUPERSCRIPT[digit] ?? digit),
})
converter.addRule('keys', {
  filter: ['kbd', 'samp', 'tt'],
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

/**
 * Turns HTML from elsewhere into markdown that says the same when our renderer has rendered it: text, links, lists,
 * quotes, code, emphasis. Scripts, styles and frames are left out; pictures become links.
 * @throws {RangeError} for HTML nested deeper than anything a person writes
 */
export const htmlToMarkdown = (html: string): string => converter.turndown(html)
