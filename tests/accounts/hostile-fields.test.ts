import { beforeEach, describe, expect, it } from 'vitest'
import { askForRecovery } from '#server/accounts/ask-for-recovery.ts'
import { authenticate } from '#server/accounts/authenticate.ts'
import { changeAudiences } from '#server/accounts/change-audiences.ts'
import { changePassword } from '#server/accounts/change-password.ts'
import { changeProfile } from '#server/accounts/change-profile.ts'
import { createFirstCoordinator } from '#server/accounts/create-first-coordinator.ts'
import { endSession } from '#server/accounts/end-session.ts'
import { join } from '#server/accounts/join.ts'
import { linkPage } from '#server/accounts/link-page.ts'
import { memberProfile } from '#server/accounts/member-profile.ts'
import { muteMember } from '#server/accounts/mute-member.ts'
import { outboxPage } from '#server/accounts/outbox-page.ts'
import { peoplePage } from '#server/accounts/people-page.ts'
import { recoverPassword } from '#server/accounts/recover-password.ts'
import { restoreMember } from '#server/accounts/restore-member.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { suspendMember } from '#server/accounts/suspend-member.ts'
import { unmuteMember } from '#server/accounts/unmute-member.ts'
import { verifyAddress } from '#server/accounts/verify-address.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure } from '#server/platform/failures.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'
import { contextOf, joining, memberWithPassword, testSettings, VISIT } from './entrance.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const HOSTILE: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a list', ['a', 'b']],
  ['a list of lists', [[['a']]]],
  ['an object', { a: 1 }],
  ['an object that poisons', JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}')],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['a megabyte of spaces', ' '.repeat(1_000_000)],
  ['a NUL', 'a\u0000b\u0000cdefghijkl'],
  ['half a character', 'half \ud800 a character'],
  ['only what cannot be seen', '\u200b\u2060\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b'],
  ['markup', '<script>alert(1)</script>'],
  ['SQL', "x'); DROP TABLE member; --"],
]

const COMMANDS: [string, string[], (context: Context, input: unknown) => Promise<unknown>][] = [
  [
    'join',
    ['displayName', 'email', 'password', 'groups', 'languages', 'locale', 'pseudonym'],
    (context, input) => join(context, input, VISIT),
  ],
  ['sign in', ['email', 'password'], (context, input) => signIn(context, input, VISIT)],
  ['verify', ['token'], (context, input) => verifyAddress(context, input, VISIT)],
  ['ask for recovery', ['email'], (context, input) => askForRecovery(context, input, VISIT)],
  ['recover', ['token', 'password'], (context, input) => recoverPassword(context, input, VISIT)],
  [
    'first coordinator',
    ['token', 'email', 'displayName'],
    (context, input) => createFirstCoordinator(context, input, VISIT),
  ],
  ['change profile', ['displayName', 'tagline', 'groups', 'languages'], changeProfile],
  ['change password', ['currentPassword', 'password'], (context, input) => changePassword(context, input, null, VISIT)],
  ['change audiences', ['groups', 'themes', 'languages', 'posts'], changeAudiences],
  ['mute', ['member', 'kind'], muteMember],
  ['unmute', ['member'], unmuteMember],
  ['a member’s page', [], (context, input) => memberProfile(context, input)],
  ['suspend', ['member', 'reason'], suspendMember],
  ['restore', ['member'], restoreMember],
  ['end a session', ['session'], endSession],
  ['people', ['name', 'after', 'suspended'], peoplePage],
  ['outbox', ['after'], outboxPage],
]

/** What came of it: done, or refused in words. A fault is thrown on and fails the test. */
const outcome = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: unknown) => {
      if (error instanceof Failure) return error.status
      throw error
    },
  )

describe('what people may send', () => {
  it.each(COMMANDS)('%s survives hostile values in every field', async (_name, fields, command) => {
    const coordinator = await memberWithPassword(db, { roles: ['coordinator'] })
    const context = contextOf(db, coordinator)
    const good = joining({
      token: 'x'.repeat(43),
      tagline: '',
      member: coordinator.id,
      session: coordinator.id,
      reason: 'Because of this',
      kind: 'mute',
      themes: 'members',
      posts: 'members',
    })
    for (const [, value] of HOSTILE) {
      expect([200, 403, 404, 422]).toContain(await outcome(command(context, value)))
      for (const field of fields)
        expect([200, 403, 404, 422]).toContain(await outcome(command(context, { ...good, [field]: value })))
    }
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  it.each(HOSTILE)('%s is no cookie of anybody', async (_name, value) => {
    expect(await authenticate(db, value, NOW)).toBeNull()
    if (typeof value === 'string') expect(await authenticate(db, `allmenning_session=${value}`, NOW)).toBeNull()
  })

  it.each(HOSTILE)('%s is no link', async (_name, value) => {
    expect(await linkPage(contextOf(db), 'verify_address', value)).toEqual({ works: false, displayName: null })
  })

  it.each([
    ['displayName', 'Amina 13097248022'],
    ['email', '13097248022@example.test'],
  ])('refuses an identity number as %s, and does not repeat it', async (field, value) => {
    const refused = join(contextOf(db), joining({ [field]: value }), VISIT)
    await expect(refused).rejects.toMatchObject({ fields: { [field]: { key: 'identifier.found_fnr' } } })
    const failure = await refused.catch((error: unknown) => JSON.stringify(error))
    expect(failure).not.toContain('13097248022')
    expect(await db.member.count()).toBe(0)
  })
})
