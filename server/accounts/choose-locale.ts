import { z } from 'zod'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { parse } from '#server/platform/parse.ts'

export const localeInput = z.object({ locale: z.enum(LOCALES, { error: 'field.invalid' }) })

/**
 * Keeps the language that somebody chose for pages and for mails to them; for a reader, whose browser keeps it, nothing.
 * @throws {Failure} 422 for a language that the interface does not speak
 */
export async function chooseLocale({ db, actor }: Context, input: unknown): Promise<void> {
  const { locale } = parse(localeInput, input)
  if (isMember(actor)) await db.member.update({ where: { id: actor.id }, data: { locale }, select: { id: true } })
}
