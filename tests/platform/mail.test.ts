import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { transact } from '#server/platform/db.ts'
import { type ComposedMail, type Composer, deliverMail, mailTransport } from '#server/platform/deliver-mail.ts'
import { type Letter, queueMail, unlinked } from '#server/platform/mail.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db, pool } = await testDatabase()

/** What arrived at the mail server, and what it says to the next recipients. */
let arrived: string[] = []
let refusals: { code: number; message: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo(_address, _session, done) {
    const refusal = refusals.shift()
    done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null)
  },
  onData(stream, _session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      arrived.push(Buffer.concat(parts).toString())
      done()
    })
  },
})
let transport: ReturnType<typeof mailTransport>
let woken = 0

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  transport = mailTransport(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
})
afterAll(() => new Promise<void>((closed) => server.close(closed)))
beforeEach(() => {
  arrived = []
  refusals = []
  woken = 0
  const wakePostman = async () => {
    woken += 1
  }
  establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 's', wakePostman })
})

const letter: Letter = {
  recipient: 'amina@example.test',
  locale: 'en',
  purpose: 'sign_in',
  subject: { key: 'mail.verify_subject' },
  body: { key: 'mail.verify_body', values: { name: 'Amina', link: 'https://allmenning.test/verify/x' } },
}
const write = (changes: Partial<Letter> = {}) => transact(db, (tx) => queueMail(tx, { ...letter, ...changes }))
const deliver = (minutes = 0) =>
  deliverMail(db, transport, 'Allmenning <post@allmenning.test>', () => new Date(Date.now() + 1000 + minutes * 60_000))
const states = async () =>
  (await db.mailMessage.findMany({ orderBy: { id: 'asc' } })).map(({ state, attempts }) => [state, attempts])

