import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { caseAbout } from '#tests/moderation/deciding.ts'
import { reportedPost } from '#tests/moderation/filling.ts'
import { openPostMenu } from '#tests/support/post-menu.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')
const WORDS = 'They should all go back to where they came from.'
const MINE = 'This is about people like me.'
const STATEMENT = 'It speaks of people as if they were things.'

/** The row of a case in the queue. */
const rowOf = (page: Page, caseId: number) =>
  page.getByRole('row').filter({ has: page.locator(`a[href="/moderation/cases/${caseId}"]`) })

test('a post is reported, looked at by two moderators, removed, and its author never learns who said so', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll, javaScriptEnabled }) => {
  const live = javaScriptEnabled !== false
  const author = await someone({ displayName: 'Geir Tangen' })
  const talk = await thread(site.db, { createdAt: new Date() })
  await post(site.db, talk, { author, body: WORDS, createdAt: new Date() })
  const writing = await person(author)
  await writing.goto(`/t/${talk.id}`)
  await openPostMenu(writing, 2)
  await expect(writing.getByRole('link', { name: t('post.report_number', { number: 2 }) })).toHaveCount(0)

  const reporting = await person(await someone({ displayName: 'Hodan Warsame' }))
  await reporting.goto(`/t/${talk.id}`)
  await openPostMenu(reporting, 2)
  await reporting.getByRole('link', { name: t('post.report_number', { number: 2 }) }).click()
  await expect(reporting.getByRole('main')).toContainText(WORDS)
  await axe(reporting)
  await noSidewaysScroll(reporting)
  await reporting.getByLabel(t('report.words'), { exact: true }).fill(MINE)
  await reporting.getByRole('button', { name: t('report.send') }).click()
  await expect(reporting.getByRole('alert')).toContainText(t('report.choose_rule'))
  await expect(reporting.getByLabel(t('report.words'), { exact: true })).toHaveValue(MINE)
  await axe(reporting)
  await reporting.getByLabel(t('rule.hate'), { exact: true }).check()
  await reporting.getByRole('button', { name: t('report.send') }).click()
  await expect(reporting.getByText(t('report.done'))).toBeVisible()
  await axe(reporting)
  const about = await site.db.moderationCase.findFirstOrThrow({ where: { threadId: talk.id } })
  const path = `/moderation/cases/${about.id}`

  // Nothing leads the author to it, and of the case there is nothing for them to find.
  await writing.goto('/notifications')
  await expect(writing.getByRole('main')).not.toContainText(/report|moderator/i)
  expect((await writing.goto(path))?.status()).toBe(404)
  expect((await writing.goto('/moderation'))?.status()).toBe(404)

  // Whom a case can be given to is on its page from the beginning.
  const perOla = await person(await someone({ displayName: 'Tone Bakke Lie', roles: ['moderator'] }))
  const solveig = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  await solveig.goto(path)
  await expect(solveig.getByText(MINE)).toBeVisible()
  await solveig.getByLabel(t('case.note'), { exact: true }).fill('I have written to the place before.')
  await solveig.getByRole('button', { name: t('case.write_note') }).click()
  await expect(solveig.getByRole('region', { name: t('case.notes') })).toContainText('I have written to the place')
  await axe(solveig)
  await noSidewaysScroll(solveig)

  // Refused in words, with what was typed where it was typed.
  const along = () => solveig.getByLabel(t('case.hand_over_note'))
  await along().fill('Look at the second paragraph, it is about him.')
  await solveig.getByRole('button', { name: t('case.hand_over') }).click()
  await expect(solveig.locator('#to-error')).toBeVisible()
  await expect(along()).toHaveValue('Look at the second paragraph, it is about him.')
  await expect(solveig.getByLabel(t('case.note'), { exact: true })).toHaveValue('')
  await solveig.getByLabel(t('case.to')).selectOption({ label: 'Tone Bakke Lie' })
  await solveig.getByRole('button', { name: t('case.hand_over') }).click()
  await expect(solveig).toHaveURL(/show=mine/)
  await perOla.goto('/moderation?show=mine')
  await expect(rowOf(perOla, about.id)).toContainText(t('queue.you'))
  await perOla.goto(path)
  await expect(perOla.getByRole('region', { name: t('case.history') })).toContainText(t('case.did_case_handed_over'))
  await expect(perOla.getByRole('region', { name: t('case.notes') })).toContainText('Look at the second paragraph')

  const member = await person(await someone({ displayName: 'Amina Yusuf' }))
  const reader = await person()
  if (live) await reader.clock.install()
  for (const window of [member, reader]) {
    await window.goto(`/t/${talk.id}`)
    await expect(window.locator('#p2')).toContainText(WORDS)
  }
  await perOla.getByRole('link', { name: t('case.decide'), exact: true }).click()
  await perOla.getByLabel(t('decide.verb_remove'), { exact: true }).check()
  await perOla.getByLabel(t('decide.to_author'), { exact: true }).fill(STATEMENT)
  await perOla.getByRole('button', { name: t('decide.do') }).click()
  await expect(perOla.getByText(t('decide.done'))).toBeVisible()

  const said = t('aside.removed', { rule: t('rule.hate') })
  if (!live) await member.goto(`/t/${talk.id}`)
  await expect(member.locator('#p2')).toContainText(said)
  await reader.goto(`/t/${talk.id}`)
  for (const window of [member, reader]) {
    await expect(window.locator('#p2')).toContainText(said)
    await expect(window.getByRole('main')).not.toContainText(WORDS)
  }
  await expect(async () => {
    await writing.goto('/notifications')
    await writing.getByRole('link', { name: t('notice.told_decision_made') }).click({ timeout: 1_000 })
  }).toPass()
  await expect(writing.getByRole('main')).toContainText(STATEMENT)
  await expect(writing.getByRole('main')).not.toContainText(/Hodan|people like me|Per Ola|Solveig/)
})

