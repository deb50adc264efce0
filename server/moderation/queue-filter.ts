import { z } from 'zod'
import { themeCode } from '#server/forum/theme-code.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import type { Scope } from '#server/permissions/moderation.ts'
import { visibleCases } from '#server/permissions/moderation.ts'
import type { MemberActor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { HOUSE_RULES, QUEUE_PARTS } from './terms.ts'

/** What a queue is narrowed to; whatever an address holds, an odd filter is no filter. */
export const queueInput = z.object({
  show: z.enum(QUEUE_PARTS).catch('open'),
  rule: z.enum(HOUSE_RULES).optional().catch(undefined),
  theme: themeCode.optional().catch(undefined),
  language: z.enum(TEXT_LANGUAGES).optional().catch(undefined),
  /** Where the page before ended. */
  after: z.string().max(60).optional().catch(undefined),
})
export type QueueInput = z.output<typeof queueInput>

const open = Prisma.sql`moderation_case.state <> 'decided'`

/** Cases of one part of the queue, as a condition over `moderation_case`. */
export function partOf(show: QueueInput['show'], actor: MemberActor, reads: readonly string[]): Prisma.Sql {
  switch (show) {
    case 'open':
      return open
    case 'mine':
      return Prisma.sql`${open} AND moderation_case.taken_by_id = ${actor.id}::uuid`
    case 'nobodys':
      return Prisma.sql`${open} AND moderation_case.taken_by_id IS NULL`
    case 'appeals':
      return Prisma.sql`${open} AND moderation_case.origin = 'appeal'`
    case 'read':
      return Prisma.sql`${open} AND moderation_case.language = ANY(${[...reads]}::text[])`
    case 'decided':
      return Prisma.sql`moderation_case.state = 'decided'`
  }
}

/** All that a queue shows: what the asker may see, of one part, narrowed. */
export function casesOf(
  { show, rule, theme, language }: QueueInput,
  actor: MemberActor,
  { scope, reads }: { scope: Scope; reads: readonly string[] },
): Prisma.Sql {
  return Prisma.join(
    [
      visibleCases(actor, scope),
      partOf(show, actor, reads),
      rule ? Prisma.sql`moderation_case.rule = ${rule}` : Prisma.sql`true`,
      theme ? Prisma.sql`moderation_case.theme_code = ${theme}` : Prisma.sql`true`,
      language ? Prisma.sql`moderation_case.language = ${language}` : Prisma.sql`true`,
    ],
    ' AND ',
  )
}
