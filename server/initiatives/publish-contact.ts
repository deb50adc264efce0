import { z } from 'zod'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, tick } from '#server/platform/parse.ts'
import { webAddress } from '#server/platform/web-address.plain.ts'
import { announce } from '#server/signals/announce.ts'
import { CONTACT_AUDIENCES, CONTACT_LIMITS } from './contact.plain.ts'
import { lockInitiative } from './lock-initiative.ts'

const line = (bounds: { min?: number; max: number }) => guardedText({ ...bounds, line: true })
const maybe = (bounds: { max: number }) => line(bounds).optional().default('')
/** Eight digits in Norway, up to fifteen abroad (ITU-T E.164), in whatever groups people write them. */
const PHONE = /^\+?(?:[\s()./-]*\d){5,15}[\s()./-]*$/

export const contactInput = z
  .object({
    threadId: rowNumber,
    name: line(CONTACT_LIMITS.name),
    role: maybe(CONTACT_LIMITS.role),
    mail: maybe(CONTACT_LIMITS.mail).refine((text) => text === '' || z.email().safeParse(text).success, {
      error: 'contact.mail_wrong',
    }),
    phone: maybe(CONTACT_LIMITS.phone).refine((text) => text === '' || PHONE.test(text), {
      error: 'contact.phone_wrong',
    }),
    page: maybe(CONTACT_LIMITS.page)
      .refine((text) => text === '' || webAddress(text) !== undefined, { error: 'material.address' })
      .transform((text) => (text === '' ? '' : (webAddress(text) ?? ''))),
    audience: z.enum(CONTACT_AUDIENCES, { error: 'contact.choose_audience' }),
    consent: tick,
  })
  .superRefine(({ mail, phone, page, consent }, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (!mail && !phone && !page) say('mail', 'contact.no_way')
    // Each time anew: consent is to what stands in the form, and to who will see it.
    if (!consent) say('consent', 'contact.consent_missing')
  })

/**
 * Shows whom to ask about an initiative, with the consent of whoever is named; another contact takes its place. Of what
 * stood before nothing is kept.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 422 for fields that cannot be taken and
 * without consent
 */
export async function publishContact({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: consentedById } = memberOf(actor)
  const { threadId, consent: _given, ...contact } = parse(contactInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    await refuseUnread(tx, consentedById)
    const said = { ...contact, consentedById, consentedAt: now }
    await tx.initiativeContact.upsert({
      where: { threadId },
      create: { threadId, ...said },
      update: said,
      select: { threadId: true },
    })
    await announce(tx, 'initiative.changed', { threadId })
  })
}

export const withdrawnContactInput = z.object({ threadId: rowNumber })

/**
 * Takes the contact of an initiative back: it is erased, and gone from all pages. Where there is none, it is gone already.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner
 */
export async function withdrawContact({ db, actor }: Context, input: unknown): Promise<void> {
  const { threadId } = parse(withdrawnContactInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    const { count } = await tx.initiativeContact.deleteMany({ where: { threadId } })
    if (count > 0) await announce(tx, 'initiative.changed', { threadId })
  })
}
