import type { Locator } from '@playwright/test'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { releaseShares } from '#server/forum/release-shares.ts'
import { translate } from '#server/i18n/messages.ts'
import { crowdSays } from '#tests/forum/reactions.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, post, thread } from '#tests/support/world.ts'

const t = translate('en')
const useful = t('reaction_kind.useful_in_work')
const matches = t('reaction_kind.matches_experience')
const evidence = t('reaction_kind.has_evidence')

const pill = (where: Locator, words: string) => where.getByRole('button', { name: words })

test('one person says what a post is to them and takes it back, another sees it happen', async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const [nora, idris] = [await person(await someone()), await person(await someone({ groups: ['interpreter'] }))]
  await nora.goto(`/t/${id}`)
  await idris.goto(`/t/${id}`)
  await expect(idris.getByRole('region', { name: t('here.title') })).toContainText(t('groups.clinician'))
  const mine = nora.locator('#p1')
  await expect(mine.getByRole('button')).toHaveCount(0)
  await mine.getByRole('link', { name: t('reaction.to_number', { number: 1 }) }).click()
  await expect(pill(mine, useful), 'the focus goes on with the first of the four').toBeFocused()
  await expect(mine.locator('.reactions').getByRole('button')).toHaveCount(4)
  await axe(nora)
  await noSidewaysScroll(nora)
  await nora.keyboard.press('Enter')
  await expect(pill(mine, useful)).toHaveAttribute('aria-pressed', 'true')
  await expect(pill(mine, useful)).toContainText('1')
  await expect(nora).toHaveURL(new RegExp(`/t/${id}/[^/]+$`))

  const theirs = idris.locator('#p1')
  await expect(pill(theirs, useful)).toContainText('1')
  await expect(pill(theirs, useful)).toHaveAttribute('aria-pressed', 'false')
  await pill(theirs, useful).click()
  await expect(pill(mine, useful)).toContainText('2')
  await pill(mine, useful).click()
  await expect(pill(theirs, useful)).toContainText('1')
  await expect(pill(mine, useful)).toBeFocused()
  await expect(pill(theirs, useful)).toHaveAttribute('aria-pressed', 'true')
  await nora.reload()
  await expect(pill(mine, useful)).toHaveAttribute('aria-pressed', 'false')
})

test('many reactions within a second all arrive', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const nora = await person(await someone())
  await nora.goto(`/t/${id}`)
  await expect(nora.getByText(t('here.only_you'))).toBeVisible()
  const crowd = await Promise.all(Array.from({ length: 9 }, () => someone()))
  const now = new Date()
  for (const who of crowd)
    await reactToPost(contextOf(site.db, who, { now }), { threadId: id, number: 1, say: 'matches_experience' })
  await expect(pill(nora.locator('#p1'), matches)).toContainText('9')
})

test('a reaction is given and taken back by plain forms', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const author = await someone()
  const { id } = await thread(site.db, { author, createdAt: new Date() })
  await post(site.db, { id }, { author, createdAt: new Date() })
  const nora = await person(await someone())
  await nora.goto(`/t/${id}/posts/2/react`)
  await expect(nora.getByRole('heading', { level: 1 })).toHaveText(t('reaction.title'))
  await axe(nora)
  await noSidewaysScroll(nora)
  await pill(nora.locator('#p2'), evidence).click()
  await expect(nora).toHaveURL(/#p2$/)
  const given = pill(nora.locator('#p2'), evidence)
  await expect(given).toHaveAttribute('aria-pressed', 'true')
  await axe(nora)
  await given.click()
  await expect(nora.locator('#p2').getByRole('button', { name: evidence, pressed: true })).toHaveCount(0)
})

test('nobody is offered to react to their own post', { tag: '@both' }, async ({ person, someone, site }) => {
  const author = await someone()
  const { id } = await thread(site.db, { author, createdAt: new Date() })
  await post(site.db, { id }, { author, createdAt: new Date() })
  const writer = await person(author)
  expect((await writer.goto(`/t/${id}/posts/2/react`))?.status()).toBe(403)
  await writer.goto(`/t/${id}`)
  await expect(writer.locator('.pill-more')).toHaveCount(0)
})

test('a reaction that cannot be sent says so and can be sent again', async ({ person, someone, site, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|WebSocket|ERR_FAILED/)
  const { id } = await thread(site.db, { createdAt: new Date() })
  const nora = await person(await someone())
  await nora.goto(`/t/${id}`)
  await nora.getByRole('link', { name: t('reaction.to_number', { number: 1 }) }).click()
  const first = nora.locator('#p1')
  await nora.context().setOffline(true)
  await pill(first, useful).click()
  await expect(first.getByRole('alert')).toHaveText(t('reaction.unsent'))
  await nora.context().setOffline(false)
  await pill(first, useful).click()
  await expect(pill(first, useful)).toHaveAttribute('aria-pressed', 'true')
  await expect(first.getByRole('alert')).toHaveCount(0)
})

test('a panel shows what the groups agree on; one who takes a reaction back is seen in no byte but the total', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const author = await someone({ groups: ['interpreter'] })
  const { id } = await thread(site.db, { author, body: 'Say who it is for.', createdAt: new Date() })
  const where = { threadId: id, number: 1 }
  const nora = await person(await someone())
  await nora.goto(`/t/${id}`)
  await expect(nora.getByRole('region', { name: t('agreement.title') })).toHaveCount(0)
  const came = await crowdSays(site.db, where, { clinician: 6, researcher: 7, service_user: 1 })
  await releaseShares(site.db, new Date())

  const reader = await person()
  const panel = reader.getByRole('region', { name: t('agreement.title') })
  await expect(async () => {
    await reader.goto(`/t/${id}`)
    await expect(panel).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(panel.getByRole('link')).toHaveText('Say who it is for.')
  await expect(panel.getByRole('row')).toHaveText([/^Researchers90%$/, /^Health professionals90%$/])
  await expect(panel).toContainText(t('agreement.answers', { answers: '10' }))
  await axe(reader)
  await noSidewaysScroll(reader)

  /** What a browser is sent, the pills and the revisions they raise apart. */
  const source = async (path: string): Promise<string> =>
    (await (await reader.request.get(path)).text())
      .replace(/<ul class="reactions">.*?<\/ul>/g, '')
      .replace(/(data-revision="|"revision":)\d+/g, '$1')
      .replace(/"reactions":\{[^}]*\}/g, '')
  const address = new URL(reader.url()).pathname
  const before = [await source(address), await source(`/t/${id}/changes?since=0`), await source(`/t/${id}/pulse`)]
  const [gone] = came.service_user ?? []
  if (!gone) throw new Error('nobody came')
  await reactToPost(contextOf(site.db, gone, { now: new Date() }), { ...where, unsay: 'useful_in_work' })
  await releaseShares(site.db, new Date())
  await expect(async () => {
    await reader.goto(`/t/${id}`)
    await expect(reader.locator('#p1 .reactions')).toContainText('13', { timeout: 500 })
  }).toPass()
  expect([await source(address), await source(`/t/${id}/changes?since=0`), await source(`/t/${id}/pulse`)]).toEqual(
    before,
  )
})

test('the panel comes into an open page by itself', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const nora = await person(await someone())
  await nora.goto(`/t/${id}`)
  await expect(nora.getByText(t('here.only_you'))).toBeVisible()
  await crowdSays(site.db, { threadId: id, number: 1 }, { ngo: 5, policymaker: 5 })
  await releaseShares(site.db, new Date())
  await expect(nora.getByRole('region', { name: t('agreement.title') })).toContainText(t('groups.ngo'))
})
