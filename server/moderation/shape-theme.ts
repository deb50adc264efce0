import { z } from 'zod'
import { themeCode } from '#server/forum/theme-code.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { invalid, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { bakeText } from './bake-text.ts'
import { logDeed } from './log-deed.ts'
import { SHAPING_LIMITS } from './shaping.plain.ts'

const name = guardedText({ ...SHAPING_LIMITS.themeName, line: true })
const description = guardedText({ ...SHAPING_LIMITS.themeDescription, line: true })
  .optional()
  .default('')
const longText = guardedText(SHAPING_LIMITS.themeText).optional().default('')

/** A theme under the lock of its row, which conversations that are filed under it wait for. */
export async function lockTheme(
  tx: Tx,
  code: string,
): Promise<{ code: string; position: number; mergedInto: string | null }> {
  const [found] = await tx.$queryRaw<{ code: string; position: number; mergedInto: string | null }[]>`
    SELECT code, position, merged_into AS "mergedInto" FROM theme WHERE code = ${code} FOR NO KEY UPDATE`
  if (!found || found.mergedInto) throw notFound()
  return found
}

export const themeTextInput = z.object({
  code: themeCode,
  language: z.enum(LOCALES, { error: 'language.choose' }),
  name,
  description,
  welcome: longText,
  rules: longText,
})

/**
 * Writes the name and the texts of a theme in one language.
 * @throws {Failure} 403 for whoever is neither curator nor moderator, 404 for a theme that there is not, 422 for fields
 * that cannot be taken
 */
export async function writeThemeText({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { code, language, ...texts } = parse(themeTextInput, input)
  bakeText('welcome', texts.welcome)
  bakeText('rules', texts.rules)
  await transact(db, async (tx) => {
    await lockTheme(tx, code)
    await tx.themeText.upsert({
      where: { themeCode_language: { themeCode: code, language } },
      create: { themeCode: code, language, ...texts },
      update: texts,
      select: { themeCode: true },
    })
    await shaped(tx, { staffId, code, verb: 'theme.written', details: { language } }, now)
  })
}

export const newThemeInput = z.object({
  code: themeCode,
  ...Object.fromEntries(
    LOCALES.flatMap((locale) => [
      [`name_${locale}`, name],
      [`description_${locale}`, description],
    ]),
  ),
})

/**
 * Adds a theme behind all others, named in every language of the interface.
 * @throws {Failure} 403 for whoever is neither curator nor moderator, 422 for a code that was used before, and for fields
 * that cannot be taken
 */
export async function addTheme({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { code, ...said } = parse(newThemeInput, input) as { code: string } & Record<string, string>
  await transact(db, async (tx) => {
    // Two who add at once do not take the same place.
    await tx.$executeRaw`LOCK TABLE theme IN SHARE ROW EXCLUSIVE MODE`
    const all = await tx.theme.findMany({ select: { code: true, position: true } })
    if (all.some((theme) => theme.code === code)) throw invalid({ code: { key: 'themes_edit.code_taken' } })
    const position = Math.max(0, ...all.map((theme) => theme.position)) + 1
    await tx.theme.create({ data: { code, position, whoAgenda: [] }, select: { code: true } })
    await tx.themeText.createMany({
      data: LOCALES.map((language) => ({
        ...{ themeCode: code, language },
        name: said[`name_${language}`] ?? '',
        description: said[`description_${language}`] ?? '',
      })),
    })
    await shaped(tx, { staffId, code, verb: 'theme.added' }, now)
  })
}

export const movedThemeInput = z.object({ code: themeCode, to: z.enum(['up', 'down']) })

/** Moves a theme before or behind its neighbour; at either end it stays. @throws {Failure} as `writeThemeText` */
export async function moveTheme({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'commons.shape')
  const { id: staffId } = memberOf(actor)
  const { code, to } = parse(movedThemeInput, input)
  await transact(db, async (tx) => {
    await tx.$executeRaw`LOCK TABLE theme IN SHARE ROW EXCLUSIVE MODE`
    const here = await lockTheme(tx, code)
    const beside = await tx.theme.findFirst({
      where: { mergedInto: null, position: to === 'up' ? { lt: here.position } : { gt: here.position } },
      orderBy: { position: to === 'up' ? 'desc' : 'asc' },
      select: { code: true, position: true },
    })
    if (!beside) return
    // Positions are unique: one of the two steps aside while they change places.
    await tx.theme.update({ where: { code }, data: { position: -here.position }, select: { code: true } })
    await tx.theme.update({ where: { code: beside.code }, data: { position: here.position }, select: { code: true } })
    await tx.theme.update({ where: { code }, data: { position: beside.position }, select: { code: true } })
    await shaped(tx, { staffId, code, verb: 'theme.moved', details: { to } }, now)
  })
}

interface Shaping {
  staffId: string
  code: string
  verb: `theme.${string}`
  details?: Record<string, string | number>
}

/** Writes down that somebody changed a theme: from then on the product’s own list leaves it alone. */
export async function shaped(tx: Tx, { staffId, code, verb, details }: Shaping, now: Date): Promise<void> {
  await tx.theme.update({ where: { code }, data: { shapedAt: now }, select: { code: true } })
  await logDeed(tx, { staffId, verb, subjectKey: `theme:${code}`, ...(details ? { details } : {}) }, now)
  await announce(tx, 'theme.changed', { theme: code })
}
