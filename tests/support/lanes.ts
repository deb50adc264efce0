import { randomUUID } from 'node:crypto'
import type { ThemeCode } from '#server/forum/terms.ts'
import type { Db } from '#server/platform/db.ts'
import { member, NOW, type TestMember } from './world.ts'

/** What somebody fills in to tell of an attempt that did not work as planned. */
export const trying = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Evening drop-in for men',
  theme: 'primary-care',
  language: 'en',
  place: '1103',
  year: '2024',
  naming: 'named',
  organisation: 'Stavanger child health centre',
  expected: 'That fathers would come when they were off work.',
  happened: 'Two came, and both had come by mistake.',
  why: 'Nobody had asked the fathers when they were free.',
  causes: ['individuals_reach', 'inner_time'],
  differently: 'Ask at the football pitch first, and go there.',
  voice: 'clinician',
  idempotencyKey: randomUUID(),
  ...changes,
})

/** A researcher who offers help in a theme: that of `thread()` unless said otherwise. */
export async function helper(
  db: Db,
  {
    theme = 'language-interpreting',
    active = true,
    ...facts
  }: Parameters<typeof member>[1] & {
    theme?: ThemeCode
    active?: boolean
  } = {},
): Promise<TestMember> {
  const researcher = await member(db, { groups: ['researcher'], ...facts })
  await db.helpOffer.create({
    data: {
      memberId: researcher.id,
      words: 'Comparison groups, one day a month.',
      active,
      since: NOW,
      themes: { create: { themeCode: theme } },
    },
  })
  return researcher
}
