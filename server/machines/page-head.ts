import type { Locale } from '#server/i18n/languages.plain.ts'
import { absolute } from './absolute.ts'
import type { Thing } from './json-ld.ts'

/** What the head of a reader's page tells programs: search engines, reference managers, feed readers. */
export interface PageHead {
  /** The address under which the page is to be known, from the top of the site. */
  path: string
  /** In words, for those who show a link to the page. */
  title: string
  description?: string | undefined
  /** Other forms of the same. */
  alternates?: readonly { type: string; path: string; title: string }[]
  /** Names and contents; those without content are left out. */
  metas?: readonly (readonly [name: string, content: string | undefined])[]
  jsonLd?: Thing | undefined
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML and XML have it, in an attribute too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/**
 * JSON that may stand in a script element, whatever is in it: no sign there ends the element or begins a comment
 * [HTML, “Restrictions for contents of script elements”].
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The first words of a description, on one line. */
const inShort = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return [...line].length > 200 ? `${[...line].slice(0, 199).join('')}…` : line
}

/** The markup of a page's head beside what the page itself puts there. */
export function headMarkup(head: PageHead, locale: Locale): string {
  const { path, title, description, alternates = [], metas = [], jsonLd } = head
  const words = description && inShort(description)
  const property = (name: string, content: string | undefined): string =>
    content ? `<meta property="${name}" content="${escaped(content)}"/>` : ''
  const meta = (name: string, content: string | undefined): string =>
    content ? `<meta name="${name}" content="${escaped(content)}"/>` : ''
  return [
    `<link rel="canonical" href="${escaped(absolute(path))}"/>`,
    ...alternates.map(
      (other) =>
        `<link rel="alternate" type="${other.type}" href="${escaped(absolute(other.path))}" title="${escaped(other.title)}"/>`,
    ),
    meta('description', words),
    property('og:site_name', 'Allmenning'),
    property('og:type', 'website'),
    property('og:title', title),
    property('og:description', words),
    property('og:url', absolute(path)),
    property('og:locale', locale),
    ...metas.map(([name, content]) => meta(name, content)),
    ...(jsonLd
      ? [`<script type="application/ld+json">${scriptJson({ '@context': 'https://schema.org', ...jsonLd })}</script>`]
      : []),
  ].join('')
}