test('whoever takes a case first has it: an open queue shows whose it is, an old page is told so', {
  tag: '@both',
}, async ({ person, someone, site, axe, javaScriptEnabled }) => {
  const live = javaScriptEnabled !== false
  const { id } = await reportedPost(site.db, { openedAt: new Date() })
  const path = `/moderation/cases/${id}`
  const one = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  const two = await person(await someone({ displayName: 'Per Ola Lie', roles: ['moderator'] }))
  const late = await person(await someone({ displayName: 'Amina Yusuf', roles: ['moderator'] }))
  await late.goto(path)
  await two.goto('/moderation')
  await expect(rowOf(two, id)).toContainText(t('queue.nobody'))
  await one.goto('/moderation')
  await rowOf(one, id)
    .getByRole('button', { name: t('case.take') })
    .click()
  await expect(one.getByText(t('queue.took', { count: 1 }))).toBeVisible()
  await expect(rowOf(one, id)).toContainText(t('queue.you'))
  await axe(one)

  if (live) await expect(two.getByRole('status').filter({ hasText: t('queue.changed') })).toBeAttached()
  else await two.goto('/moderation')
  await expect(rowOf(two, id)).toContainText('Solveig Moen')
  await expect(rowOf(two, id).getByRole('button', { name: t('case.take') })).toHaveCount(0)
  if (live) {
    // The page has followed; what was on its way before is refused.
    await expect(late.getByRole('button', { name: t('case.take'), exact: true })).toHaveCount(0)
    const sent = { form: { intent: 'take' }, headers: { origin: site.origin } }
    const answer = await late.request.post(path, sent)
    expect(answer.status()).toBe(409)
    expect(await answer.text()).toContain(t('case.taken_meanwhile'))
  } else {
    await late.getByRole('button', { name: t('case.take'), exact: true }).click()
    await expect(late.getByRole('alert', { name: t('case.taken_meanwhile') })).toBeVisible()
  }
  await axe(late)
  expect(await site.db.moderationCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 2 })

  await one.goto(path)
  await one.getByRole('button', { name: t('case.release') }).click()
  await expect(one.getByRole('button', { name: t('case.take'), exact: true })).toBeVisible()
  if (!live) await two.goto('/moderation')
  await expect(rowOf(two, id)).toContainText(t('queue.nobody'))
})

