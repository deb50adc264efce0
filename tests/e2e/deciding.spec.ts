import { translate } from '#server/i18n/messages.ts'
import { caseAbout } from '#tests/moderation/deciding.ts'
import { reportedPost } from '#tests/moderation/filling.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const t = translate('en')
const WORDS = 'A family that can be recognised.'
const APPEAL = 'Nobody can be recognised by this: it is told of three families at once.'
const ANSWER = 'You are right: it is told of several families, so it stands again.'

test('a post is hidden while others have it open, its author appeals, and another moderator undoes it', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll, javaScriptEnabled }) => {
  const live = javaScriptEnabled !== false
  const author = await someone({ displayName: 'Marit Lunde' })
  const reporter = await someone({ displayName: 'Ola Bakke' })
  const about = await reportedPost(site.db, { author, reporter })
  const thread = `/t/${about.threadId}`
  const member = await person(await someone({ displayName: 'Amina Yusuf' }))
  await member.goto(thread)
  await expect(member.locator('#p2')).toContainText(WORDS)

  const one = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  await one.goto(`/moderation/cases/${about.id}/decide`)
  await expect(one.getByRole('main')).toContainText(WORDS)
  await axe(one)
  await noSidewaysScroll(one)
  await one.getByLabel(t('decide.reason'), { exact: true }).selectOption('off_topic')
  await one.getByRole('button', { name: t('decide.usual_words') }).click()
  const usual = t('decision.off_topic_statement', { name: 'Marit Lunde' })
  await expect(one.getByLabel(t('decide.to_author'), { exact: true })).toHaveValue(usual)
  await one.getByRole('button', { name: t('decide.do') }).click()
  await expect(one.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(one.getByLabel(t('decide.to_author'), { exact: true })).toHaveValue(usual)
  await axe(one)
  await one.getByLabel(t('decide.reason'), { exact: true }).selectOption('named_person')
  await one.getByLabel(t('decide.to_author'), { exact: true }).fill('People in a small place will know who this is.')
  await one.getByLabel(t('decide.verb_hide'), { exact: true }).check()
  await one.getByRole('button', { name: t('decide.do') }).click()
  await expect(one.getByText(t('decide.done'))).toBeVisible()
  await axe(one)

  const said = t('aside.hidden', { rule: t('rule.named_person') })
  if (!live) await member.goto(thread)
  await expect(member.locator('#p2')).toContainText(said)
  await expect(member.getByRole('main')).not.toContainText(WORDS)
  await axe(member)
  await reader.goto(thread)
  await expect(reader.locator('#p2')).toContainText(said)
  await expect(reader.getByRole('main')).not.toContainText(WORDS)

  const reporting = await person(reporter)
  await expect(async () => {
    await reporting.goto('/notifications')
    await expect(reporting.getByRole('main')).toContainText(t('notice.told_report_acted'), { timeout: 1_000 })
  }).toPass()
  await expect(reporting.getByRole('main')).not.toContainText('Solveig')

  const writing = await person(author)
  await expect(async () => {
    await writing.goto('/notifications')
    await writing.getByRole('link', { name: t('notice.told_decision_made') }).click({ timeout: 1_000 })
  }).toPass()
  await expect(writing.getByRole('main')).toContainText('People in a small place will know who this is.')
  await expect(writing.getByRole('main')).toContainText(WORDS)
  await expect(writing.getByRole('main')).not.toContainText('Solveig')
  await axe(writing)
  await noSidewaysScroll(writing)
  const decision = writing.url()
  await writing.getByRole('button', { name: t('decision.take_up') }).click()
  await expect(writing).toHaveURL(new RegExp(`${thread}/reply`))
  await expect(writing.getByLabel(t('composer.body'))).toHaveValue(WORDS)
  await writing.goto(decision)
  await writing.getByLabel(t('appeal.words'), { exact: true }).fill('No.')
  await writing.getByRole('button', { name: t('appeal.do') }).click()
  await expect(writing.getByLabel(t('appeal.words'), { exact: true })).toHaveValue('No.')
  await axe(writing)
  await writing.getByLabel(t('appeal.words'), { exact: true }).fill(APPEAL)
  await writing.getByRole('button', { name: t('appeal.do') }).click()
  await expect(writing.getByText(t('appeal.sent'))).toBeVisible()

  const { id: appealId } = await site.db.moderationCase.findFirstOrThrow({
    where: { origin: 'appeal', threadId: about.threadId },
  })
  await one.goto(`/moderation/cases/${appealId}/decide`)
  await expect(one.getByText(t('decide.not_yours'))).toBeVisible()
  await expect(one.getByRole('button', { name: t('decide.answer_do') })).toHaveCount(0)
  const two = await person(await someone({ displayName: 'Per Ola Lie', roles: ['moderator'] }))
  await two.goto(`/moderation/cases/${appealId}/decide`)
  await expect(two.getByRole('main')).toContainText(APPEAL)
  await axe(two)
  await noSidewaysScroll(two)
  await two.getByLabel(t('decide.verb_undo'), { exact: true }).check()
  await two.getByLabel(t('decide.answer'), { exact: true }).fill(ANSWER)
  await two.getByRole('button', { name: t('decide.answer_do') }).click()
  await expect(two.getByText(t('decide.done'))).toBeVisible()

  if (!live) await member.goto(thread)
  await expect(member.locator('#p2')).toContainText(WORDS)
  await reader.goto(thread)
  await expect(reader.locator('#p2')).toContainText(WORDS)
  await writing.goto(decision)
  await expect(writing.getByText(t('decision.undone'))).toBeVisible()
})

