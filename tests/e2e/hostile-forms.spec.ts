import { request as ask } from 'node:http'
import type { BrowserContext } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { BODY_LIMIT } from '#server/http/body-limit.ts'
import { translate } from '#server/i18n/messages.ts'
import { translation } from '#tests/forum/translating.ts'
import { expect, type Site, test } from '#tests/support/site.ts'
import { post, type TestMember, thread } from '#tests/support/world.ts'

/** Every field that a form of the site has. */
const FIELDS = [
  ...['title', 'body', 'kind', 'theme', 'language', 'place', 'voice', 'audience', 'idempotencyKey', 'replyToNumber'],
  ...['revision', 'displayName', 'email', 'password', 'currentPassword', 'groups', 'languages', 'pseudonym', 'tagline'],
  ...['locale', 'session', 'reason', 'intent', 'returnTo', 'token', 'member', 'threadId', 'number', 'madeFrom'],
  ...['file', 'fileDescription'],
  ...['note', 'was', 'seen'],
  ...['other', 'tie', 'verdict', 'words'],
  ...['role', 'themes', 'term', 'case', 'version', 'mail'],
]
const t = translate('en')
const FORM = 'application/x-www-form-urlencoded'
const BOUNDARY = 'seam'

/** Every field with one value, but those in which it would be welcome. */
const all = (value: string, ...but: string[]): string =>
  FIELDS.filter((name) => !but.includes(name))
    .map((name) => `${name}=${value}`)
    .join('&')