test('several cases are taken at once, and of those that somebody else has one is told', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const other = await someone({ displayName: 'Per Ola Lie', roles: ['moderator'] })
  const cases = [await reportedPost(site.db), await reportedPost(site.db), await reportedPost(site.db)]
  const ids = cases.map(({ id }) => id)
  const page = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  await page.goto('/moderation?rule=named_person')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('queue.take_chosen') }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await axe(page)
  for (const id of ids) await page.getByLabel(t('queue.choose', { number: id })).check()
  await site.db.moderationCase.update({
    where: { id: ids[0] },
    data: { takenById: other.id, takenAt: new Date(), state: 'taken' },
  })
  await page.getByRole('button', { name: t('queue.take_chosen') }).click()
  await expect(page.getByText(t('queue.took', { count: 2 }))).toBeVisible()
  await expect(page.getByText(t('queue.missed', { count: 1 }))).toBeVisible()
  await expect(page).toHaveURL(/rule=named_person/)
  for (const id of ids.slice(1)) await page.getByLabel(t('queue.choose', { number: id })).check()
  await page.getByRole('button', { name: t('queue.release_chosen') }).click()
  await expect(page.getByText(t('queue.put_back', { count: 2 }))).toBeVisible()
})

test('a queue is gone through by keys, which can be switched off', async ({ person, someone, site, axe }) => {
  const asked = new Date()
  const [first, second] = [await someone(), await someone()]
  const title = 'Who is well enough to go home?'
  const cases: number[] = []
  for (const author of [first, second]) {
    const { id: threadId } = await thread(site.db, { author, title, theme: 'older-dementia-care', createdAt: asked })
    cases.push(await caseAbout(site.db, { subject: 'thread', threadId }, { authorId: author.id }))
  }
  await site.db.moderationCase.updateMany({
    where: { id: { in: cases } },
    data: { themeCode: 'older-dementia-care', openedAt: asked },
  })
  const [one, two] = cases as [number, number]
  const page = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  await page.goto('/moderation?theme=older-dementia-care')
  const link = (id: number) => rowOf(page, id).getByRole('link')
  await expect(page.getByRole('button', { name: t('queue.keys_off') })).toBeVisible()
  await axe(page)
  await page.keyboard.press('j')
  await expect(link(one)).toBeFocused()
  await page.keyboard.press('j')
  await expect(link(two)).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByText(t('queue.took', { count: 1 }))).toBeVisible()
  await expect(rowOf(page, two)).toContainText(t('queue.you'))
  await expect(rowOf(page, one)).toContainText(t('queue.nobody'))
  // The page has come anew, and hears keys once its scripts run.
  const listening = () => expect(page.getByRole('button', { name: t('queue.keys_off') })).toBeVisible()
  await listening()
  await page.keyboard.press('?')
  await expect(page.getByRole('button', { name: t('queue.keys_off') })).toBeFocused()
  await page.keyboard.press('k')
  await expect(link(two)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/moderation/cases/${two}$`))
  await page.goBack()
  await listening()
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/\/decide$/)
  await page.goBack()
  await listening()
  await page.getByRole('button', { name: t('queue.keys_off') }).click()
  await page.getByRole('combobox', { name: t('queue.reason') }).focus()
  await page.reload()
  await expect(page.getByRole('button', { name: t('queue.keys_on') })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: t('queue.keys_on') })).toBeVisible()
  await expect(link(one)).not.toBeFocused()
  await page.getByRole('button', { name: t('queue.keys_on') }).click()
  await page.keyboard.press('j')
  await expect(link(one)).toBeFocused()
})

test('whoever shapes the commons and moderates nothing is led to what they keep', { tag: '@both' }, async ({
  person,
  someone,
}) => {
  const page = await person(await someone({ roles: ['curator'] }))
  await page.goto('/moderation')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('collection.title'))
  await expect(page.getByRole('link', { name: t('themes_edit.title') })).toBeVisible()
  await expect(page.locator('header a[href="/moderation"]').first()).toBeAttached()
  const member = await person(await someone())
  expect((await member.goto('/moderation'))?.status()).toBe(404)
  await expect(member.locator('header a[href="/moderation"]')).toHaveCount(0)
})