test('a service user’s post is removed by two, and a rewritten one is in sight at once', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
}) => {
  const author = await someone({ displayName: 'Yasmin', groups: ['service_user'] })
  const about = await reportedPost(site.db, { author })
  await site.db.moderationCase.update({ where: { id: about.id }, data: { voice: 'service_user' } })
  const one = await person(await someone({ displayName: 'Solveig Moen', roles: ['moderator'] }))
  const two = await person(await someone({ displayName: 'Per Ola Lie', roles: ['moderator'] }))
  const path = `/moderation/cases/${about.id}/decide`
  await two.goto(path)
  await one.goto(path)
  await one.getByLabel(t('decide.verb_remove'), { exact: true }).check()
  await one.getByRole('button', { name: t('decide.do') }).click()
  await expect(one.getByText(t('decide.done_proposed'))).toBeVisible()
  await expect(one.getByText(t('decide.waits_second'))).toBeVisible()

  // The other had it open since before: what they wrote comes back with words.
  await two.getByLabel(t('decide.verb_rewrite'), { exact: true }).check()
  await two.getByLabel(t('decide.to_author'), { exact: true }).fill('Please tell it without the street.')
  await two.getByRole('button', { name: t('decide.do') }).click()
  await expect(two.getByRole('alert', { name: t('decide.changed_meanwhile') })).toBeVisible()
  await axe(two)
  await two.getByLabel(t('decide.refuse'), { exact: true }).check()
  await two.getByLabel(t('decide.refuse_words')).fill('They can rewrite it.')
  await two.getByRole('button', { name: t('decide.do') }).click()
  await expect(two.getByText(t('decide.done'))).toBeVisible()
  await two.getByLabel(t('decide.verb_rewrite'), { exact: true }).check()
  await two.getByLabel(t('decide.to_author'), { exact: true }).fill('Please tell it without the street.')
  await two.getByRole('button', { name: t('decide.do') }).click()
  await expect(two.getByText(t('decide.done'))).toBeVisible()

  const writing = await person(author)
  const { id } = await site.db.decision.findFirstOrThrow({ where: { caseId: about.id, verb: 'rewrite' } })
  await writing.goto(`/decisions/${id}`)
  await axe(writing)
  await writing.getByRole('button', { name: t('decision.rewrite_do') }).click()
  await expect(writing.getByText(t('decision.says_the_same')).first()).toBeVisible()
  await writing.getByLabel(t('decision.rewrite_title')).fill('A family, somewhere in the country.')
  await writing.getByRole('button', { name: t('decision.rewrite_do') }).click()
  await expect(writing.getByText(t('decision.rewritten'))).toBeVisible()
  await writing.goto(`/t/${about.threadId}`)
  await expect(writing.locator('#p2')).toContainText('A family, somewhere in the country.')
})

test('whose session ends while they write about a decision keeps every word', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
}) => {
  const author = await someone()
  const about = await reportedPost(site.db, { author })
  const moderator = await someone({ roles: ['moderator'] })
  const page = await person(moderator)
  await page.goto(`/moderation/cases/${about.id}/decide`)
  await page.getByLabel(t('decide.to_author'), { exact: true }).fill('People in a small place will know who this is.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: t('decide.do') }).click()
  await expect(page.getByLabel(t('decide.kept'))).toHaveValue('People in a small place will know who this is.')
  await expect(page.getByRole('main')).not.toContainText(WORDS)
  await axe(page)
})

test('a conversation that is hidden goes from the pages of those who have it open, and comes back', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, javaScriptEnabled }) => {
  const live = javaScriptEnabled !== false
  const author = await someone()
  const { id: threadId } = await thread(site.db, { author, title: 'A title that says too much', body: WORDS })
  const caseId = await caseAbout(site.db, { subject: 'thread', threadId }, { authorId: author.id })
  const member = await person(await someone())
  await member.goto(`/t/${threadId}`)
  await expect(member.getByRole('main')).toContainText(WORDS)
  const staff = await person(await someone({ roles: ['moderator'] }))
  await staff.goto(`/moderation/cases/${caseId}/decide`)
  await staff.getByLabel(t('decide.verb_hide'), { exact: true }).check()
  await staff.getByRole('button', { name: t('decide.do') }).click()
  await expect(staff.getByText(t('decide.done'))).toBeVisible()
  if (live) await expect(member.getByRole('main')).not.toContainText(WORDS)
  for (const page of [member, reader]) {
    expect((await page.goto(`/t/${threadId}`))?.status()).toBe(404)
    await page.goto('/conversations')
    await expect(page.getByRole('main')).not.toContainText('A title that says too much')
  }
  await staff.getByText(t('decide.undo_title')).click()
  await staff.getByLabel(t('decide.undo_words')).fill('On a second look it says nothing too much.')
  await staff.getByRole('button', { name: t('decide.undo_do') }).click()
  await expect(staff.getByText(t('decide.done'))).toBeVisible()
  await reader.goto(`/t/${threadId}`)
  await expect(reader.getByRole('main')).toContainText(WORDS)
})
