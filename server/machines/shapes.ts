import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { REACTION_KINDS } from '#server/forum/reaction-kinds.plain.ts'
import { KINDS } from '#server/forum/terms.ts'
import { TRANSLATION_STATES } from '#server/forum/translations.plain.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'

/** Shapes of what the API answers. Answers pass through them, so nothing goes out that they do not name. */

export const instant = z.iso.datetime().describe('ISO 8601, in UTC')
export const address = z.url()
export const count = z.int().min(0)
export const group = z.enum(GROUPS).describe('Stakeholder group')
export const theme = z.string().describe('Code of a theme: see /api/v1/themes')
export const language = z.string().describe('BCP 47')
export const html = z.string().describe('Sanitised HTML; links are absolute')
/** Standing posts per group. */
export const voices = z.partialRecord(group, count).describe('Standing posts per group that has spoken')

/** The shapes that the documentation gives a name and refers to by it. */
export const components = new Map<z.ZodType, string>()

/** Gives a shape its name in the documentation. */
export function component<S extends z.ZodType>(name: string, shape: S): S {
  components.set(shape, name)
  return shape
}

export const person = component(
  'Person',
  z.object({ name: z.string(), pseudonym: z.boolean(), url: address }).describe('Somebody by the name that they chose'),
)

const translation = component(
  'Translation',
  z
    .object({
      language,
      text: z.string(),
      by: person,
      voice: group,
      state: z.enum(TRANSLATION_STATES),
      stale: z.boolean().describe('The original has changed since'),
    })
    .describe('What a person made of a text in another language'),
)

const threadFields = {
  id: z.int(),
  url: address,
  kind: z.enum(KINDS),
  title: z.string(),
  titles: z.array(translation).describe('The title in other languages'),
  language,
  theme,
  place: z.string().nullable(),
  voice: group.describe('The group that its author spoke as'),
  voices,
  addressedTo: z.object({ group: group.optional(), organisation: z.string().optional() }).nullable(),
  answered: z.boolean().describe('The question has an outcome'),
  replyCount: count,
  revision: z.int().describe('Rises with every visible change'),
  createdAt: instant,
  lastActivityAt: instant,
}

export const threadSummary = component(
  'ThreadSummary',
  z.object({
    ...threadFields,
    author: person.nullable().describe('Null once the opening text was taken back'),
    html: html.nullable().describe('The opening text; null once it was taken back'),
  }),
)

export const thread = component(
  'Thread',
  z.object({
    ...threadFields,
    posts: address.describe('Where the posts are'),
    lastNumber: count.describe('Number of the last post'),
    languages: z.record(z.string(), count).describe('Standing posts by language'),
    record: address.nullable().describe('The initiative or the finding that it is about'),
    outcome: z
      .object({
        author: person,
        voice: group,
        language,
        html,
        cites: z.array(count).describe('Numbers of the posts that it rests on'),
        translations: z.array(translation),
        createdAt: instant,
        revisedAt: instant.nullable(),
      })
      .nullable()
      .describe('What a question led to'),
  }),
)

export const post = component(
  'Post',
  z.object({
    number: count.describe('Counts from 1 in its thread, without gaps, for ever'),
    url: address,
    author: person.nullable(),
    voice: group,
    language,
    html: html.nullable(),
    translations: z.array(translation),
    replyTo: count.nullable(),
    helped: z.boolean().describe('It helped the one who asked'),
    reactions: z.partialRecord(z.enum(REACTION_KINDS), count),
    createdAt: instant,
    editedAt: instant.nullable(),
    withdrawnAt: instant.nullable().describe('A post that was taken back keeps its number, and says nothing'),
    movedTo: address
      .nullable()
      .describe(
        'Where a post stands now that moderators moved to another conversation, if everybody may read it there',
      ),
  }),
)

export const themeNames = component(
  'Theme',
  z.object({ code: theme, url: address, feed: address, names: z.record(z.enum(LOCALES), z.string()) }),
)

/** What went wrong [RFC 9457]. */
export const problem = component(
  'Problem',
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      parameters: z.array(z.object({ name: z.string(), reason: z.string() })).optional(),
    })
    .describe('RFC 9457'),
)

/** A page of a list. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: address.nullable().describe('The next page; null on the last one') })
