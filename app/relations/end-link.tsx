import { directionOf } from '#server/i18n/languages.plain.ts'
import type { EndView } from '#server/relations/relation-rows.ts'
import { pathOfEnd } from './path-of-end.ts'

/** The title of an end of a relation, in its own language, leading to where it is read. */
export function EndLink({ end }: { end: EndView }) {
  return (
    <a className="tied-title" href={pathOfEnd(end)} lang={end.language} dir={directionOf(end.language)}>
      {end.title}
    </a>
  )
}
