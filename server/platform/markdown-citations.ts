import type { MarkedExtension } from 'marked'
import { doiAddress, doiOf } from './doi.plain.ts'
import { escaped } from './escaped.ts'

const link = (doi: string): string => `<a href="${escaped(doiAddress(doi))}">doi:${escaped(doi)}</a>`

const TYPED = /^doi:[ ]?10\.\d{4,9}(?:\.\d+)*\/[^\s<>"]+/i
const BEGINNING = /doi:[ ]?10\./i

/** Identifiers of papers in a text, as `doi:10.…` or as a bare address of doi.org, become links that say which they are. */
export const citations: MarkedExtension = {
  extensions: [
    {
      name: 'citation',
      level: 'inline',
      start: (source) => BEGINNING.exec(source)?.index,
      tokenizer(source, tokens) {
        // Within a link it is the link's own text.
        const typed = this.lexer.state.inLink ? undefined : TYPED.exec(source)?.[0]
        // A letter before it makes it part of another word.
        if (!typed || /[\p{L}\p{N}]$/u.test((tokens as { raw: string }[]).at(-1)?.raw ?? '')) return undefined
        const doi = doiOf(typed)
        if (!doi) return undefined
        return { type: 'citation', raw: typed.slice(0, typed.indexOf(doi) + doi.length), doi }
      },
      renderer: (token) => link(String(token.doi)),
    },
  ],
  renderer: {
    link({ href, text, raw }) {
      const bare = raw === text || raw === `<${text}>`
      const doi = bare && /^https?:\/\/(?:dx\.)?doi\.org\//i.test(href) ? doiOf(href) : undefined
      return doi ? link(doi) : false
    },
  },
}
