import { Logger, runOnce } from 'graphile-worker'
import type pg from 'pg'
import { expect } from 'vitest'
import { answerRecovery } from '#server/accounts/answer-recovery.ts'
import { askForRecovery, RECOVERY_JOB } from '#server/accounts/ask-for-recovery.ts'
import { hashPassword } from '#server/accounts/passwords.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import type { Visit } from '#server/accounts/visit.ts'
import type { Context } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import { establishSettings, type Settings, settings } from '#server/platform/settings.ts'
import { contextOf, type MemberFacts, member, type TestMember } from '#tests/support/world.ts'

/** A password that nobody would refuse. */
export const PASSWORD = 'correct horse battery'

/** What signing in answers with. */
export const SIGNED_IN = { session: expect.stringContaining('allmenning_session=') }

/** A browser somewhere in a hospital. */
export const VISIT: Visit = {
  addressKey: 'hospital',
  userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0',
}

/** The same browser behind another network address. */
export const from = (addressKey: string): Visit => ({ ...VISIT, addressKey })

/** Says what the instance of this test is: no demo, and no mail server unless said otherwise. */
export const testSettings = (pool: pg.Pool, changes: Partial<Settings> = {}): void =>
  establishSettings({
    origin: 'https://allmenning.test',
    demo: false,
    pool,
    secret: 'a secret',
    wakePostman: null,
    ...changes,
  })

/** What somebody fills in to join. */
export const joining = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  displayName: 'Amina',
  email: 'amina@example.test',
  password: PASSWORD,
  groups: ['interpreter'],
  languages: ['nb', 'so'],
  ...changes,
})

let hash: Promise<string> | undefined

/** Somebody who can sign in with `PASSWORD`. */
export async function memberWithPassword(db: Db, facts: MemberFacts = {}): Promise<TestMember & { email: string }> {
  hash ??= hashPassword(PASSWORD)
  const made = await member(db, { passwordHash: await hash, ...facts })
  return { ...made, email: made.email ?? '' }
}

/** Signs in and hands back the `Cookie` header that the browser would send from now on. */
export async function cookieOf(context: Context, email: string, visit = VISIT): Promise<string> {
  return cookieIn((await signIn(context, { email, password: PASSWORD }, visit)).session)
}

/** Asks for a link to choose a new password, and lets the worker do what asking left to it. */
export async function askedForRecovery(context: Context, email: string, visit = VISIT): Promise<void> {
  await askForRecovery(context, { email }, visit)
  await runOnce({
    pgPool: settings().pool,
    logger: new Logger(() => () => {}),
    taskList: { [RECOVERY_JOB]: (payload) => answerRecovery(context.db, payload, context.now) },
  })
}

/** The `Cookie` header that a `Set-Cookie` header leads to. */
export const cookieIn = (setCookie: string): string => setCookie.split(';')[0] ?? ''

/** The mails to an address, the latest last. */
export const mailsTo = (db: Db, recipient: string) =>
  db.mailMessage.findMany({
    where: { recipient },
    orderBy: { id: 'asc' },
    select: { subject: true, body: true, state: true },
  })

/** The token in the latest link of a kind that was sent to an address. */
export async function tokenIn(db: Db, recipient: string, page: 'verify' | 'recover'): Promise<string> {
  const bodies = (await mailsTo(db, recipient)).map(({ body }) => new RegExp(`/${page}/([\\w-]+)`).exec(body)?.[1])
  return bodies.findLast((token) => token !== undefined) ?? 'no link was sent'
}

/** Every value in the tables that could tell a secret, as one text; the outbox left out. */
export async function allThatIsStored(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'mail_message'`,
  )
  const texts = await Promise.all(
    rows.map(({ name }) => pool.query(`SELECT row_to_json(t)::text AS row FROM "${name}" t`)),
  )
  return texts.flatMap((result) => result.rows.map((row: { row: string }) => row.row)).join('\n')
}

export { contextOf }
