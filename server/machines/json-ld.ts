import { readableText } from '#server/forum/bake-post.ts'
import type { PersonView } from '#server/forum/views.ts'
import { absolute } from './absolute.ts'
import { memberPath } from './paths.ts'

/** A thing as schema.org has it. */
export interface Thing {
  '@type': string
  [property: string]: unknown
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}

/** What people read of sanitised HTML, as plain text. */
export const plainText = (html: string): string =>
  readableText(html)
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Somebody who has written here, by the name that they chose. */
export const personThing = ({ displayName, publicId }: PersonView): Thing => ({
  '@type': 'Person',
  name: displayName,
  url: absolute(memberPath(publicId)),
})

/** A thing without the properties that have no value. */
export const thing = (type: string, properties: Readonly<Record<string, unknown>>): Thing => ({
  '@type': type,
  ...Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ),
})
