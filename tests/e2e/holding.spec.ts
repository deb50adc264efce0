import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')
const WORDS = 'I sit at the desk. We ring the interpreting service at once.'
const BETTER = 'We ring the interpreting service at once.'
const WHY = 'Your place of work can be recognised by the first words.'
const APPEAL = 'I say what we do ourselves. The address is that of our own poster.'
const REASON = 'Please say what you do yourselves, and not only where one can buy it.'

// Other journeys of this site write what stands at once.
test.afterEach(({ site }) => site.db.commonsSetting.deleteMany())

test('a coordinator has first posts held: one waits, its author agrees to other words, and then everybody reads it', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll }) => {
  const coordinator = await person(await someone({ roles: ['coordinator'] }))
  await coordinator.goto('/moderation')
  await coordinator.getByRole('link', { name: t('settings_first.title') }).click()
  await axe(coordinator)
  await noSidewaysScroll(coordinator)
  await coordinator.getByLabel(t('settings_first.some', { count: 1 }), { exact: true }).check()
  await coordinator.getByRole('button', { name: t('settings_first.save') }).click()
  await expect(coordinator.getByText(t('settings_first.done'))).toBeVisible()

  const one = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  const two = await person(await someone({ displayName: 'Per Ola Lie', roles: ['moderator'] }))
  const { id } = await thread(site.db, { title: 'Who rings the interpreter?', createdAt: new Date() })
  const path = `/t/${id}`
  const writing = await person(await someone({ displayName: 'Ruta Kebede' }))
  await writing.goto(path)
  await writing.getByLabel(t('composer.body'), { exact: true }).fill(WORDS)
  await writing.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(writing.getByRole('heading', { name: t('held.title') })).toBeVisible()
  await expect(writing.getByLabel(t('held.your_text'))).toHaveValue(WORDS)
  await axe(writing)
  await noSidewaysScroll(writing)
  await writing.goto(path)
  await expect(writing.locator('#p2')).toHaveCount(0)
  await expect(writing.getByText(t('held.in_conversation'))).toBeVisible()
  await axe(writing)
  await writing.goto('/drafts')
  await expect(writing.getByText(WORDS)).toBeVisible()
  await axe(writing)
  await reader.goto(path)
  await expect(reader.getByRole('main')).not.toContainText('interpreting service')

  for (const page of [one, two]) {
    await page.goto('/moderation')
    await page.getByRole('link', { name: 'Who rings the interpreter?' }).click()
    await expect(page.getByText(WORDS).first()).toBeVisible()
  }
  await axe(one)
  await noSidewaysScroll(one)
  await one.getByLabel(t('held.ask_body'), { exact: true }).fill(BETTER)
  await one.getByRole('button', { name: t('held.ask_do') }).click()
  await expect(one.getByLabel(t('held.ask_why'), { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(one.getByLabel(t('held.ask_body'), { exact: true })).toHaveValue(BETTER)
  await axe(one)
  await one.getByLabel(t('held.ask_why'), { exact: true }).fill(WHY)
  await one.getByRole('button', { name: t('held.ask_do') }).click()
  await expect(one.getByText(t('held.done_asked'))).toBeVisible()
  await axe(one)

  // Where scripts run, the other's page has looked again by itself; either way the text is as it is now.
  await two.goto(two.url())
  await expect(two.getByText(BETTER).first()).toBeVisible()

  await expect(async () => {
    await writing.goto('/notifications')
    await writing.getByRole('link', { name: t('notice.told_held_asked') }).click({ timeout: 1_000 })
  }).toPass()
  await expect(writing.getByText(WHY)).toBeVisible()
  await axe(writing)
  await noSidewaysScroll(writing)
  await writing.getByRole('button', { name: t('held.yes') }).click()
  await expect(writing.locator('#p2')).toContainText(BETTER)
  await reader.goto(path)
  await expect(reader.locator('#p2')).toContainText(BETTER)
  await expect(reader.locator('#p2')).toContainText('Ruta Kebede')

  // Whoever has said something that stands is no newcomer any more.
  await writing.goto(path)
  await writing.getByLabel(t('composer.body'), { exact: true }).fill('And at night, the county does.')
  await writing.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(writing.locator('#p3')).toContainText('And at night, the county does.')
})

test('a first conversation is refused with a reason, while another moderator was about to publish it', {
  tag: '@both',
}, async ({ person, someone, site, axe }) => {
  await site.db.commonsSetting.create({ data: { id: 1, firstPostsHeld: 1 } })
  const one = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  const two = await person(await someone({ displayName: 'Per Ola Lie', roles: ['moderator'] }))
  const writing = await person(await someone({ displayName: 'Ruta Kebede' }))
  await writing.goto('/share?kind=discussion')
  await writing.getByLabel(t('open.title_discussion')).fill('Telephone menus in twelve languages')
  await writing.getByLabel(t('open.body'), { exact: true }).fill('Order before Friday: https://shop.example/menu')
  await writing.getByLabel(t('open.theme')).selectOption('language-interpreting')
  await writing.getByRole('button', { name: t('open.send_discussion'), exact: true }).click()
  await expect(writing.getByRole('heading', { name: t('held.title') })).toBeVisible()
  const own = writing.url()

  for (const page of [one, two]) {
    await page.goto('/moderation')
    await page.getByRole('link', { name: 'Telephone menus in twelve languages' }).click()
    await expect(page.getByText(t('spam.links', { count: 1 }))).toBeVisible()
  }
  await expect(two.getByText('shop.example').first()).toBeVisible()
  await two.getByLabel(t('held.ask_why'), { exact: true }).fill('Half an hour of work.')
  await one.getByLabel(t('held.statement'), { exact: true }).fill(REASON)
  await one.getByRole('button', { name: t('held.refuse_do'), exact: true }).click()
  await expect(one.getByText(t('held.done_refused'))).toBeVisible()
  // Whatever has been written meanwhile is there to be copied.
  await two.getByRole('button', { name: t('held.ask_do') }).click()
  await expect(two.getByRole('alert', { name: t('held.changed_meanwhile') })).toBeVisible()
  await expect(two.getByLabel(t('held.unsent'))).toHaveValue(/Half an hour of work\./)
  await axe(two)

  await writing.goto(own)
  await expect(writing.getByText(REASON)).toBeVisible()
  await axe(writing)
  await writing.getByRole('button', { name: t('held.take_up') }).click()
  await expect(writing).toHaveURL(/\/share/)
  await expect(writing.getByLabel(t('open.body'), { exact: true })).toHaveValue(/shop\.example/)
  expect(await site.db.thread.count({ where: { title: 'Telephone menus in twelve languages' } })).toBe(0)
})

test('a refused text is shown to another moderator, who publishes it; who refused it has no part in that', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  await site.db.commonsSetting.create({ data: { id: 1, firstPostsHeld: 1 } })
  const one = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  const two = await person(await someone({ displayName: 'Per Ola Lie', roles: ['moderator'] }))
  const { id } = await thread(site.db, {
    title: 'Who tells the ward that she needs an interpreter?',
    createdAt: new Date(),
  })
  const writing = await person(await someone({ displayName: 'Ruta Kebede' }))
  await writing.goto(`/t/${id}`)
  await writing.getByLabel(t('composer.body'), { exact: true }).fill(WORDS)
  await writing.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(writing.getByRole('heading', { name: t('held.title') })).toBeVisible()
  const own = writing.url()
  await one.goto('/moderation')
  await one.getByRole('link', { name: 'Who tells the ward that she needs an interpreter?' }).click()
  await expect(one.getByRole('button', { name: t('held.approve'), exact: true })).toBeVisible()
  const read = one.url()
  await one.getByLabel(t('held.statement'), { exact: true }).fill(REASON)
  await one.getByRole('button', { name: t('held.refuse_do'), exact: true }).click()
  await expect(one.getByText(t('held.done_refused'))).toBeVisible()

  await writing.goto(own)
  await writing.getByLabel(t('held.again_words'), { exact: true }).fill('No.')
  await writing.getByRole('button', { name: t('held.again_do') }).click()
  await expect(writing.getByLabel(t('held.again_words'), { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(writing.getByLabel(t('held.again_words'), { exact: true })).toHaveValue('No.')
  await axe(writing)
  await writing.getByLabel(t('held.again_words'), { exact: true }).fill(APPEAL)
  await writing.getByRole('button', { name: t('held.again_do') }).click()
  await expect(writing.getByRole('heading', { name: t('held.again_title') })).toBeVisible()
  await expect(writing.getByText(t('held.again_asked'))).toBeVisible()
  await expect(writing.getByText(APPEAL)).toBeVisible()
  await axe(writing)
  await noSidewaysScroll(writing)

  await one.goto(read)
  await expect(one.getByText(t('held.again_not_yours'))).toBeVisible()
  await expect(one.getByRole('button', { name: t('held.approve'), exact: true })).toHaveCount(0)
  await axe(one)
  await two.goto('/moderation')
  await expect(two.getByText(t('held.again_queue'))).toBeVisible()
  await axe(two)
  await two.getByRole('link', { name: 'Who tells the ward that she needs an interpreter?' }).click()
  await expect(two.getByText(APPEAL)).toBeVisible()
  await expect(two.getByText(REASON)).toBeVisible()
  await axe(two)
  await noSidewaysScroll(two)
  await two.getByRole('button', { name: t('held.approve'), exact: true }).click()
  await expect(two.getByText(t('held.done_approved'))).toBeVisible()
  await writing.goto(own)
  await expect(writing.locator('#p2')).toContainText(WORDS)
})

test('what was said in another conversation today is refused beside the text, which stays', {
  tag: '@both',
}, async ({ person, someone, site }) => {
  const author = await someone()
  const [first, second] = [await thread(site.db), await thread(site.db, { title: 'The other conversation' })]
  await post(site.db, first, { author, body: WORDS, createdAt: new Date() })
  const page = await person(author)
  await page.goto(`/t/${second.id}`)
  await page.getByLabel(t('composer.body'), { exact: true }).fill(WORDS)
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(page.getByText(t('post.said_elsewhere')).first()).toBeVisible()
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toHaveValue(WORDS)
})