const part = (head: string, body: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`

/** What is sent, and what must come back where it is not simply a refusal in words. */
interface Hostile {
  name: string
  body: string | Buffer
  type?: string
  origin?: 'ours' | 'elsewhere' | 'null' | 'none'
  /** Announced length; `chunked` says none. */
  length?: number | 'chunked'
  /** The one answer, whatever the address. */
  status?: number
}

const HOSTILE: readonly Hostile[] = [
  { name: 'a form without its fields', body: '' },
  // A second kind is the button that changes it.
  { name: 'every field twice', body: `${all('a', 'kind')}&${all('b', 'kind')}` },
  {
    name: 'lists and objects in the manner of other frameworks',
    body: FIELDS.map((f) => `${f}[]=a&${f}[b]=c`).join('&'),
  },
  {
    name: 'fields named after an object’s own machinery',
    body: '__proto__=x&__proto__[polluted]=1&constructor=y&toString=z&hasOwnProperty=w&then=v&prototype=u',
  },
  {
    name: 'a value of 400 kB in each of the long fields',
    body: `body=${'a'.repeat(400_000)}&title=${'b'.repeat(90_000)}`,
  },
  { name: 'thousands of fields', body: Array.from({ length: 20_000 }, (_, index) => `f${index}=1`).join('&') },
  { name: 'NUL bytes', body: all('a%00b') },
  {
    name: 'bytes that are no UTF-8',
    body: Buffer.concat([Buffer.from('title=%ff%fe&body='), Buffer.from([0xff, 0xc3, 0x28])]),
  },
  { name: 'half a surrogate pair and a broken escape', body: all('%ED%A0%80%') },
  { name: 'numbers beyond every bound', body: all('99999999999999999999999999', 'reason') },
  {
    name: 'JSON',
    body: JSON.stringify({ body: { $gt: '' }, __proto__: null, groups: [null] }),
    type: 'application/json',
  },
  { name: 'plain text', body: 'email=a@b.test', type: 'text/plain' },
  { name: 'no type at all', body: all('a'), type: '' },
  {
    name: 'a file where a text belongs',
    body: `${FIELDS.map((name) => part(`name="${name}"; filename="../../etc/passwd"`, 'root')).join('')}--${BOUNDARY}--\r\n`,
    type: `multipart/form-data; boundary=${BOUNDARY}`,
  },
  {
    name: 'a multipart form that breaks off',
    body: part('name="body"', 'a').slice(0, -6),
    type: `multipart/form-data; boundary=${BOUNDARY}`,
  },
  { name: 'a multipart form without a seam', body: 'body', type: 'multipart/form-data' },
  { name: 'a form from another site', body: all('a'), origin: 'elsewhere', status: 403 },
  { name: 'a form from a frame without an origin', body: all('a'), origin: 'null', status: 403 },
  { name: 'a form that does not say where it is from', body: all('a'), origin: 'none', status: 403 },
  { name: 'a body over the limit', body: 'body=a', length: BODY_LIMIT + 1, status: 413 },
  { name: 'a body in pieces that never says its length', body: all('a'), length: 'chunked', status: 411 },
]

/** Addresses that send whoever they are not for elsewhere: members from the door, everybody else from the settings. */
const LEADS_AWAY =
  /^\/(sign-in|join|drafts|share\/practice\/together|findings\/drafts|notifications|reading-languages|settings(\/\w+)?|(themes|collections)\/[\w-]+\/follow)$/
/** Addresses at which whatever is sent is enough, or does no more than it says: a button, a preview. */
const TAKES_ANYTHING = /^\/(sign-out|language|preview|notifications|t\/\d+\/(reopen|posts\/\d+\/(withdraw|bookmark)))$/

/** One address for every route of the site, and some beside them. */
function addresses(threadId: number, memberId: string): string[] {
  const paths = (routes as RouteConfigEntry[]).map(({ path = '' }) =>
    path
      .replace('people/:id', `people/${memberId}`)
      .replace(':id', String(threadId))
      .replace('/:slug?', '')
      .replace(':number', '2')
      .replace(':token', 'no-such-token')
      .replace(':key', 'no-such-key')
      .replace(':theme', 'primary-care')
      .replace(':language', 'nb')
      .replace(':group', 'ngo')
      .replace('*', 'nothing/here'),
  )
  return [...paths.map((path) => `/${path}`), '/sign-in.data', '/share.data', '/healthz', '/favicon.svg', '/t/0/reply']
}

function send(site: Site, address: string, hostile: Hostile, cookie: string | undefined): Promise<number> {
  const { body, type = FORM, origin = 'ours', length = Buffer.byteLength(body) } = hostile
  const from = { ours: site.origin, elsewhere: 'https://elsewhere.example', null: 'null', none: undefined }[origin]
  const headers = {
    ...(type ? { 'content-type': type } : {}),
    ...(from ? { origin: from } : {}),
    ...(cookie ? { cookie } : {}),
    ...(length === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }),
  }
  return new Promise((done, fail) => {
    const asked = ask(`${site.origin}${address}`, { method: 'POST', headers, agent: false }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
      if (length !== Buffer.byteLength(body)) asked.destroy()
    })
    asked.once('error', fail)
    if (length === Buffer.byteLength(body)) asked.end(body)
    else asked.write(body)
  })
}

/** The header by which a browser is known that has just signed in. */
async function signedInAs(
  context: BrowserContext,
  signedIn: (where: BrowserContext, member: TestMember) => Promise<void>,
  member: TestMember,
): Promise<string> {
  await signedIn(context, member)
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}

const counts = async ({ db }: Site): Promise<number[]> =>
  Promise.all([
    db.thread.count(),
    db.post.count(),
    db.member.count(),
    db.mailMessage.count(),
    db.postVersion.count(),
    // Withdrawing a post is a button that one of the addresses is, and takes its translations along.
    db.translation.count({ where: { number: 0 } }),
  ])

for (const hostile of HOSTILE)
  test(`every address refuses ${hostile.name}, and the site goes on`, async ({ context, signedIn, someone, site }) => {
    const ingrid = await someone({ roles: ['coordinator'] })
    const other = await someone()
    const talk = await thread(site.db, { author: ingrid, createdAt: new Date() })
    await post(site.db, talk, { author: ingrid, createdAt: new Date() })
    for (const number of [0, 2]) await translation(site.db, { threadId: talk.id, number })
    const before = await counts(site)
    const wrong: string[] = []
    for (const address of addresses(talk.id, other.id))
      for (const who of ['a reader', 'a coordinator']) {
        const cookie = who === 'a reader' ? undefined : await signedInAs(context, signedIn, ingrid)
        const status = await send(site, address, hostile, cookie)
        const right = hostile.status
          ? status === hostile.status || (status === 404 && /healthz|favicon/.test(address))
          : (status >= 400 && status < 500) ||
            (status < 400 && TAKES_ANYTHING.test(address)) ||
            // Two kinds at once are the button of another kind: the form is drawn again, and nothing is opened.
            (status === 200 && hostile.name === 'every field twice' && /^\/share(\.data)?$/.test(address)) ||
            (status === 303 && LEADS_AWAY.test(address))
        if (!right) wrong.push(`${address} answered ${who} with ${status}`)
      }
    expect(wrong).toEqual([])
    expect(await counts(site)).toEqual(before)
    expect((await fetch(`${site.origin}/readyz`)).status).toBe(200)
  })

test('a refused form comes back as a page with its words and with what was typed, made harmless', {
  tag: '@both',
}, async ({ person, someone, site, axe }) => {
  const page = await person(await someone())
  const { id } = await thread(site.db, { createdAt: new Date() })
  const nasty = '</textarea><script>window.caught = 1</script><img src=/x onerror="window.caught = 1">'
  await page.goto(`/t/${id}/reply`)
  await page.locator('[name=idempotencyKey]').evaluate((field: HTMLInputElement) => {
    field.value = '"><script>window.caught = 1</script>'
  })
  await page.locator('textarea[name=body]').fill(nasty)
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(page.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(page.locator('textarea[name=body]')).toHaveValue(nasty)
  expect(await page.evaluate(() => 'caught' in window)).toBe(false)
  await axe(page)
})
