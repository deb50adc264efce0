import { randomBytes } from 'node:crypto'
import type { MarkedExtension } from 'marked'

/** People whom a text may name. */
export interface Naming {
  /** What may stand after an @, and the name that is shown for it. */
  names: ReadonlyMap<string, string>
  /** Is given those that the text names, by what stands after the @. */
  named: Set<string>
}

/** Stand around a name until the text is sanitised: words that nobody can know, so that nobody can type a mention. */
const SECRET = randomBytes(16).toString('hex')
const MARKS = { start: `${SECRET}-s-`, end: `-e-${SECRET}` }

const unmarked = (html: string): string => html.replaceAll(MARKS.start, '').replaceAll(MARKS.end, '')

/** Turns the marked names of sanitised HTML into what pages show; in the words of a picture they are words. */
export const showMentions = (html: string): string =>
  html
    .replace(/<[^>]*>/g, (tag) => (tag.includes(SECRET) ? unmarked(tag) : tag))
    .replaceAll(MARKS.start, '<span class="mention">')
    .replaceAll(MARKS.end, '</span>')

const WORD = /[\p{L}\p{N}\p{M}_]/u

let current: Naming | undefined
/** The names of the text that is being rendered, the longest first. */
let labels: string[] = []

/** Renders a text that may name these people. Rendering is not interrupted, so there is one such text at a time. */
export function naming<T>(names: Naming | undefined, render: () => T): T {
  current = names
  labels = [...(names?.names.keys() ?? [])].sort((a, b) => b.length - a.length)
  try {
    return render()
  } finally {
    current = undefined
  }
}

/** A person's name after an @, known to the one who renders; every other @ is just that. */
export const mentions: MarkedExtension = {
  extensions: [
    {
      name: 'mention',
      level: 'inline',
      start(source) {
        const at = current ? source.indexOf('@') : -1
        return at < 0 ? undefined : at
      },
      tokenizer(source, tokens) {
        if (!current || source[0] !== '@') return undefined
        const before = (tokens as { raw: string }[]).at(-1)?.raw.slice(-1) ?? ''
        if (WORD.test(before) || before === '@' || before === '/') return undefined
        const label = labels.find(
          (name) =>
            source.startsWith(name, 1) && !(WORD.test(name.slice(-1)) && WORD.test(source[name.length + 1] ?? '')),
        )
        return label === undefined ? undefined : { type: 'mention', raw: `@${label}`, label }
      },
      renderer({ label }) {
        const name = current?.names.get(label) ?? label
        current?.named.add(label)
        return `${MARKS.start}@${String(name).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}${MARKS.end}`
      },
    },
  ],
}
