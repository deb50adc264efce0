import { randomUUID } from 'node:crypto'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')
const THEME = 'violence-fgm-control'
const NAME = 'Violence, FGM/C and social control'

test('what only members may read exists for a reader nowhere, not even as a number', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  test.slow()
  const nora = await someone({ groups: ['ngo'] })
  const context = contextOf(site.db, nora, { now: new Date() })
  const title = `What went wrong with us ${randomUUID().slice(0, 8)}`
  const said = { language: 'en', voice: 'ngo', body: 'A mistake we made.' }
  const { threadId: id } = await openThread(context, {
    ...{ title, kind: 'question', theme: THEME, audience: 'members', ...said, idempotencyKey: randomUUID() },
  })
  await replyToThread(context, { threadId: id, ...said, body: 'And what we learnt.', idempotencyKey: randomUUID() })

  // A member looks first at everything, so that whatever is kept for others would have been kept by now.
  const member = await person(await someone())
  const addresses = [
    ...[`/t/${id}`, `/t/${id}/changes?since=0`, `/t/${id}/pulse`, `/t/${id}/reply`, `/t/${id}/reply?to=2&quote=yes`],
    ...[`/t/${id}?after=1`, `/t/${id}.data`],
  ]
  for (const address of addresses) expect((await member.request.get(address)).ok(), address).toBe(true)
  await member.goto(`/t/${id}`)
  await expect(member.getByText(t('who.members')).first()).toBeVisible()
  await axe(member)
  await noSidewaysScroll(member)
  await member.goto(`/t/${id}/reply`)
  await expect(member.getByText(t('who.members')).first()).toBeVisible()
  await axe(member)
  await member.goto(`/themes/${THEME}`)
  await expect(member.getByRole('link', { name: title })).toBeVisible()
  await expect(member.locator('.thread-row', { hasText: title })).toContainText(t('audience.members'))
  await axe(member)
  await member.goto('/')
  const cell = t('matrix.cell', { theme: NAME, group: t('groups.ngo'), count: 2 })
  await expect(member.getByRole('link', { name: cell })).toBeVisible()

  for (const address of addresses) {
    const answer = await page.request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(404)
    expect(await answer.text(), address).not.toContain('mistake')
  }
  for (const verb of ['edit', 'withdraw', 'history'])
    expect((await page.goto(`/t/${id}/posts/2/${verb}`))?.status(), verb).toBe(404)
  // Sent blindly, a reply is answered as one to a conversation that is not there.
  for (const path of ['reply', 'replies']) {
    const sent = async (threadId: number) => {
      const form = { ...said, idempotencyKey: randomUUID(), intent: 'send' }
      const answer = await page.request.post(`/t/${threadId}/${path}`, { form, headers: { origin: site.origin } })
      return {
        status: answer.status(),
        text: (await answer.text()).replaceAll(/t(\/|%2F)\d+/g, 't').replaceAll(form.idempotencyKey, ''),
      }
    }
    const here = await sent(id)
    expect(here).toEqual(await sent(999_999_999))
    expect([403, 404]).toContain(here.status)
  }

  for (const path of ['/', '/conversations', `/themes/${THEME}`, '/groups/ngo', `/themes/${THEME}/ngo`]) {
    await page.goto(path)
    await expect(page.getByText(title)).toHaveCount(0)
    await expect(page.locator(`[data-thread="${id}"]`)).toHaveCount(0)
  }
  await page.goto(`/themes/${THEME}`)
  await expect(page.getByRole('navigation', { name: t('list.who') }).locator('.chip-count')).toHaveText([
    '0',
    '0',
    '0',
    '0',
    '0',
    '0',
    '0',
  ])
  await page.goto('/')
  await expect(page.getByRole('link', { name: new RegExp(`^${NAME}, ${t('groups.ngo')}: \\d`) })).toHaveCount(0)
  await expect(page.getByRole('rowheader', { name: NAME })).toHaveCount(0)
})

test('a member opens a conversation for members, is told so, and a signed-out window is not shown it', async ({
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const page = await person(nora)
  await page.goto('/share?kind=discussion&theme=undocumented')
  await page.getByLabel(t('open.title_discussion')).fill('How do we speak about our own mistakes?')
  await page.getByLabel(t('open.body'), { exact: true }).fill('Among ourselves, please.')
  await page.getByLabel(t('who.members')).check()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('open.send_discussion'), exact: true }).click()
  await expect(page.locator('#p1')).toContainText('Among ourselves')
  const address = new URL(page.url()).pathname

  const settings = await page.context().newPage()
  await settings.goto('/settings/sessions')
  await settings.getByRole('button', { name: t('sessions.end_all'), exact: true }).click()
  await expect(settings.getByRole('status')).toHaveText(t('done.everywhere'))
  expect((await page.goto(address))?.status()).toBe(404)
  await expect(page.getByText('Among ourselves')).toHaveCount(0)
})
