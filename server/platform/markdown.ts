import { Marked } from 'marked'
import sanitizeHtml from 'sanitize-html'
import { citations } from './markdown-citations.ts'
import { fileNamed, placeFiles, type TextFiles } from './markdown-files.ts'
import { mentions, type Naming, naming, showMentions } from './markdown-mentions.ts'

/** Version of the renderer; stored beside what it made, and raised whenever its output changes. */
export const BAKED_WITH = 3

const marked = new Marked({ gfm: true, breaks: true, async: false }, citations, mentions)

/** Headings of a post stand below the page's own. */
const HEADINGS = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' }

/** Whether an address has a name before its host: what looks like one site then leads to another. */
const feigned = (href: string): boolean => URL.canParse(href) && new URL(href).username !== ''

/** What people link to is theirs: search engines are told so. An address that feigns another host is only words. */
const linked: sanitizeHtml.Transformer = (_name, attributes) => {
  const attribs: sanitizeHtml.Attributes = { rel: 'nofollow ugc noopener', class: 'ds-link' }
  if (attributes.href && !feigned(attributes.href)) attribs.href = attributes.href
  return { tagName: 'a', attribs }
}

/** Pictures from elsewhere would tell their host who reads: they become links. */
const linkInstead: sanitizeHtml.Transformer = (_name, attributes) => {
  const address = attributes.src ?? ''
  const attribs: sanitizeHtml.Attributes =
    /^https?:/i.test(address) && !feigned(address)
      ? { href: address, rel: 'nofollow ugc noopener', class: 'ds-link' }
      : {}
  return { tagName: 'a', attribs, text: attributes.alt || address }
}

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'del',
    'blockquote',
    'ul',
    'ol',
    'li',
    'code',
    'pre',
    'a',
    'hr',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel', 'class'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 40,
  transformTags: {
    ...HEADINGS,
    a: linked,
    img: linkInstead,
  },
}

/** What is let through besides, of files that the text may show: put in place, as our own HTML, after sanitising. */
const allowedWith = (files: TextFiles): sanitizeHtml.IOptions => ({
  ...ALLOWED,
  allowedTags: [...(ALLOWED.allowedTags as string[]), 'img'],
  allowedAttributes: { ...ALLOWED.allowedAttributes, img: ['src', 'alt'] },
  allowedSchemes: [...(ALLOWED.allowedSchemes as string[]), 'upload'],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  transformTags: {
    ...ALLOWED.transformTags,
    a: (name, { href, ...rest }) => {
      const id = fileNamed(href, files)
      if (id) return linked(name, { href: `upload:${id}` })
      return linked(name, href === undefined || /^\s*upload:/i.test(href) ? rest : { href })
    },
    img: (name, attributes) => {
      const id = fileNamed(attributes.src, files)
      if (id) return { tagName: 'img', attribs: { src: `upload:${id}`, alt: attributes.alt ?? '' } }
      return linkInstead(name, attributes)
    },
  },
})

/**
 * Renders markdown to sanitised HTML.
 * @param shown files that the text may show, by id (`![words](upload:ID)`), and people whom it may name, with a place to
 * note down those that it does; whatever else it shows or names stays words
 * @returns HTML that holds only the allow-list above, those files, and the names of people as `span`s; safe to put into a
 * page as it is
 */
export function renderMarkdown(
  source: string,
  { files, names }: { files?: TextFiles | undefined; names?: Naming | undefined } = {},
): string {
  const html = naming(names, () => toHtml(source))
  if (!files || files.size === 0) return showMentions(sanitizeHtml(html, ALLOWED).trim())
  return showMentions(placeFiles(sanitizeHtml(html, allowedWith(files)).trim(), files))
}

/** Signs that may begin or end emphasis or code. */
const EMPHASIS = /[*_~`]+/g
/**
 * So many of them in one text that no person has typed it: the time that the renderer takes grows with their square.
 */
const EMPHASIS_LIMIT = 1_000

/** A text as HTML that says just what was typed. */
const asTyped = (source: string): string =>
  `<p>${source.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')}</p>`

/** Markdown as HTML that nobody has sanitised yet. */
function toHtml(source: string): string {
  if ((source.match(EMPHASIS)?.length ?? 0) > EMPHASIS_LIMIT) return asTyped(source)
  try {
    return marked.parse(source) as string
  } catch {
    // Thousands of nested quotations end in one kind of stack overflow or another: such a text stays as it was typed.
    return source
  }
}
