import { z } from 'zod'
import { OWN_HELPLINES } from '#server/directory/own-helplines.ts'
import { LOCALES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Prisma, type Tx, transact } from '#server/platform/db.ts'
import { invalid, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, several } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { DIALLABLE, HELPLINE_LIMITS } from './danger.plain.ts'
import { logDeed } from './log-deed.ts'

const id = z.uuid({ error: 'failure.not_found' })
const name = guardedText({ max: HELPLINE_LIMITS.name.max, line: true }).optional().default('')
const hours = guardedText({ ...HELPLINE_LIMITS.hours, line: true })
  .optional()
  .default('')

export const helplineInput = z.object({
  id: id.optional(),
  number: guardedText({ ...HELPLINE_LIMITS.number, line: true }).refine((said) => DIALLABLE.test(said), {
    error: 'helpline.not_a_number',
  }),
  languages: several(z.enum(TEXT_LANGUAGES, { error: 'field.invalid' }), { max: TEXT_LANGUAGES.length }),
  ...Object.fromEntries(
    LOCALES.flatMap((locale) => [
      [`name_${locale}`, name],
      [`hours_${locale}`, hours],
    ]),
  ),
})

/**
 * Adds a number that somebody in need can ring, behind all others, or changes one. It is named in Norwegian and in English;
 * where another language has no name, one of these stands.
 * @throws {Failure} 403 for all but coordinators, 404 for a number that is not in the list, 422 for fields that cannot be taken
 */
export async function writeHelpline({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'helplines.keep')
  const { id: staffId } = memberOf(actor)
  const { id: asked, number, languages, ...said } = parse(helplineInput, input)
  const words = said as unknown as Record<string, string>
  const missing = ['name_nb', 'name_en'].filter((field) => (words[field] ?? '').length < HELPLINE_LIMITS.name.min)
  if (missing.length > 0) throw invalid(Object.fromEntries(missing.map((field) => [field, { key: 'field.missing' }])))
  const named = LOCALES.filter((locale) => words[`name_${locale}`])
  const texts = Object.fromEntries(
    named.map((locale) => [locale, { name: words[`name_${locale}`] ?? '', hours: words[`hours_${locale}`] ?? '' }]),
  )
  await transact(db, async (tx) => {
    const all = await keptLines(tx)
    if (asked && !all.some((line) => line.id === asked)) throw notFound()
    if (!asked && all.length >= HELPLINE_LIMITS.lines) throw invalid({ number: { key: 'helpline.list_full' } })
    const data = { number, languages, texts }
    const { id: lineId } = asked
      ? await tx.helpline.update({ where: { id: asked }, data, select: { id: true } })
      : await tx.helpline.create({ data: { ...data, position: (all.at(-1)?.position ?? 0) + 1 }, select: { id: true } })
    await changed(tx, { staffId, id: lineId, verb: asked ? 'helpline.changed' : 'helpline.added', number }, now)
  })
}

export const movedHelplineInput = z.object({ id, to: z.enum(['up', 'down']) })

/** Moves a number before or behind its neighbour; at either end it stays. @throws {Failure} as `writeHelpline` */
export async function moveHelpline({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'helplines.keep')
  const { id: staffId } = memberOf(actor)
  const { id: moved, to } = parse(movedHelplineInput, input)
  await transact(db, async (tx) => {
    const all = await keptLines(tx)
    const at = all.findIndex((line) => line.id === moved)
    const [here, beside] = [all[at], all[to === 'up' ? at - 1 : at + 1]]
    if (!here) throw notFound()
    if (!beside) return
    await tx.helpline.update({ where: { id: here.id }, data: { position: beside.position }, select: { id: true } })
    await tx.helpline.update({ where: { id: beside.id }, data: { position: here.position }, select: { id: true } })
    await changed(tx, { staffId, id: moved, verb: 'helpline.moved', number: here.number }, now)
  })
}

export const removedHelplineInput = z.object({ id })

/** Takes a number out of the list. With the last one the product’s own list stands again. @throws {Failure} as `writeHelpline` */
export async function removeHelpline({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'helplines.keep')
  const { id: staffId } = memberOf(actor)
  const { id: removed } = parse(removedHelplineInput, input)
  await transact(db, async (tx) => {
    const line = (await keptLines(tx)).find((one) => one.id === removed)
    if (!line) throw notFound()
    await tx.helpline.delete({ where: { id: removed }, select: { id: true } })
    await changed(tx, { staffId, id: removed, verb: 'helpline.removed', number: line.number }, now)
  })
}

/** The list, locked; the product’s own is written down first, so that one number of it can be changed. */
async function keptLines(tx: Tx): Promise<{ id: string; number: string; position: number }[]> {
  await tx.$executeRaw`LOCK TABLE helpline IN SHARE ROW EXCLUSIVE MODE`
  if ((await tx.helpline.count()) === 0)
    await tx.helpline.createMany({
      data: OWN_HELPLINES.map(({ texts, ...line }, index) => ({
        ...{ ...line, position: index + 1 },
        texts: texts as Prisma.InputJsonObject,
      })),
    })
  const select = { id: true, number: true, position: true }
  return tx.helpline.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select })
}

interface Change {
  staffId: string
  id: string
  verb: `helpline.${string}`
  number: string
}

async function changed(tx: Tx, { staffId, id: lineId, verb, number }: Change, now: Date): Promise<void> {
  await logDeed(tx, { staffId, verb, subjectKey: `helpline:${lineId}`, details: { number } }, now)
  await announce(tx, 'helpline.changed', {})
}
