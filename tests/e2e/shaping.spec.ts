import { openThread } from '#server/forum/open-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import { mondayOf } from '#server/moderation/shaping.plain.ts'
import { opening } from '#tests/forum/conversation.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')

test('a curator keeps a collection, somebody follows it, and readers find it', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const createdAt = new Date()
  const one = await thread(site.db, { title: 'The interpreter goes home at four', createdAt })
  const two = await thread(site.db, { title: 'A card beside the telephone', createdAt })
  const curator = await person(await someone({ roles: ['curator'] }))
  await curator.goto('/collections')
  await curator.getByRole('link', { name: t('collection.new') }).click()
  await curator.getByLabel(t('collection.name'), { exact: true }).fill('Interpreters at night')
  await curator.getByRole('button', { name: t('collection.begin') }).click()
  await expect(curator.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(curator.getByLabel(t('collection.name'), { exact: true })).toHaveValue('Interpreters at night')
  await axe(curator)
  await curator.getByLabel(t('collection.intro'), { exact: true }).fill('From the question to **an answer**.')
  await curator.getByRole('combobox', { name: t('collection.theme') }).selectOption('primary-care')
  await curator.getByRole('button', { name: t('collection.begin') }).click()

  const add = async (what: string, why: string) => {
    await curator.locator('#add-thread').fill(what)
    await curator.locator('#add-words').fill(why)
    await curator.getByRole('button', { name: t('collection.add') }).click()
  }
  await add('nothing', 'Words that stay')
  await expect(curator.locator('#add-thread-error')).toContainText(t('collection.no_thread'))
  await expect(curator.locator('#add-words')).toHaveValue('Words that stay')
  await add(String(two.id), 'What to do.')
  await add(`${site.origin}/t/${one.id}/the-interpreter`, 'Where it began.')
  const items = curator.locator('.collected > li')
  await expect(items).toHaveCount(2)
  await curator
    .getByRole('button', { name: t('collection.up_which', { title: 'The interpreter goes home at four' }) })
    .click()
  await expect(items.first()).toContainText('The interpreter goes home at four')
  await axe(curator)
  await noSidewaysScroll(curator)
  await reader.goto('/collections')
  await expect(reader.getByText('Interpreters at night')).toHaveCount(0)
  await curator.getByRole('button', { name: t('collection.publish') }).click()
  await expect(curator.getByText(t('collection.is_published'))).toBeVisible()

  await reader.goto('/themes/primary-care')
  await reader.getByRole('link', { name: 'Interpreters at night' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Interpreters at night')
  await expect(reader.locator('.prose strong')).toHaveText('an answer')
  await expect(reader.locator('.collected > li')).toHaveCount(2)
  await axe(reader)
  await noSidewaysScroll(reader)
  const feed = await reader.locator('link[type="application/atom+xml"]').getAttribute('href')
  expect(new URL(feed ?? '').pathname).toMatch(/^\/feeds\/collections\/\d+\.atom$/)
  await expect(reader.locator('.collected .printed-from').first()).toBeHidden()
  await reader.emulateMedia({ media: 'print' })
  for (const { id } of [one, two])
    await expect(reader.locator('.collected > li').filter({ hasText: `${site.origin}/t/${id}/` })).toBeVisible()
  await expect(reader.locator('.prose strong')).toBeVisible()
  for (const beside of ['.site-header', '.crumbs', '.actions', '.site-footer'])
    await expect(reader.locator(beside).first()).toBeHidden()
  await reader.emulateMedia({ media: 'screen' })

  const follower = await person(await someone())
  await follower.goto(reader.url())
  await follower.getByRole('button', { name: t('collection.follow') }).click()
  await expect(follower.getByText(t('collection.following'))).toBeVisible()
  await axe(follower)
  const three = await thread(site.db, { title: 'Who pays for the evening', createdAt })
  await add(String(three.id), 'And the money.')
  await expect(async () => {
    await follower.goto('/notifications')
    await follower.getByRole('link', { name: t('notice.told_collection_grown') }).click({ timeout: 1_000 })
  }).toPass()
  await expect(follower.getByRole('link', { name: 'Who pays for the evening' })).toBeVisible()
})

test('curators pick what is worth reading, and the front page shows it at once', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const curatorMember = await someone({ roles: ['curator'] })
  const { id } = await thread(site.db, { title: 'Five sentences for the room', createdAt: new Date() })
  const earlier = await thread(site.db, { title: 'What last week was about', createdAt: new Date() })
  const lastWeek = new Date(mondayOf(new Date()).getTime() - 7 * 86_400_000)
  await site.db.worthReading.create({
    data: {
      ...{ week: lastWeek, threadId: earlier.id, position: 1, pickedById: curatorMember.id },
      ...{ line: 'Worth it.', language: 'en' },
    },
  })
  const curator = await person(curatorMember)
  await curator.goto('/worth-reading')
  await curator.getByLabel(t('collection.thread'), { exact: true }).fill(`/t/${id}`)
  await curator.getByLabel(t('worth.line'), { exact: true }).fill('Use them tonight.')
  await curator.getByRole('button', { name: t('worth.pick'), exact: true }).click()
  await expect(curator.getByText(t('worth.done'))).toBeVisible()
  await axe(curator)
  await noSidewaysScroll(curator)
  await expect(async () => {
    await reader.goto('/')
    await expect(reader.locator('section', { has: reader.locator('#worth') })).toContainText('Use them tonight.', {
      timeout: 1_000,
    })
  }).toPass()
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.getByRole('link', { name: t('worth.all') }).click()
  await expect(reader.getByRole('link', { name: 'What last week was about' })).toBeVisible()
  await axe(reader)
})

/** The question of a member, asked as asking does it. */
const asked = async (db: Parameters<typeof contextOf>[0], author: TestMember): Promise<number> => {
  const context = contextOf(db, author, { now: new Date() })
  return (await openThread(context, opening({ title: 'Who pays for the interpreter', voice: 'clinician' }))).threadId
}

test('a body answers a question, says something else later, and is late', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const asker = await someone()
  const id = await asked(site.db, asker)
  const henrik = await someone({ displayName: 'Henrik', groups: ['policymaker'] })
  await site.db.memberGroup.updateMany({ where: { memberId: henrik.id }, data: { verifiedAt: new Date() } })
  const policymaker = await person(henrik)
  await policymaker.goto(`/t/${id}`)
  await policymaker.getByRole('link', { name: t('response.write') }).click()
  await policymaker.getByLabel(t('response.body'), { exact: true }).fill('Aurvåg kommune')
  await policymaker.getByLabel(t('response.reason'), { exact: true }).fill('We read the rule again, together.')
  await policymaker.getByRole('button', { name: t('response.send') }).click()
  await expect(policymaker.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(policymaker.getByLabel(t('response.body'), { exact: true })).toHaveValue('Aurvåg kommune')
  await axe(policymaker)
  await policymaker.getByLabel(t('response.is_considering')).check()
  const today = new Date().toISOString().slice(0, 10)
  await policymaker.locator('#nextOn').fill(today)
  await policymaker.getByRole('button', { name: t('response.send') }).click()
  await expect(policymaker.getByText(t('response.done'))).toBeVisible()
  await axe(policymaker)
  await noSidewaysScroll(policymaker)

  const author = await person(asker)
  await expect(async () => {
    await author.goto('/notifications')
    await author.getByRole('link', { name: t('notice.told_response_given') }).click({ timeout: 1_000 })
  }).toPass()
  await expect(author.getByRole('heading', { name: 'Aurvåg kommune' })).toContainText(t('response.is_considering'))

  await policymaker.getByRole('link', { name: t('response.change_which', { body: 'Aurvåg kommune' }) }).click()
  await policymaker.getByLabel(t('response.is_partly')).check()
  await policymaker.getByLabel(t('response.reason'), { exact: true }).fill('The interpreter is paid for, always.')
  await policymaker.locator('#nextOn').fill(today)
  await policymaker.getByRole('button', { name: t('response.send') }).click()
  await expect(policymaker.getByText(t('response.earlier', { count: 1 }))).toBeVisible()
  await site.db.officialResponse.updateMany({ data: { nextOn: new Date('2026-01-05') } })

  await expect(async () => {
    await reader.goto(`/t/${id}`)
    await expect(reader.getByRole('main')).toContainText(t('response.is_partly'), { timeout: 1_000 })
  }).toPass()
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.getByRole('link', { name: t('response.read') }).click()
  await reader.getByText(t('response.earlier', { count: 1 })).click()
  await expect(reader.getByText('We read the rule again, together.')).toBeVisible()
  await axe(reader)
  await reader.goto('/responses?late=yes')
  await expect(reader.getByRole('listitem').filter({ hasText: 'Aurvåg kommune' })).toBeVisible()
  await axe(reader)
  await noSidewaysScroll(reader)
})

test('a theme gets a welcome, and one that goes into another is found there', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const { id } = await thread(site.db, { theme: 'substance-use', title: 'A thread that moves', createdAt: new Date() })
  const curator = await person(await someone({ roles: ['curator'] }))
  try {
    await curator.goto('/moderation/themes')
    await axe(curator)
    await noSidewaysScroll(curator)
    const theme = await site.db.themeText.findFirstOrThrow({ where: { themeCode: 'substance-use', language: 'en' } })
    await curator.getByRole('main').getByRole('link', { name: theme.name }).click()
    await curator.getByLabel(t('themes_edit.welcome')).fill('Come in, and **read first**.')
    await curator.getByRole('button', { name: t('settings.save') }).click()
    await expect(curator.getByText(t('themes_edit.done'))).toBeVisible()
    await axe(curator)
    await noSidewaysScroll(curator)
    await expect(async () => {
      await reader.goto('/themes/substance-use')
      await expect(reader.locator('.prose')).toContainText('Come in, and read first.', { timeout: 1_000 })
    }).toPass()
    await axe(reader)
    await curator.getByLabel(t('themes_edit.into'), { exact: true }).selectOption('primary-care')
    await curator.getByRole('button', { name: t('themes_edit.merge'), exact: true }).click()
    await expect(curator.getByText(t('themes_edit.sure_missing')).first()).toBeVisible()
    await expect(curator.getByLabel(t('themes_edit.into'), { exact: true })).toHaveValue('primary-care')
    await curator.getByLabel(t('themes_edit.sure')).check()
    await curator.getByRole('button', { name: t('themes_edit.merge'), exact: true }).click()
    await expect(curator).toHaveURL(/\/themes\/primary-care$/)
    await expect(async () => {
      await reader.goto('/themes/substance-use?kind=question')
      await expect(reader).toHaveURL(/\/themes\/primary-care\?kind=question$/, { timeout: 1_000 })
    }).toPass()
    await expect(reader.locator(`[data-thread="${id}"]`)).toBeVisible()
  } finally {
    // Other journeys know the themes as they were.
    await site.db.thread.updateMany({ where: { id }, data: { themeCode: 'primary-care' } })
    await site.db.theme.updateMany({ data: { mergedInto: null, shapedAt: null } })
    await site.db.themeText.updateMany({ data: { welcome: '' } })
  }
})