describe('a mail', () => {
  it('that is on its way is the last one when the site stops', async () => {
    for (let count = 0; count < 3; count += 1) await write()
    const stop = new AbortController()
    const stopping = deliverMail(
      db,
      transport,
      'Allmenning <post@allmenning.test>',
      () => {
        stop.abort()
        return new Date(Date.now() + 1000)
      },
      stop.signal,
    )
    expect(await stopping).toEqual({ sent: 1, failed: 0 })
    expect(await deliver()).toEqual({ sent: 2, failed: 0 })
  })

  it('is not written when what it tells of did not happen', async () => {
    const failed = transact(db, async (tx) => {
      await queueMail(tx, letter)
      throw new Error('it did not happen')
    })
    await expect(failed).rejects.toThrow('it did not happen')
    expect(await db.mailMessage.count()).toBe(0)
  })

  it('wakes the postman and arrives as plain text, and what lets somebody in is not kept', async () => {
    await write()
    expect(woken).toBe(1)
    expect(await deliver()).toEqual({ sent: 1, failed: 0 })
    expect(arrived[0]).toMatch(/^From: Allmenning <post@allmenning\.test>\r?$/m)
    expect(arrived[0]).toMatch(/^To: amina@example\.test\r?$/m)
    expect(arrived[0]).toMatch(/^Subject: Confirm your address\r?$/m)
    expect(arrived[0]).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
    expect(arrived[0]).toContain('text/plain')
    expect(arrived[0]).toContain('https://allmenning.test/verify/x')
    expect(await db.mailMessage.findFirstOrThrow()).toMatchObject({
      state: 'sent',
      body: '',
      attempts: 1,
      lastError: null,
    })
    expect(await deliver(9999)).toEqual({ sent: 0, failed: 0 })
  })

  it('is held where there is no mail server, and not sent later', async () => {
    establishSettings({ origin: 'https://allmenning.test', demo: false, pool, secret: 's', wakePostman: null })
    await write()
    expect(await states()).toEqual([['held', 0]])
    expect(await deliver()).toEqual({ sent: 0, failed: 0 })
  })

  it('is sent once, however many deliver at the same time', async () => {
    for (let n = 0; n < 12; n += 1) await write({ recipient: `${n}@example.test` })
    const postmen = await Promise.all(Array.from({ length: 6 }, () => deliver()))
    expect(postmen.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
    expect(arrived).toHaveLength(12)
  })

  it('is left to the process that is just taking it, which holds up no other mail', async () => {
    await write()
    await write({ recipient: 'other@example.test' })
    const other = await pool.connect()
    try {
      await other.query(`BEGIN; SELECT 1 FROM mail_message WHERE recipient = 'amina@example.test' FOR UPDATE`)
      expect(await deliver()).toEqual({ sent: 1, failed: 0 })
      expect(arrived[0]).toContain('To: other@example.test')
    } finally {
      await other.query('ROLLBACK')
      other.release()
    }
    expect(await deliver()).toEqual({ sent: 1, failed: 0 })
  }, 5_000)

  it('waits longer after each failure, and is given up in the end', async () => {
    await write()
    const busy = { code: 451, message: 'busy with amina@example.test' }
    refusals = Array.from({ length: 20 }, () => busy)
    expect(await deliver()).toEqual({ sent: 0, failed: 1 })
    expect(await deliver(1)).toEqual({ sent: 0, failed: 0 })
    expect(await deliver(3)).toEqual({ sent: 0, failed: 1 })
    expect(await states()).toEqual([['queued', 2]])
    for (const minutes of [60, 120, 600, 6000]) await deliver(minutes)
    expect(await db.mailMessage.findFirstOrThrow()).toMatchObject({ state: 'failed', attempts: 6, body: '' })
    expect((await db.mailMessage.findFirstOrThrow()).lastError).not.toContain('amina')
  })

  it('is given up at once when the server will never take it, and holds up no other', async () => {
    await write()
    await write({ recipient: 'other@example.test' })
    refusals = [{ code: 550, message: 'no such mailbox' }]
    expect(await deliver()).toEqual({ sent: 1, failed: 1 })
    expect(await states()).toEqual([
      ['failed', 1],
      ['sent', 1],
    ])
  })

  it('is said in the recipient’s language', async () => {
    await write({ locale: 'nb' })
    expect(await db.mailMessage.findFirstOrThrow()).toMatchObject({ subject: 'Bekreft adressen din' })
  })

  it('may have parts, each with a link of ours and none of anybody else’s', async () => {
    const part = { key: 'mail.recover_body' as const }
    const links = ['https://allmenning.test/one', 'https://allmenning.test/two']
    const name = {
      key: 'mail.verify_body' as const,
      values: { name: 'see https://evil.example/x', link: links[0] ?? '' },
    }
    await write({ body: [name, { ...part, values: { link: links[1] ?? '' } }] })
    const { body } = await db.mailMessage.findFirstOrThrow()
    expect(body.match(/\w+:\/\/\S+/g)).toEqual([...links, 'https://allmenning.test'])
  })

  it('of a purpose that is composed again goes out as it is then, or not at all', async () => {
    const fresh: Record<string, ComposedMail | null> = {
      'amina@example.test': {
        subject: 'Anew',
        body: 'As it is now',
        headers: { 'List-Unsubscribe': '<https://x.test/>' },
      },
      'gone@example.test': null,
    }
    await write({ purpose: 'digest' })
    await write({ purpose: 'digest', recipient: 'gone@example.test' })
    await write({ purpose: 'notice', recipient: 'other@example.test' })
    const digest: Composer = async (_db, { recipient }) => fresh[recipient] ?? null
    const now = () => new Date(Date.now() + 1000)
    expect(await deliverMail(db, transport, 'A <post@a.test>', now, undefined, { digest })).toEqual({
      sent: 2,
      failed: 0,
    })
    expect(arrived[0]).toMatch(/^List-Unsubscribe: <https:\/\/x\.test\/>\r?$/m)
    expect(arrived[0]).toMatch(/^Subject: Anew\r?$[\s\S]*^As it is now/m)
    expect(arrived[1]).toContain('Subject: Confirm your address')
    expect(await db.mailMessage.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { state: 'sent', subject: 'Anew', body: 'As it is now' },
      { state: 'dropped', body: '', sentAt: null },
      { state: 'sent', body: expect.stringContaining('Amina') },
    ])
  })

  it.each([
    ['Dr. Amina Hassan', 'Dr. Amina Hassan'],
    ['evil.example', 'evil example'],
    ['https://evil.example/x?y', 'https evil example x?y'],
    ['win@evil.example', 'win evil example'],
    ['evil。example', 'evil example'],
    ['a\\b', 'a b'],
  ])('makes no link of the name %s', (name, written) => {
    expect(unlinked(name)).toBe(written)
  })
})
